package tn.aloauto.integration.definitions;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.spi.BeanRepository;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.objenesis.SpringObjenesis;

/** The engine's beans as a route's building needs them: there, of the right type, and never made or called. */
final class StandInBeans implements BeanRepository {

    private final BeanFactory beans;
    private final List<String> steps;
    private final SpringObjenesis shells = new SpringObjenesis();

    StandInBeans(BeanFactory beans, List<String> steps) {
        this.beans = beans;
        this.steps = steps;
    }

    @Override
    public Object lookupByName(String name) {
        return steps.contains(name) && beans.containsBean(name) ? shell(beans.getType(name)) : null;
    }

    @Override
    public <T> T lookupByNameAndType(String name, Class<T> type) {
        if (steps.contains(name)) {
            Object step = lookupByName(name);
            return type.isInstance(step) ? type.cast(step) : null;
        }
        return name.contains(".")
                        || name.contains(":")
                        || type.getName().startsWith("org.apache.camel.") && !type.isInterface()
                ? null
                : resource(name, type);
    }

    /** What an endpoint option names with a #: those the engine offers are named by settings, the gate has judged them. */
    private <T> T resource(String name, Class<T> type) {
        boolean offered = beans.containsBean(name)
                || List.of("pollPool", "noRetry", "mailUids").contains(name);
        return offered ? type.cast(shell(type)) : null;
    }

    private Object shell(Class<?> type) {
        return type.isInterface()
                ? Proxy.newProxyInstance(
                        type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null)
                : shells.newInstance(type);
    }

    @Override
    public <T> Map<String, T> findByTypeWithName(Class<T> type) {
        return Map.of();
    }

    @Override
    public <T> Set<T> findByType(Class<T> type) {
        return Set.of();
    }
}

package tn.aloauto.integration.definitions;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Which of our beans a definition may call, and which of their methods. */
@Component
class BeanRules {

    private static final Pattern CALL = Pattern.compile("([a-z][A-Za-z0-9]*)(\\((.*)\\))?", Pattern.DOTALL);

    private final DefinitionsSettings settings;
    private final BeanFactory beans;

    BeanRules(DefinitionsSettings settings, BeanFactory beans) {
        this.settings = settings;
        this.beans = beans;
    }

    void checkCall(Node where, String bean, String method) throws DefinitionRefused {
        if (bean == null || !settings.steps().contains(bean)) {
            throw DefinitionRefused.at(
                    where,
                    "« " + bean + " » n'est pas un composant qu'une définition peut appeler",
                    Nearest.suggestion(String.valueOf(bean), settings.steps()));
        }
        if (!beans.containsBean(bean)) {
            throw DefinitionRefused.at(
                    where, "Le composant « " + bean + " » n'existe pas dans cette version du moteur");
        }
        if (method == null) {
            throw DefinitionRefused.at(where, "L'appel de « " + bean + " » doit dire quelle méthode", methods(bean));
        }
        Matcher call = CALL.matcher(method.strip());
        if (!call.matches()) {
            throw DefinitionRefused.at(where, "« " + method + " » n'est pas un nom de méthode", methods(bean));
        }
        if (!methodNames(bean).contains(call.group(1))) {
            throw DefinitionRefused.at(
                    where,
                    "« " + bean + " » n'a pas de méthode « " + call.group(1) + " »",
                    Nearest.suggestion(call.group(1), methodNames(bean)));
        }
    }

    /** An endpoint option that names a bean: {@code #pollPool}. */
    void checkReference(Node where, String reference) throws DefinitionRefused {
        String name = reference.substring(1).replaceFirst("^bean:", "");
        if (!settings.resources().contains(name)) {
            throw DefinitionRefused.at(
                    where,
                    "« " + reference + " » n'est pas une ressource ouverte aux définitions",
                    Nearest.suggestion(name, settings.resources()));
        }
    }

    private String methods(String bean) {
        return "Méthodes : " + String.join(", ", methodNames(bean)) + ".";
    }

    private Set<String> methodNames(String bean) {
        Class<?> type = ClassUtils.getUserClass(beans.getType(bean));
        Set<String> names = new TreeSet<>();
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .forEach(names::add);
        return names;
    }
}

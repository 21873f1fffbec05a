package tn.aloauto.integration.definitions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.spi.BeanRepository;
import org.apache.camel.spi.DataFormat;
import org.apache.camel.spi.EventNotifier;
import org.apache.camel.spi.Language;
import org.apache.camel.spi.PropertiesSource;
import org.apache.camel.support.DefaultRegistry;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.springframework.core.env.Environment;

/** Builds a flow's routes in an engine made for the purpose, never started: what only the engine can say, it says here. */
@org.springframework.stereotype.Component
class DryRun {

    private static final Pattern UNKNOWN = Pattern.compile("Unknown parameters=\\[\\{?([A-Za-z0-9.]+)=");
    private static final Pattern QUOTED = Pattern.compile("[\\[(:\\s']([A-Za-z0-9][A-Za-z0-9.-]{2,})[])'\\s]");

    private final CamelContext running;
    private final Environment environment;

    DryRun(CamelContext running, Environment environment) {
        this.running = running;
        this.environment = environment;
    }

    /** @return the ids of the routes the flow would run as */
    Set<String> tryOut(Flow flow) throws DefinitionRefused {
        try (DefaultCamelContext scratch = scratch()) {
            scratch.start();
            try {
                if (flow.template() != null) {
                    load(scratch, flow.template().source());
                }
                load(scratch, flow.source());
                Set<String> ids = new HashSet<>();
                scratch.getCamelContextExtension()
                        .getContextPlugin(Model.class)
                        .getRouteDefinitions()
                        .forEach(route -> ids.add(route.getRouteId()));
                return ids;
            } catch (Exception failure) {
                throw refused(flow.source().text(), failure);
            }
        } catch (DefinitionRefused refused) {
            throw refused;
        } catch (Exception failure) {
            throw refused(flow.source().text(), failure);
        }
    }

    private static void load(DefaultCamelContext scratch, DefinitionFile file) throws Exception {
        PluginHelper.getRoutesLoader(scratch).loadRoutes(ResourceHelper.fromString("file:" + file.file(), file.text()));
    }

    private DefaultCamelContext scratch() {
        DefaultCamelContext scratch =
                new DefaultCamelContext(new DefaultRegistry(new WithoutEngineParts(running.getRegistry())));
        scratch.disableJMX();
        scratch.setAutoStartup(false);
        scratch.setLoadTypeConverters(false);
        scratch.getPropertiesComponent().addPropertiesSource(new PropertiesSource() {
            @Override
            public String getName() {
                return "environment";
            }

            @Override
            public String getProperty(String name) {
                return environment.getProperty(name);
            }
        });
        return scratch;
    }

    /** The innermost cause says it best; the line is that of the word it names. */
    static DefinitionRefused refused(String text, Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            if (cause instanceof MarkedYamlEngineException) {
                break;
            }
            cause = cause.getCause();
        }
        if (cause instanceof MarkedYamlEngineException marked) {
            return DefinitionRefused.at(marked.getProblemMark(), String.valueOf(marked.getProblem()));
        }
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("?");
        return DefinitionRefused.atLine(
                lineNamedIn(text, failure.getMessage() + " " + message), "Le moteur refuse : " + message);
    }

    private static int lineNamedIn(String text, String message) {
        Matcher unknown = UNKNOWN.matcher(message);
        if (unknown.find()) {
            return lineOf(text, unknown.group(1) + ":");
        }
        Matcher quoted = QUOTED.matcher(message);
        while (quoted.find()) {
            int line = lineOf(text, quoted.group(1));
            if (line > 1) {
                return line;
            }
        }
        return 1;
    }

    private static int lineOf(String text, String word) {
        int index = text.indexOf(word);
        return index < 0
                ? 1
                : (int) text.substring(0, index).chars().filter(c -> c == '\n').count() + 1;
    }

    /** The running engine's beans, without those that an engine binds to itself. */
    private record WithoutEngineParts(BeanRepository running) implements BeanRepository {

        @Override
        public Object lookupByName(String name) {
            Object bean = running.lookupByName(name);
            return isEnginePart(bean) ? null : bean;
        }

        @Override
        public <T> T lookupByNameAndType(String name, Class<T> type) {
            return isEnginePart(type) ? null : running.lookupByNameAndType(name, type);
        }

        @Override
        public <T> Map<String, T> findByTypeWithName(Class<T> type) {
            return isEnginePart(type) || type.getName().startsWith("org.apache.camel.")
                    ? new HashMap<>()
                    : running.findByTypeWithName(type);
        }

        @Override
        public <T> Set<T> findByType(Class<T> type) {
            return isEnginePart(type) || type.getName().startsWith("org.apache.camel.")
                    ? new HashSet<>()
                    : running.findByType(type);
        }

        private static boolean isEnginePart(Object bean) {
            return bean instanceof Component
                    || bean instanceof CamelContext
                    || bean instanceof Language
                    || bean instanceof DataFormat
                    || bean instanceof EventNotifier;
        }

        private static boolean isEnginePart(Class<?> type) {
            return Component.class.isAssignableFrom(type)
                    || CamelContext.class.isAssignableFrom(type)
                    || Language.class.isAssignableFrom(type)
                    || DataFormat.class.isAssignableFrom(type)
                    || EventNotifier.class.isAssignableFrom(type);
        }
    }
}

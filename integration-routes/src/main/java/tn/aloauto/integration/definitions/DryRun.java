package tn.aloauto.integration.definitions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteConfigurationDefinition;
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

/**
 * Builds a flow's routes in an engine made for the purpose, whose routes never start: what only the engine can say, it says
 * here. That engine serves again when nothing of a flow is left in it; starting one takes longer than all else a file needs.
 */
@org.springframework.stereotype.Component
class DryRun implements AutoCloseable {

    private static final Pattern UNKNOWN = Pattern.compile("Unknown parameters=\\[\\{?([A-Za-z0-9.]+)=");
    private static final Pattern QUOTED = Pattern.compile("[\\[(:\\s']([A-Za-z0-9][A-Za-z0-9.-]{2,})[])'\\s]");

    /** What an engine remembers unseen, such as classes it looked up, stays small. */
    private static final int FLOWS_OF_ONE_ENGINE = 500;

    private final CamelContext running;
    private final Environment environment;
    private DefaultCamelContext kept;
    private DefinitionFile template;
    private int flows;

    DryRun(CamelContext running, Environment environment) {
        this.running = running;
        this.environment = environment;
    }

    /** @return the ids of the routes the flow would run as */
    synchronized Set<String> tryOut(Flow flow) throws DefinitionRefused {
        try {
            DefaultCamelContext scratch = scratch();
            prepare(scratch, flow.template());
            load(scratch, flow.source());
            Set<String> ids = new HashSet<>();
            model(scratch).getRouteDefinitions().forEach(route -> ids.add(route.getRouteId()));
            sweep(scratch);
            return ids;
        } catch (Exception failure) {
            close();
            throw refused(flow.source().text(), failure);
        }
    }

    /** Ends the engine; the next flow gets a new one. */
    @Override
    public synchronized void close() {
        if (kept != null) {
            kept.stop();
            kept = null;
            template = null;
        }
    }

    /** The template stays for the next flow, which mostly fills the same one. */
    private void prepare(DefaultCamelContext scratch, Template needed) throws Exception {
        if (needed == null || needed.source().equals(template)) {
            return;
        }
        model(scratch).removeRouteTemplateDefinitions("*");
        load(scratch, needed.source());
        template = needed.source();
    }

    private DefaultCamelContext scratch() {
        if (kept == null || ++flows > FLOWS_OF_ONE_ENGINE) {
            close();
            kept = newEngine();
            kept.start();
            flows = 1;
        }
        return kept;
    }

    /** One flow must not see another. What does not go away takes the engine with it. */
    private void sweep(DefaultCamelContext scratch) throws Exception {
        Model model = model(scratch);
        model.removeRouteDefinitions(List.copyOf(model.getRouteDefinitions()));
        for (RouteConfigurationDefinition shared : List.copyOf(model.getRouteConfigurationDefinitions())) {
            model.removeRouteConfiguration(shared);
        }
        scratch.removeEndpoints("*");
        boolean clean = scratch.getRoutes().isEmpty()
                && model.getRouteDefinitions().isEmpty()
                && model.getRouteTemplateDefinitions().size() <= 1
                && model.getRouteConfigurationDefinitions().isEmpty()
                && scratch.getEndpoints().isEmpty();
        if (!clean) {
            close();
        }
    }

    private static Model model(DefaultCamelContext scratch) {
        return scratch.getCamelContextExtension().getContextPlugin(Model.class);
    }

    private static void load(DefaultCamelContext scratch, DefinitionFile file) throws Exception {
        PluginHelper.getRoutesLoader(scratch).loadRoutes(ResourceHelper.fromString("file:" + file.file(), file.text()));
    }

    private DefaultCamelContext newEngine() {
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

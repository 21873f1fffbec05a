package tn.aloauto.integration.definitions;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteTemplateDefinition;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a flow's text into the running engine as routes, and takes routes out of it without a trace. */
final class EngineRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(EngineRoutes.class);

    private final CamelContext camel;
    private Template loaded;

    EngineRoutes(CamelContext camel) {
        this.camel = camel;
    }

    /** What of the engine is one flow's. */
    record Parts(Set<String> routeIds, Set<String> configurationIds) {}

    /** What does not load leaves nothing behind. */
    Parts load(Flow flow, boolean starts) throws DefinitionRefused {
        Set<String> routesBefore = routeIds();
        Set<String> configurationsBefore = configurationIds();
        try {
            camel.setAutoStartup(starts);
            prepare(flow.template());
            load(flow.source());
            Set<String> configurations = configurationIds();
            configurations.removeAll(configurationsBefore);
            return new Parts(routesSince(routesBefore), configurations);
        } catch (Exception failure) {
            remove(new Parts(routesSince(routesBefore), Set.of()));
            forgetTemplate();
            throw DryRun.refused(flow.source().text(), failure);
        } finally {
            camel.setAutoStartup(true);
        }
    }

    /**
     * The template stays with the flow it made, so that a flow can be put back with the template it was made from; the engine
     * keeps the one that was used last, for flows that come together mostly fill the same.
     */
    private void prepare(Template template) throws Exception {
        if (template == null || loaded != null && template.source().equals(loaded.source())) {
            return;
        }
        forgetTemplate();
        loaded = template;
        load(template.source());
    }

    private void forgetTemplate() {
        Template last = loaded;
        loaded = null;
        try {
            RouteTemplateDefinition left = last == null ? null : model().getRouteTemplateDefinition(last.id());
            if (left != null) {
                model().removeRouteTemplateDefinition(left);
            }
        } catch (Exception failure) {
            LOG.warn("Template {} was not forgotten", last.id(), failure);
        }
    }

    private void load(DefinitionFile file) throws Exception {
        PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.fromString("file:" + file.file(), file.text()));
    }

    void remove(Parts parts) {
        for (String routeId : parts.routeIds()) {
            try {
                if (camel.getRoute(routeId) != null) {
                    // nothing is under way any more: what waits in its queue is for the next version
                    stop(routeId);
                }
                camel.removeRoute(routeId);
                RouteDefinition left = model().getRouteDefinition(routeId);
                if (left != null) {
                    model().removeRouteDefinition(left);
                }
            } catch (Exception failure) {
                LOG.warn("Route {} was not removed cleanly", routeId, failure);
            }
        }
        for (String id : parts.configurationIds()) {
            try {
                model().removeRouteConfiguration(model().getRouteConfigurationDefinition(id));
            } catch (Exception failure) {
                LOG.warn("Route configuration {} was not removed cleanly", id, failure);
            }
        }
    }

    void stop(String routeId) {
        try {
            camel.getRouteController().stopRoute(routeId, 1, TimeUnit.SECONDS);
        } catch (Exception failure) {
            LOG.warn("Route {} was not stopped cleanly", routeId, failure);
        }
    }

    void start(String routeId) {
        try {
            camel.getRouteController().startRoute(routeId);
        } catch (Exception failure) {
            LOG.warn("Route {} could not be started again", routeId, failure);
        }
    }

    private Set<String> routesSince(Set<String> before) {
        Set<String> added = routeIds();
        added.removeAll(before);
        return added;
    }

    private Set<String> routeIds() {
        Set<String> ids = new LinkedHashSet<>();
        model().getRouteDefinitions().forEach(route -> ids.add(route.getRouteId()));
        camel.getRoutes().forEach(route -> ids.add(route.getRouteId()));
        return ids;
    }

    private Set<String> configurationIds() {
        Set<String> ids = new LinkedHashSet<>();
        model().getRouteConfigurationDefinitions().stream()
                .map(RouteConfigurationDefinition::getId)
                .forEach(ids::add);
        return ids;
    }

    private Model model() {
        return camel.getCamelContextExtension().getContextPlugin(Model.class);
    }
}

package tn.aloauto.integration.definitions;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.seda.SedaEndpoint;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteTemplateDefinition;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.service.ServiceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The routes of the running engine, swapped flow by flow. The exchange in flight finishes first; a text that does not
 * load gives way to the last good one. Only {@link DefinitionKeeper} calls this, one flow at a time.
 */
@Component
class LiveRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRoutes.class);

    private static final int PAUSE_MILLIS = 20;
    private static final String KEEPS_THE_QUEUE = "?offerTimeout=60001";

    private final CamelContext camel;
    private final DefinitionsSettings settings;
    private final StoppedRoutes stopped;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final Set<String> held = new HashSet<>();
    private Set<String> stops = Set.of();
    private Template loaded;

    LiveRoutes(CamelContext camel, DefinitionsSettings settings, StoppedRoutes stopped) {
        this.camel = camel;
        this.settings = settings;
        this.stopped = stopped;
    }

    /** What a file runs as now. */
    private record Running(Flow flow, Set<String> routeIds, Set<String> configurationIds) {}

    /** The flow is busy and was left as it is; to be tried again. */
    static final class StillBusy extends Exception {

        private static final long serialVersionUID = 1L;

        StillBusy(String routeId) {
            super("« " + routeId + " » traite encore un échange ; la nouvelle version attend qu'il finisse");
        }
    }

    /** Reads once what people have stopped, for all flows that are put next. */
    void noteStops() {
        stops = stopped.all();
    }

    void put(Flow flow) throws DefinitionRefused, StillBusy {
        String file = flow.source().file();
        Running before = running.get(file);
        if (before != null) {
            stop(before);
            remove(before);
        }
        try {
            running.put(file, load(flow));
        } catch (DefinitionRefused refused) {
            restore(before);
            throw refused;
        }
    }

    void take(String file) throws StillBusy {
        Running before = running.get(file);
        if (before != null) {
            stop(before);
            remove(before);
            running.remove(file);
        }
    }

    /** Stops what people stopped and starts it again when they say so; the exchange under way ends first. */
    void followStops() {
        Set<String> wanted = stopped.all();
        for (Running flow : running.values()) {
            String stem = flow.flow().source().stem();
            if (wanted.contains(stem) && !held.contains(stem) && quiet(flow)) {
                flow.routeIds().forEach(this::stopRoute);
                held.add(stem);
                LOG.info("{} was stopped by hand", stem);
            } else if (!wanted.contains(stem) && held.remove(stem)) {
                flow.routeIds().forEach(this::startRoute);
                LOG.info("{} was started again by hand", stem);
            }
        }
    }

    /** Takes nothing new from now on; true when nothing is under way either. */
    private boolean quiet(Running flow) {
        for (String routeId : flow.routeIds()) {
            keepQueue(routeId);
            ServiceHelper.suspendService(camel.getRoute(routeId).getConsumer());
        }
        return flow.routeIds().stream()
                .allMatch(routeId -> camel.getInflightRepository().size(routeId) == 0);
    }

    private void stopRoute(String routeId) {
        try {
            camel.getRouteController().stopRoute(routeId, 1, TimeUnit.SECONDS);
        } catch (Exception failure) {
            LOG.warn("Route {} was not stopped cleanly", routeId, failure);
        }
    }

    private void startRoute(String routeId) {
        try {
            camel.getRouteController().startRoute(routeId);
        } catch (Exception failure) {
            LOG.warn("Route {} could not be started again", routeId, failure);
        }
    }

    String ownerOf(String routeId, String exceptFile) {
        return running.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(exceptFile))
                .filter(entry -> entry.getValue().routeIds().contains(routeId))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    List<Flow> flows() {
        return running.values().stream().map(Running::flow).toList();
    }

    Set<String> routesOf(String file) {
        Running now = running.get(file);
        return now == null ? Set.of() : now.routeIds();
    }

    private void restore(Running before) {
        if (before == null) {
            return;
        }
        try {
            running.put(before.flow().source().file(), load(before.flow()));
        } catch (DefinitionRefused impossible) {
            LOG.error(
                    "The last good version of {} could not be put back: {}",
                    before.flow().source().file(),
                    impossible.getMessage());
            running.remove(before.flow().source().file());
        }
    }

    private Running load(Flow flow) throws DefinitionRefused {
        Set<String> routesBefore = routeIds();
        Set<String> configurationsBefore = configurationIds();
        try {
            boolean starts = !stops.contains(flow.source().stem());
            camel.setAutoStartup(starts);
            prepare(flow.template());
            load(flow.source());
            if (!starts) {
                held.add(flow.source().stem());
            }
            Set<String> added = routeIds();
            added.removeAll(routesBefore);
            Set<String> configurations = configurationIds();
            configurations.removeAll(configurationsBefore);
            return new Running(flow, added, configurations);
        } catch (Exception failure) {
            Set<String> half = routeIds();
            half.removeAll(routesBefore);
            remove(new Running(flow, half, Set.of()));
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

    private void load(DefinitionFile file) throws Exception {
        PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.fromString("file:" + file.file(), file.text()));
    }

    /** New work waits outside, the work under way ends, and only then the routes stop. */
    private void stop(Running flow) throws StillBusy {
        for (String routeId : flow.routeIds()) {
            keepQueue(routeId);
            if (camel.getRoute(routeId) != null) {
                ServiceHelper.suspendService(camel.getRoute(routeId).getConsumer());
            }
        }
        Instant patience = Instant.now().plus(settings.swapPatience());
        for (String routeId : flow.routeIds()) {
            while (camel.getInflightRepository().size(routeId) > 0) {
                if (Instant.now().isAfter(patience) || !paused()) {
                    flow.routeIds()
                            .forEach(each -> ServiceHelper.resumeService(
                                    camel.getRoute(each).getConsumer()));
                    throw new StillBusy(routeId);
                }
            }
        }
    }

    private static boolean paused() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A seda queue goes with its last endpoint; one that stays lets messages wait for the next version. */
    private void keepQueue(String routeId) {
        Route route = camel.getRoute(routeId);
        if (route != null && route.getEndpoint() instanceof SedaEndpoint) {
            String queue = route.getEndpoint().getEndpointUri().replaceFirst("\\?.*", "");
            LOG.debug(
                    "Queue {} holds {} message(s)",
                    queue,
                    camel.getEndpoint(queue + KEEPS_THE_QUEUE, SedaEndpoint.class)
                            .getQueue()
                            .size());
        }
    }

    private void remove(Running flow) {
        held.remove(flow.flow().source().stem());
        for (String routeId : flow.routeIds()) {
            try {
                if (camel.getRoute(routeId) != null) {
                    // nothing is under way any more: what waits in its queue is for the next version
                    stopRoute(routeId);
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
        for (String id : flow.configurationIds()) {
            try {
                model().removeRouteConfiguration(model().getRouteConfigurationDefinition(id));
            } catch (Exception failure) {
                LOG.warn("Route configuration {} was not removed cleanly", id, failure);
            }
        }
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

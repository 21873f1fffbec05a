package tn.aloauto.integration.definitions;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.seda.SedaEndpoint;
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
    private final EngineRoutes engine;
    private final DefinitionsSettings settings;
    private final StoppedRoutes stopped;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final Set<String> held = new HashSet<>();
    private Set<String> stops = Set.of();

    LiveRoutes(CamelContext camel, DefinitionsSettings settings, StoppedRoutes stopped) {
        this.camel = camel;
        this.engine = new EngineRoutes(camel);
        this.settings = settings;
        this.stopped = stopped;
    }

    /** What a file runs as now. */
    private record Running(Flow flow, EngineRoutes.Parts parts) {

        Set<String> routeIds() {
            return parts.routeIds();
        }
    }

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
                flow.routeIds().forEach(engine::stop);
                held.add(stem);
                LOG.info("{} was stopped by hand", stem);
            } else if (!wanted.contains(stem) && held.remove(stem)) {
                flow.routeIds().forEach(engine::start);
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
        boolean starts = !stops.contains(flow.source().stem());
        EngineRoutes.Parts parts = engine.load(flow, starts);
        if (!starts) {
            held.add(flow.source().stem());
        }
        return new Running(flow, parts);
    }

    private void remove(Running flow) {
        held.remove(flow.flow().source().stem());
        engine.remove(flow.parts());
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
}

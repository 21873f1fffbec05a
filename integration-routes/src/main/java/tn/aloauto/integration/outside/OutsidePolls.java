package tn.aloauto.integration.outside;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.apache.camel.spi.RouteIdAware;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.definitions.FlowPublished;
import tn.aloauto.integration.definitions.FlowWithdrawn;
import tn.aloauto.integration.synclog.Direction;
import tn.aloauto.integration.synclog.SyncRun;
import tn.aloauto.integration.synclog.SyncRuns;
import tn.aloauto.integration.synclog.SyncStatus;
import tn.aloauto.integration.synclog.SyncType;

/**
 * Watches every poll of a partner's server: a failure stands in the sync log in plain words, and the next try waits longer
 * each time. Routes of the timer kind ask it themselves; consumers that poll name it as their strategy.
 */
@Component("outsidePolls")
public class OutsidePolls implements PollingConsumerPollStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(OutsidePolls.class);
    private static final int MOST_DOUBLINGS = 10;

    private final PolledFeeds feeds;
    private final SyncRuns runs;
    private final Duration firstPause;
    private final Duration longestPause;
    private final InstantSource time;
    private final Map<String, Poll> polls = new ConcurrentHashMap<>();
    private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();

    @Autowired
    OutsidePolls(
            PolledFeeds feeds,
            SyncRuns runs,
            @Value("${aloauto.outside.first-pause:30s}") Duration firstPause,
            @Value("${aloauto.outside.longest-pause:15m}") Duration longestPause) {
        this(feeds, runs, firstPause, longestPause, InstantSource.system());
    }

    OutsidePolls(PolledFeeds feeds, SyncRuns runs, Duration firstPause, Duration longestPause, InstantSource time) {
        this.feeds = feeds;
        this.runs = runs;
        this.firstPause = firstPause;
        this.longestPause = longestPause;
        this.time = time;
    }

    private record Poll(String feed, String version) {}

    private record Trouble(int failures, Instant retryAt) {}

    /** A corrected file gets a fresh try at once. */
    @EventListener
    void published(FlowPublished flow) {
        if (flow.parameters().containsKey("feed") && !flow.parameters().containsKey("mapping")) {
            polls.put(flow.stem(), new Poll(flow.parameters().get("feed"), flow.version()));
            int failures = feeds.failuresOf(flow.stem());
            if (failures > 0) {
                troubles.put(flow.stem(), new Trouble(failures, Instant.MIN));
            }
        }
    }

    @EventListener
    void withdrawn(FlowWithdrawn flow) {
        if (polls.remove(flow.stem()) != null) {
            works(flow.stem());
        }
    }

    /** False while the partner is left alone after a failure. */
    public boolean mayAsk(Exchange exchange) {
        return mayAsk(exchange.getFromRouteId());
    }

    /** The round went well from the first step to the last. */
    public void went(Exchange exchange) {
        works(exchange.getFromRouteId());
    }

    /** The round broke off. */
    public void failed(Exchange exchange) {
        Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        failed(exchange.getFromRouteId(), failure);
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        return mayAsk(routeOf(consumer));
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        works(routeOf(consumer));
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
        failed(routeOf(consumer), cause);
        return false;
    }

    /** A single file could not be taken, although its server answers. */
    public void couldNotTake(String route, String file, Throwable failure) {
        String reason = "Le fichier « " + file + " » n'a pas pu être pris. " + PollTroubles.inWords(failure);
        note(route, reason, file);
        feeds.inTrouble(route + "/" + file, feedOf(route), reason, 1);
    }

    /** Not taken, and nobody's trouble: the sync log says why. */
    void leftAlone(String route, String reason) {
        note(route, reason, null);
    }

    /** A file that could not be taken before now is. */
    public void took(String route, String file) {
        feeds.wellAgain(route + "/" + file);
    }

    private boolean mayAsk(String route) {
        Trouble trouble = troubles.get(route);
        return trouble == null || !time.instant().isBefore(trouble.retryAt());
    }

    private void works(String route) {
        if (troubles.remove(route) != null) {
            LOG.info("{} works again", route);
            feeds.wellAgain(route);
        }
    }

    private void failed(String route, Throwable failure) {
        Trouble trouble = troubles.compute(route, (key, before) -> {
            int failures = before == null ? 1 : before.failures() + 1;
            return new Trouble(failures, time.instant().plus(pauseAfter(failures)));
        });
        String reason = PollTroubles.inWords(failure);
        LOG.warn("{} failed {} time(s), next try at {}: {}", route, trouble.failures(), trouble.retryAt(), reason);
        note(route, reason, null);
        feeds.inTrouble(route, feedOf(route), reason, trouble.failures());
    }

    private void note(String route, String reason, String file) {
        Poll poll = polls.getOrDefault(route, new Poll("", ""));
        try {
            SyncRun run = runs.open(
                    route,
                    Direction.IN,
                    SyncType.FILE_INTAKE,
                    feeds.vendorOf(poll.feed()),
                    route,
                    poll.version(),
                    UUID.randomUUID().toString());
            Map<String, Object> details = file == null ? Map.of() : Map.of("file", file);
            runs.close(run, SyncStatus.FAILED, 0, 0, 0, 0, reason, details);
        } catch (DataAccessException databaseAway) {
            LOG.warn("The failure of {} could not be written down: {}", route, databaseAway.getMessage());
        }
    }

    private String feedOf(String route) {
        Poll poll = polls.get(route);
        return poll == null ? "" : poll.feed();
    }

    private Duration pauseAfter(int failures) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }

    private static String routeOf(Consumer consumer) {
        return consumer instanceof RouteIdAware aware ? aware.getRouteId() : String.valueOf(consumer);
    }
}

package tn.aloauto.integration.schedules;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.ServiceStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tn.aloauto.integration.definitions.Schedule;
import tn.aloauto.integration.synclog.Direction;
import tn.aloauto.integration.synclog.SyncRun;
import tn.aloauto.integration.synclog.SyncRuns;
import tn.aloauto.integration.synclog.SyncStatus;
import tn.aloauto.integration.synclog.SyncType;

/** Claims the flows whose time has come and runs them, each by one instance; what cannot run leaves a row that says so. */
@Component
class ScheduleRunner implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleRunner.class);
    private static final String RUN = "direct:run-";

    private final ScheduleRows rows;
    private final SyncRuns log;
    private final ScheduleSettings settings;
    private final CamelContext camel;
    private final ProducerTemplate producer;
    private final Semaphore places;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> new Thread(work, "schedule"));
    private final Set<ScheduledRun> underWay = ConcurrentHashMap.newKeySet();

    ScheduleRunner(
            ScheduleRows rows, SyncRuns log, ScheduleSettings settings, CamelContext camel, ProducerTemplate producer) {
        this.rows = rows;
        this.log = log;
        this.settings = settings;
        this.camel = camel;
        this.producer = producer;
        this.places = new Semaphore(settings.parallel());
    }

    @Scheduled(fixedDelayString = "${aloauto.schedules.look:1s}")
    void look() {
        try {
            for (ScheduleRow row : rows.due()) {
                if (row.held()) {
                    skip(row);
                } else if (runsHere(row.route()) && !start(row)) {
                    return;
                }
            }
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.warn("Schedules cannot be looked at now: {}", databaseAway.getMessage());
        }
    }

    @Scheduled(fixedDelayString = "${aloauto.schedules.renew:5s}")
    void renewLeases() {
        underWay.forEach(run -> rows.renew(run, settings.lease()));
    }

    /** Runs under way end with the routes, which the engine's own shutdown waits for. */
    @Override
    public void destroy() {
        threads.shutdown();
    }

    /** An engine that does not run this flow, or holds it stopped, leaves it to the others. */
    private boolean runsHere(String route) {
        ServiceStatus status = camel.getRouteController().getRouteStatus(route);
        return status != null && status.isStarted();
    }

    /** False when this instance has its hands full. */
    private boolean start(ScheduleRow row) {
        if (!places.tryAcquire()) {
            return false;
        }
        boolean running = false;
        try {
            if (rows.claim(row, settings.lease())) {
                ScheduledRun run = row.run();
                underWay.add(run);
                threads.execute(() -> run(run));
                running = true;
            }
        } finally {
            if (!running) {
                places.release();
            }
        }
        return true;
    }

    private void run(ScheduledRun run) {
        String outcome = "failed";
        try {
            Exchange exchange = producer.send(RUN + run.route(), begun -> begun.setProperty("scheduledRun", run));
            Exception failure = exchange.getException();
            if (failure == null) {
                outcome = "success";
            } else {
                LOG.warn("The run {} of {} failed", run.correlationId(), run.route(), failure);
                note(
                        run,
                        SyncStatus.FAILED,
                        "Le passage s'est arrêté sur une erreur ("
                                + failure.getClass().getSimpleName() + ", incident " + run.correlationId() + ")");
            }
        } catch (RuntimeException failure) {
            LOG.warn("The run {} of {} broke off on our side", run.correlationId(), run.route(), failure);
        } finally {
            underWay.remove(run);
            places.release();
            rows.finish(run, outcome);
        }
    }

    private void skip(ScheduleRow row) {
        if (!row.isDue() || !rows.skip(row)) {
            return;
        }
        LOG.info("{} was due at {} and still runs since {}", row.route(), row.nextRunAt(), row.runningSince());
        note(
                row.run(),
                SyncStatus.SKIPPED,
                "Passage de " + clock(row.nextRunAt()) + " sauté : celui commencé à " + clock(row.runningSince())
                        + " (" + Duration.between(row.runningSince(), row.now()).toSeconds()
                        + " s) n'est pas terminé");
    }

    private void note(ScheduledRun run, SyncStatus status, String message) {
        SyncRun row = log.open(
                run.route(),
                Direction.IN,
                SyncType.SCHEDULED_RUN,
                run.vendorId(),
                run.route(),
                run.definitionVersion(),
                run.correlationId());
        log.close(row, status, 0, 0, 0, 0, message, Map.of("due_at", run.dueAt().toString()));
    }

    private static String clock(java.time.OffsetDateTime time) {
        return time.atZoneSameInstant(Schedule.ZONE).toLocalTime().withNano(0).toString();
    }
}

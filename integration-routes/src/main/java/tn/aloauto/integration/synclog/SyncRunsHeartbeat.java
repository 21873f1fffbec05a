package tn.aloauto.integration.synclog;

import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps this instance's runs alive and closes as interrupted the runs whose instance went away. */
@Component
class SyncRunsHeartbeat {

    private static final Logger LOG = LoggerFactory.getLogger(SyncRunsHeartbeat.class);

    private final SyncRuns runs;
    private final JdbcClient jdbc;

    SyncRunsHeartbeat(SyncRuns runs, JdbcClient jdbc) {
        this.runs = runs;
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelayString = "${aloauto.synclog.heartbeat:10s}", initialDelayString = "0s")
    void beat() {
        Set<UUID> underWay = runs.underWay();
        if (!underWay.isEmpty()) {
            jdbc.sql("update erp_sync_log set heartbeat_at = clock_timestamp()"
                            + " where id in (:ids) and status = 'running'")
                    .param("ids", underWay)
                    .update();
        }
    }

    @Scheduled(fixedDelayString = "${aloauto.synclog.sweep:15s}", initialDelayString = "0s")
    void closeTheInterrupted() {
        int closed = jdbc.sql(
                        """
                        update erp_sync_log
                        set status = 'interrupted', finished_at = clock_timestamp(),
                            message = 'L''instance ' || instance || ' s''est arrêtée avant la fin de l''échange',
                            message_code = 'INSTANCE_STOPPED', message_arguments = array[instance]
                        where status = 'running' and heartbeat_at < clock_timestamp() - interval '60 seconds'""")
                .update();
        if (closed > 0) {
            LOG.warn("{} run(s) had lost their instance and were closed as interrupted", closed);
        }
    }
}

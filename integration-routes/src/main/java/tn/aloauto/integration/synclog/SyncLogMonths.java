package tn.aloauto.integration.synclog;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Prepares the coming months of the sync log and drops those that are too old; any engine may do it, they take turns. */
@Component
class SyncLogMonths {

    private static final String LINK = "sync-log";

    private final JdbcClient jdbc;
    private final SyncRuns runs;
    private final int keepMonths;

    SyncLogMonths(JdbcClient jdbc, SyncRuns runs, @Value("${aloauto.synclog.keep-months:13}") int keepMonths) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.keepMonths = keepMonths;
    }

    @Scheduled(cron = "${aloauto.synclog.tidy:0 10 3 * * *}", zone = "Africa/Tunis")
    void tidy() {
        SyncRun run = runs.open(LINK, Direction.IN, SyncType.MAINTENANCE, null, LINK, "", "tidy-" + UUID.randomUUID());
        List<String> done = jdbc.sql("select keep_sync_log(:months)")
                .param("months", keepMonths)
                .query(String.class)
                .list();
        runs.close(
                run,
                SyncStatus.SUCCESS,
                0,
                done.size(),
                0,
                0,
                done.isEmpty() ? "Rien à faire" : String.join(", ", done),
                Map.of("keep_months", keepMonths));
    }
}

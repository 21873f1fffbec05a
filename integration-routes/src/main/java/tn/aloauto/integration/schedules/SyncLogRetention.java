package tn.aloauto.integration.schedules;

import java.util.List;
import java.util.Map;
import org.apache.camel.ExchangeProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.synclog.Direction;
import tn.aloauto.integration.synclog.SyncRun;
import tn.aloauto.integration.synclog.SyncRuns;
import tn.aloauto.integration.synclog.SyncStatus;
import tn.aloauto.integration.synclog.SyncType;

/** Keeps the sync log in months and as long as the definition says; a step a scheduled route may name. */
@Component("syncLogRetention")
public class SyncLogRetention {

    private final JdbcClient jdbc;
    private final SyncRuns runs;

    SyncLogRetention(JdbcClient jdbc, SyncRuns runs) {
        this.jdbc = jdbc;
        this.runs = runs;
    }

    /** @param keepMonths whole months that stay besides the current one */
    public void tidy(
            @ExchangeProperty("scheduledRun") ScheduledRun run, @ExchangeProperty("keepMonths") String keepMonths) {
        SyncRun row = runs.open(
                run.route(),
                Direction.IN,
                SyncType.MAINTENANCE,
                null,
                run.route(),
                run.definitionVersion(),
                run.correlationId());
        List<String> done = jdbc.sql("select keep_sync_log(:months)")
                .param("months", Integer.parseInt(keepMonths))
                .query(String.class)
                .list();
        runs.close(
                row,
                SyncStatus.SUCCESS,
                0,
                done.size(),
                0,
                0,
                done.isEmpty() ? "Rien à faire" : String.join(", ", done),
                Map.of("keep_months", keepMonths));
    }
}

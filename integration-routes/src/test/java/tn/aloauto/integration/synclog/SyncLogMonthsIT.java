package tn.aloauto.integration.synclog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;

@IntegrationTest
@DisplayName("A-136: the sync log lies in months and is kept as long as its setting says")
class SyncLogMonthsIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SyncLogMonths months;

    @Test
    void aMonthThatIsTooOldGoesAndRowsOfAnUnpreparedMonthAreMovedIntoIt() {
        row("it-old-month", "now() - interval '20 months'");
        row("it-kept-month", "now() - interval '5 months'");
        assertThat(jdbc.sql("select distinct tableoid::regclass::text from erp_sync_log where link like 'it-%-month'")
                        .query(String.class)
                        .list())
                .containsExactly("erp_sync_log_unsorted");

        months.tidy();

        assertThat(jdbc.sql("select link || ' ' || (tableoid::regclass::text ~ '^erp_sync_log_[0-9]{4}_[0-9]{2}$')"
                                + " from erp_sync_log where link like 'it-%-month'")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("it-kept-month true"));
        assertThat(jdbc.sql(
                                "select tableoid::regclass::text = 'erp_sync_log_' || to_char(now() at time zone 'Africa/Tunis',"
                                        + " 'YYYY_MM') from erp_sync_log where link = 'sync-log' limit 1")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void nobodyReachesAMonthPastTheLog() {
        for (String statement : List.of(
                "delete from erp_sync_log",
                "delete from erp_sync_log_unsorted",
                "truncate erp_sync_log_" + thisMonth(),
                "update erp_sync_log_" + thisMonth() + " set message = 'x'")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private String thisMonth() {
        return jdbc.sql("select to_char(now() at time zone 'Africa/Tunis', 'YYYY_MM')")
                .query(String.class)
                .single();
    }

    private void row(String link, String at) {
        jdbc.sql("insert into erp_sync_log (started_at, finished_at, link, direction, sync_type, status, route_id,"
                        + " correlation_id, instance) values (" + at + ", " + at
                        + ", ?, 'in', 'file_intake', 'success',"
                        + " 'x', 'x', 'x')")
                .param(link)
                .update();
    }
}

package tn.aloauto.integration.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;

/** A feed that falls silent, and a file that is not like those before: an alert opens, and closes when it is over (M15). */
@IntegrationTest
@DisplayName("M15: the silence alarm")
class FeedWatchIT {

    @Autowired
    private JdbcClient jdbc;

    private String feed;

    @BeforeEach
    void oneFeed() {
        feed = "silence-" + UUID.randomUUID().toString().substring(0, 8);
        jdbc.sql(
                        """
                        insert into feed (id, vendor_slug, vendor_id, description, template, mapping, mode, definition_version,
                          created_at)
                        values (?, ?, 424242, 'Essai', 'stock-file-intake', 'm', 'partial', '1', '2026-01-01')""")
                .params(feed, feed)
                .update();
    }

    @Test
    void aFileThatDoesNotComeByItsHourIsToldAndItsArrivalEndsTheAlert() {
        jdbc.sql("update feed set schedule = 'expectBy=07:00, expectDays=MON-SAT' where id = ?")
                .param(feed)
                .update();
        arrived("2026-11-21T05:30:00Z", "completed", 100);
        at("2026-11-23T05:59:00Z");
        assertThat(row()).containsEntry("late_since", null).containsEntry("schedule_source", "declared");

        at("2026-11-23T06:01:00Z");
        assertThat(row().get("late_since")).isNotNull();
        await().until(() -> open("feed_late").size() == 1);
        assertThat(open("feed_late").get(0).get("message"))
                .asString()
                .contains("21/11/2026 06:30", "attendu le 23/11/2026 07:00", "horaire déclaré");

        arrived("2026-11-23T06:40:00Z", "completed", 100);
        at("2026-11-23T06:41:00Z");
        await().until(() -> open("feed_late").isEmpty());
        assertThat(closed("feed_late")).isEqualTo(1);
    }

    @Test
    void aRhythmIsLearnedFromFiveArrivals() {
        for (int day = 16; day <= 20; day++) {
            arrived("2026-11-" + day + "T05:00:00Z", "completed", 100);
        }
        at("2026-11-21T10:00:00Z");
        assertThat(row()).containsEntry("schedule_source", "learned").containsEntry("late_since", null);
        at("2026-11-21T11:01:00Z");
        assertThat(row().get("late_since")).as("24 h and a quarter").isNotNull();
    }

    @Test
    void aScheduleThatCannotBeReadStopsNobodyElse() {
        jdbc.sql("update feed set schedule = 'expectBy=bientôt' where id = ?")
                .param(feed)
                .update();
        at("2026-11-21T11:01:00Z");
        assertThat(row()).containsEntry("schedule_source", null).containsEntry("late_since", null);
    }

    @Test
    void aTripledAShrunkAndARepeatedFileAreToldUntilAnOrdinaryOneComes() {
        for (int hour = 10; hour <= 14; hour++) {
            arrived("2026-11-20T" + hour + ":00:00Z", "completed", 100 + hour);
        }
        odd("2026-11-20T15:00:00Z", "completed", 90, null);
        odd("2026-11-20T16:00:00Z", "partial", 400, "tripled");
        await().until(() -> open("file_tripled").size() == 1);
        assertThat(open("file_tripled").get(0).get("message")).asString().contains("400 lignes", "d'habitude");
        odd("2026-11-20T17:00:00Z", "completed", 20, "shrunk");
        await().until(() ->
                open("file_tripled").isEmpty() && open("file_shrunk").size() == 1);
        odd("2026-11-20T18:00:00Z", "duplicate", 0, "repeated");
        await().until(() ->
                open("file_shrunk").isEmpty() && open("file_repeated").size() == 1);
        odd("2026-11-20T19:00:00Z", "completed", 110, null);
        await().until(() -> open("file_repeated").isEmpty());
    }

    private void odd(String at, String status, int rows, String expected) {
        arrived(at, status, rows);
        new FeedWatch(jdbc, Clock.fixed(Instant.parse(at).plusSeconds(60), ZoneOffset.UTC)).look();
        assertThat(row()).containsEntry("odd", expected);
        assertThat(row())
                .containsEntry(
                        "odd_code",
                        expected == null ? null : expected.equals("repeated") ? "ODD_REPEATED" : "ODD_ROWS");
    }

    private void at(String moment) {
        new FeedWatch(jdbc, Clock.fixed(Instant.parse(moment), ZoneOffset.UTC)).look();
    }

    private void arrived(String at, String status, int rows) {
        Instant moment = Instant.parse(at);
        jdbc.sql(
                        """
                        insert into file_receipt (feed_id, vendor_id, original_file_name, source, sha256, size_bytes, file_time,
                          uploaded_by, correlation_id, status, received_at, finished_at, total_rows, created_rows)
                        values (:feed, 424242, 'stock.csv', 'sftp', decode(repeat('ab', 32), 'hex'), 10, :at, 'x', 'c', :status,
                          :at, :at, :rows, :rows)""")
                .param("feed", feed)
                .param("at", moment.atOffset(ZoneOffset.UTC))
                .param("status", status)
                .param("rows", rows)
                .update();
    }

    private Map<String, Object> row() {
        return jdbc.sql("select schedule_source, late_since, expected_at, odd, odd_code from feed where id = ?")
                .param(feed)
                .query()
                .singleRow();
    }

    private List<Map<String, Object>> open(String kind) {
        return jdbc.sql("select * from alert where kind = ? and subject = ? and closed_at is null")
                .params(kind, feed)
                .query()
                .listOfRows();
    }

    private int closed(String kind) {
        return jdbc.sql("select count(*) from alert where kind = ? and subject = ? and closed_at is not null")
                .params(kind, feed)
                .query(Integer.class)
                .single();
    }
}

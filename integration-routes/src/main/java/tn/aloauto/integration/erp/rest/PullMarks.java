package tn.aloauto.integration.erp.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each link has pulled. A mark moves only when what was pulled is safely kept. */
@Component
class PullMarks {

    private final JdbcClient jdbc;

    PullMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> since(String link) {
        return jdbc.sql("select since from rest_pull where link = ?")
                .param(link)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void moveTo(String link, Instant since, int records) {
        jdbc.sql("insert into rest_pull (link, since, records) values (:link, :since, :records) on conflict (link) do"
                        + " update set since = excluded.since, records = rest_pull.records + excluded.records,"
                        + " updated_at = clock_timestamp()")
                .param("link", link)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("records", records)
                .update();
    }
}

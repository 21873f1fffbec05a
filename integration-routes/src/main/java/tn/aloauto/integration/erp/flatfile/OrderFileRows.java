package tn.aloauto.integration.erp.flatfile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.orders.ClaimedOrder;

/** The rows of order_file: which event was written under which name. */
@Component
class OrderFileRows {

    private final JdbcClient jdbc;

    OrderFileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> writtenAt(UUID event) {
        return jdbc.sql("select written_at from order_file where event_id = ?")
                .param(event)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void add(ClaimedOrder order, String name, byte[] content) {
        jdbc.sql("insert into order_file (event_id, link, file_name, sha256, size_bytes)"
                        + " values (:event, :link, :name, :sha, :size) on conflict (event_id) do nothing")
                .param("event", order.eventId())
                .param("link", order.link())
                .param("name", name)
                .param("sha", sha256(content))
                .param("size", content.length)
                .update();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package tn.aloauto.integration.intake;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.intake.FileStore.StoredFile;

/** The rows of file_receipt: what came in, and what people decided about it. */
@Component
class Receipts {

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(Feed feed, String fileName, String source, StoredFile stored, Instant fileTime, String uploadedBy) {
        return add(feed, fileName, source, stored, fileTime, uploadedBy, null);
    }

    /** @param mode {@code full} or {@code partial}; null: as the feed says */
    UUID add(
            Feed feed,
            String fileName,
            String source,
            StoredFile stored,
            Instant fileTime,
            String uploadedBy,
            String mode) {
        return jdbc.sql(
                        """
                        insert into file_receipt (feed_id, vendor_id, original_file_name, file_type, source, sha256,
                          size_bytes, file_time, uploaded_by, definition_version, correlation_id, mode)
                        values (:feed, :vendor, :name, :type, :source, :sha, :size,
                          least(:fileTime, clock_timestamp()), :uploadedBy, :version, :correlationId, :mode)
                        returning id""")
                .param("feed", feed.id())
                .param("vendor", feed.vendorId())
                .param("name", fileName)
                .param("type", stored.type())
                .param("source", source)
                .param("sha", stored.sha256())
                .param("size", stored.size())
                .param("fileTime", Times.utc(fileTime))
                .param("uploadedBy", uploadedBy)
                .param("version", feed.definitionVersion())
                .param("correlationId", UUID.randomUUID().toString())
                .param("mode", mode, Types.VARCHAR)
                .query(UUID.class)
                .single();
    }

    /** The same bytes once more, as a file of its own made now; what its figures count is known as of the first time. */
    UUID again(UUID id, Feed feed, String by) {
        return jdbc.sql(
                        """
                        insert into file_receipt (feed_id, vendor_id, original_file_name, file_type, source, sha256,
                          size_bytes, file_time, uploaded_by, definition_version, correlation_id, replay_of)
                        select feed_id, vendor_id, original_file_name, file_type, 'http', sha256, size_bytes,
                          clock_timestamp(), :by, :version, :correlationId, coalesce(replay_of, id)
                        from file_receipt where id = :id returning id""")
                .param("by", by)
                .param("version", feed.definitionVersion())
                .param("correlationId", UUID.randomUUID().toString())
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    /** A receipt that stands for a file while it is rehearsed, and goes with the rehearsal's transaction. */
    ClaimedFile standIn(UUID id) {
        return jdbc.sql(
                        """
                        insert into file_receipt (feed_id, vendor_id, original_file_name, file_type, source, sha256,
                          size_bytes, file_time, uploaded_by, definition_version, correlation_id, mode)
                        select feed_id, vendor_id, original_file_name, file_type, source, sha256, size_bytes, file_time,
                          uploaded_by, definition_version, correlation_id, mode
                        from file_receipt where id = :id
                        returning id, feed_id, vendor_id, original_file_name, sha256, size_bytes, file_time, attempts,
                          definition_version, correlation_id, released_by, mode""")
                .param("id", id)
                .query(ClaimedFile::of)
                .optional()
                .orElseThrow(() -> new NoSuchFile(id));
    }

    /** Lets a held file be taken up again, past the brake. */
    boolean letPass(UUID id, String by) {
        return jdbc.sql(
                                """
                        update file_receipt set status = 'received', released_by = :by, attempts = 0,
                          message = 'Libéré par ' || :by || ' : ' || coalesce(message, ''),
                          message_code = 'RELEASED:' || message_code, message_arguments = :by || message_arguments
                        where id = :id and status = 'held'""")
                        .param("id", id)
                        .param("by", by)
                        .update()
                == 1;
    }

    boolean drop(UUID id, String by) {
        return jdbc.sql(
                                """
                        update file_receipt set status = 'failed', finished_at = clock_timestamp(),
                          message = 'Écarté par ' || :by || ' : ' || coalesce(message, ''),
                          message_code = 'DROPPED:' || message_code, message_arguments = :by || message_arguments
                        where id = :id and status = 'held'""")
                        .param("id", id)
                        .param("by", by)
                        .update()
                == 1;
    }

    void markUndone(UUID id, String by) {
        jdbc.sql("update file_receipt set undone_at = clock_timestamp(), undone_by = :by where id = :id")
                .param("id", id)
                .param("by", by)
                .update();
    }

    /** Where a file belongs, for what is done about it later. */
    record Traced(String feed, long vendorId, String definitionVersion, String correlationId, Instant fileTime) {}

    Traced traced(UUID id) {
        return jdbc.sql(
                        "select feed_id, vendor_id, definition_version, correlation_id, file_time from file_receipt where id = :id")
                .param("id", id)
                .query((row, number) -> new Traced(
                        row.getString("feed_id"),
                        row.getLong("vendor_id"),
                        row.getString("definition_version"),
                        row.getString("correlation_id"),
                        row.getObject("file_time", OffsetDateTime.class).toInstant()))
                .optional()
                .orElseThrow(() -> new NoSuchFile(id));
    }
}

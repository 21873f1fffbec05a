package tn.aloauto.integration.submissions;

import java.sql.Types;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of mapping_submission. */
@Component
class SubmissionRows {

    /** More than a vendor's staff could mean; less than would drown the shop's. */
    private static final int MOST_WAITING = 20;

    private final JdbcClient jdbc;

    SubmissionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A submission as it stands in its row.
     *
     * @param base digest of the live text it was made from, null when there was none
     */
    record Row(
            UUID id,
            long vendorId,
            String mapping,
            String fileName,
            String text,
            String digest,
            String base,
            String note,
            String status,
            String sentBy) {

        boolean waits() {
            return "waiting".equals(status);
        }
    }

    Optional<Row> find(UUID id) {
        return find(id, "");
    }

    /** Whoever else decides waits until this transaction has ended. */
    Optional<Row> lock(UUID id) {
        return find(id, " for update");
    }

    private Optional<Row> find(UUID id, String lock) {
        return jdbc.sql("select id, vendor_id, mapping, file_name, text, encode(sha256, 'hex') as digest,"
                        + " encode(base_sha256, 'hex') as base, note, status, sent_by from mapping_submission where id = :id"
                        + lock)
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    Optional<String> slug(long vendor) {
        return jdbc.sql("select slug from marketplace.vendor where id = :vendor")
                .param("vendor", vendor)
                .query(String.class)
                .optional();
    }

    /** The mapping a vendor's own feed is read with. */
    Optional<String> mappingOf(String feed, long vendor) {
        return jdbc.sql("select mapping from feed where id = :feed and vendor_id = :vendor and is_active")
                .param("feed", feed)
                .param("vendor", vendor)
                .query(String.class)
                .optional();
    }

    /** The feeds are named as the flows that read them. */
    Set<String> feedsOf(long vendor) {
        return new HashSet<>(jdbc.sql("select id from feed where vendor_id = :vendor")
                .param("vendor", vendor)
                .query(String.class)
                .list());
    }

    /** @return empty when one waits already for this mapping, or too many do */
    Optional<UUID> insert(MappingSubmissions.Draft draft, String slug, String mapping, String base) {
        try {
            return jdbc.sql(
                            """
                            insert into mapping_submission
                              (vendor_id, vendor_slug, feed_id, mapping, file_name, text, sha256, base_sha256, note, sent_by)
                            select :vendor, :slug, :feed, :mapping, :file, :text, sha256(convert_to(:text, 'UTF8')), :base, :note, :by
                            where (select count(*) from mapping_submission where vendor_id = :vendor and status = 'waiting') < :most
                            returning id""")
                    .param("vendor", draft.vendorId())
                    .param("slug", slug)
                    .param("feed", draft.feed(), Types.VARCHAR)
                    .param("mapping", mapping)
                    .param("file", draft.fileName())
                    .param("text", draft.text())
                    .param("base", base == null ? null : HexFormat.of().parseHex(base), Types.BINARY)
                    .param("note", draft.note())
                    .param("by", draft.sentBy())
                    .param("most", MOST_WAITING)
                    .query(UUID.class)
                    .optional();
        } catch (DuplicateKeyException oneWaits) {
            return Optional.empty();
        }
    }

    /** @param reason why it was refused, null for the other ends */
    void decide(UUID id, String status, String actor, String reason) {
        jdbc.sql(
                        """
                        update mapping_submission set status = :status, decided_by = :actor, decided_at = clock_timestamp(),
                          reason = :reason where id = :id and status = 'waiting'""")
                .param("status", status)
                .param("actor", actor)
                .param("reason", reason, Types.VARCHAR)
                .param("id", id)
                .update();
    }
}

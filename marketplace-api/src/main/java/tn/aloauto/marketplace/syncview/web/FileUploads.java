package tn.aloauto.marketplace.syncview.web;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** Files that came in, their rejected rows, and the feeds they belong to, as far as a caller sees them. */
@Component
class FileUploads {

    private static final String OWN = "(cast(:vendor as bigint) is null or vendor_id = :vendor)";

    private static final ViewReader.Question FILES = new ViewReader.Question(
            "id, original_file_name, file_type, source, vendor_slug as vendor, feed, status, total_rows, processed_rows,"
                    + " created_rows, updated_rows, unchanged_rows, removed_rows, error_rows, sha256, uploaded_by,"
                    + " received_at, finished_at, message, released_by, undone_at, undone_by, phase, expected_rows, "
                    + FileProgress.PERCENT + " as progress_percent" + Sentences.COLUMNS,
            "integration.file_uploads",
            OWN + " and (cast(:status as text) is null or status = :status)"
                    + " and (cast(:feed as text) is null or feed = :feed)",
            "received_at desc, id desc");

    private static final ViewReader.Question ROWS = new ViewReader.Question(
            "row_number as row, line, sheet, column_name as \"column\", value, code, message, suggestion",
            "integration.rejected_rows",
            "receipt_id = :file",
            "ordinal");

    private static final ViewReader.Question FEEDS = new ViewReader.Question(
            "id, vendor_slug as vendor, description, template, mapping, mode, definition_version, is_active,"
                    + " last_file_time, schedule, schedule_source, last_received_at, expected_at, late_since,"
                    + " case when late_since is not null then"
                    + " extract(epoch from clock_timestamp() - late_since)::bigint end as late_by_seconds, odd, odd_because,"
                    + " odd_code as message_code, odd_arguments as message_arguments",
            "integration.feeds",
            OWN,
            "id");

    private final ViewReader views;
    private final JdbcClient database;
    private final Sentences sentences;

    FileUploads(ViewReader views, JdbcClient database, Sentences sentences) {
        this.views = views;
        this.database = database;
        this.sentences = sentences;
    }

    /**
     * A file and what became of it.
     *
     * @param phase reading or merging while it is worked on
     * @param messageCode what kind of sentence {@code message} is, the same in every language; null for words that have no code
     * @param expectedRows an estimate, null when nobody knows
     */
    record FileView(
            UUID id,
            String originalFileName,
            String fileType,
            String source,
            String vendor,
            String feed,
            String status,
            int totalRows,
            int processedRows,
            int createdRows,
            int updatedRows,
            int unchangedRows,
            int removedRows,
            int errorRows,
            String sha256,
            String uploadedBy,
            OffsetDateTime receivedAt,
            OffsetDateTime finishedAt,
            String message,
            String messageCode,
            String releasedBy,
            OffsetDateTime undoneAt,
            String undoneBy,
            String phase,
            Integer expectedRows,
            Integer progressPercent) {}

    /** A bad cell, in words its vendor understands. */
    record RejectedRowView(
            int row,
            long line,
            String sheet,
            String column,
            String value,
            String code,
            String message,
            String suggestion) {}

    /**
     * A declared flow of files.
     *
     * @param schedule as declared, empty when the rhythm is learned
     * @param scheduleSource declared or learned, null while nothing is known
     * @param lateSince when the file that has not come was due, null when none is
     * @param odd tripled, shrunk or repeated: how the last file differs from those before
     */
    record FeedView(
            String id,
            String vendor,
            String description,
            String template,
            String mapping,
            String mode,
            String definitionVersion,
            boolean isActive,
            OffsetDateTime lastFileTime,
            String schedule,
            String scheduleSource,
            OffsetDateTime lastReceivedAt,
            OffsetDateTime expectedAt,
            OffsetDateTime lateSince,
            Long lateBySeconds,
            String odd,
            String oddBecause) {}

    PageOf<FileView> list(Sight sight, String status, String feed, PageRequest page, Locale language) {
        Map<String, Object> values = values(sight);
        values.put("status", status);
        values.put("feed", feed);
        return views.page(FILES, values, sentences.rows(FileView.class, language), page);
    }

    FileView one(Sight sight, UUID file) {
        return one(sight, file, Locale.FRENCH);
    }

    FileView one(Sight sight, UUID file, Locale language) {
        return views.one(FILES, "id", file, sight, sentences.rows(FileView.class, language))
                .orElseThrow(Refusal::notFound);
    }

    /** As they were written down, in French. */
    PageOf<RejectedRowView> rejectedRows(Sight sight, UUID file, PageRequest page) {
        one(sight, file);
        return views.page(ROWS, Map.of("file", file), RejectedRowView.class, page);
    }

    PageOf<FeedView> feeds(Sight sight, PageRequest page, Locale language) {
        return views.page(FEEDS, values(sight), sentences.rows(FeedView.class, language, "odd_because"), page);
    }

    /** The feed a file is for: the named one, or the caller's only one. */
    String feedFor(Sight sight, String named) {
        Map<String, Object> values = values(sight);
        values.put("named", named);
        List<String> feeds = database.sql(
                        "select id from integration.feeds where is_active and vendor_id is not null and " + OWN
                                + " and (cast(:named as text) is null or id = :named)")
                .params(values)
                .query(String.class)
                .list();
        if (feeds.size() == 1) {
            return feeds.get(0);
        }
        throw named == null ? Refusal.invalid("feed", "required") : Refusal.notFound();
    }

    private static Map<String, Object> values(Sight sight) {
        Map<String, Object> values = new HashMap<>();
        values.put("vendor", sight.vendorId());
        return values;
    }
}

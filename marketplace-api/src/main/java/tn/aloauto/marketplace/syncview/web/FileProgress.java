package tn.aloauto.marketplace.syncview.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far files are, many at a time. */
@Component
class FileProgress {

    /** Reading is nine tenths of the work; 100 is said only of what has ended. */
    static final String PERCENT =
            """
            case when status not in ('received', 'processing') then 100
                 when phase = 'merging' then 90
                 when status = 'processing' and expected_rows > 0
                   then least(89, (processed_rows::bigint * 90 / expected_rows)::integer)
                 when status = 'received' then 0 end""";

    private static final Set<String> UNDER_WAY = Set.of("received", "processing");

    private final JdbcClient database;

    FileProgress(JdbcClient database) {
        this.database = database;
    }

    /**
     * A file at a moment of its way.
     *
     * @param totalRows what was counted once it has ended, an estimate before, null when nobody knows
     * @param progressPercent 100 when it has ended, null when nobody knows
     */
    record FileProgressView(
            UUID id,
            String status,
            String phase,
            int processedRows,
            Integer totalRows,
            Integer progressPercent,
            int errorRows,
            String message) {

        boolean hasEnded() {
            return !UNDER_WAY.contains(status);
        }
    }

    List<FileProgressView> of(Collection<UUID> files) {
        return database.sql("select id, status, phase, processed_rows,"
                        + " case when status in ('received', 'processing') then expected_rows else total_rows end as total_rows, "
                        + PERCENT + " as progress_percent, error_rows, message"
                        + " from integration.file_uploads where id in (:files)")
                .param("files", files)
                .query(FileProgressView.class)
                .list();
    }
}

package tn.aloauto.integration.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A received file this instance holds by a lease: nobody else works on it meanwhile; released when somebody let it pass the brake. */
public record ClaimedFile(
        UUID id,
        String feed,
        long vendorId,
        String originalFileName,
        byte[] sha256,
        long sizeBytes,
        Instant fileTime,
        int attempts,
        String definitionVersion,
        String correlationId,
        boolean released,
        String mode) {

    /** From a row that has all columns of a claim. */
    static ClaimedFile of(ResultSet row, int number) throws SQLException {
        return new ClaimedFile(
                row.getObject("id", UUID.class),
                row.getString("feed_id"),
                row.getLong("vendor_id"),
                row.getString("original_file_name"),
                row.getBytes("sha256"),
                row.getLong("size_bytes"),
                row.getObject("file_time", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getString("definition_version"),
                row.getString("correlation_id"),
                row.getString("released_by") != null,
                row.getString("mode"));
    }

    /**
     * The same bytes mean the same only when they are read by the same mapping, and for the same purpose: what retires
     * nothing does not stand for what does.
     */
    String readBy(String mappingVersion) {
        return mode == null ? mappingVersion : mappingVersion + "/" + mode;
    }

    /** Whether what the file does not name is retired: it says so itself, or its feed does for all. */
    boolean isFull(Feed of) {
        return "full".equals(mode == null ? of.mode() : mode);
    }

    @Override
    public String toString() {
        return originalFileName + " (" + id + ")";
    }
}

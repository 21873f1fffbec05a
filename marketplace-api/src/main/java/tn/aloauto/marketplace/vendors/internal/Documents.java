package tn.aloauto.marketplace.vendors.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.storage.FileStorage;
import tn.aloauto.marketplace.storage.HandedIn;

/** The papers of an application, for the vendor itself and for those who decide about it. */
@Component
public class Documents {

    private static final int MOST = 10;

    /** What a paper proves. */
    public enum Kind {
        TAX_CARD,
        TRADE_REGISTER,
        BANK_CERTIFICATE,
        IDENTITY,
        OTHER;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Document(
            UUID id, String kind, String fileName, String mediaType, long sizeBytes, Instant createdAt) {}

    /** A paper with its content. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one answer; nobody compares it
    public record Content(String fileName, String mediaType, byte[] bytes) {}

    private record Kept(long vendorId, String fileName, String mediaType, String storageKey) {}

    private final JdbcClient database;
    private final FileStorage files;
    private final ActivityLog activity;

    Documents(JdbcClient database, FileStorage files, ActivityLog activity) {
        this.database = database;
        this.files = files;
        this.activity = activity;
    }

    public List<Document> of(long vendor) {
        return database.sql("select id, kind, file_name, media_type, size_bytes, created_at from vendor_document"
                        + " where vendor_id = :vendor order by id")
                .param("vendor", vendor)
                .query((row, number) -> new Document(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getLong("size_bytes"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The same paper twice is one. The file is kept before the row: a crash leaves a file nobody asks for, no row without one. */
    @Transactional
    public List<Document> add(long vendor, Kind kind, HandedIn paper) {
        database.sql("select 1 from vendor where id = :vendor for update")
                .param("vendor", vendor)
                .query(Integer.class)
                .single();
        if (of(vendor).size() >= MOST) {
            throw new Refusal(409, "too-many-documents", MOST);
        }
        String key = "vendor-documents/" + vendor + "/" + UUID.randomUUID();
        files.put(key, paper.content());
        int added = database.sql(
                        """
                        insert into vendor_document (vendor_id, kind, file_name, media_type, size_bytes, sha256, storage_key)
                        values (:vendor, :kind, :name, :type, :size, :hash, :key) on conflict (vendor_id, sha256) do nothing""")
                .param("vendor", vendor)
                .param("kind", kind.word())
                .param("name", paper.name())
                .param("type", paper.mediaType())
                .param("size", paper.content().length)
                .param("hash", sha256(paper.content()))
                .param("key", key)
                .update();
        if (added == 0) {
            files.remove(key);
        } else {
            activity.record(
                    "vendor.document_added",
                    "vendor",
                    Long.toString(vendor),
                    null,
                    Map.of("kind", kind.word(), "file_name", paper.name()));
        }
        return of(vendor);
    }

    /** Somebody else's paper is not there, except for an admin; each look of the staff is written down. */
    public Content content(Caller caller, UUID id) {
        Kept kept = database.sql(
                        "select vendor_id, file_name, media_type, storage_key from vendor_document where id = :id")
                .param("id", id)
                .query(Kept.class)
                .optional()
                .filter(found ->
                        caller.isAdmin() || Long.valueOf(found.vendorId()).equals(caller.vendorId()))
                .orElseThrow(Refusal::notFound);
        if (caller.isAdmin()) {
            activity.record(
                    "vendor.document_read", "vendor", Long.toString(kept.vendorId()), null, Map.of("document", id));
        }
        return new Content(kept.fileName(), kept.mediaType(), files.get(kept.storageKey()));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

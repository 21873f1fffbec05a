package tn.aloauto.marketplace.disputes.internal;

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

/** Photos and papers of a dispute; every party of it sees them, nobody else does. */
@Component
public class EvidenceRoom {

    private static final int MOST = 20;

    /** One of them with its content. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one answer; nobody compares it
    public record Content(String fileName, String mediaType, byte[] bytes) {}

    private record Kept(UUID disputeId, String fileName, String mediaType, String storageKey) {}

    private final JdbcClient database;
    private final Disputes disputes;
    private final DisputeRows rows;
    private final FileStorage files;
    private final ActivityLog activity;

    EvidenceRoom(JdbcClient database, Disputes disputes, DisputeRows rows, FileStorage files, ActivityLog activity) {
        this.database = database;
        this.disputes = disputes;
        this.rows = rows;
        this.files = files;
        this.activity = activity;
    }

    @Transactional
    public DisputeView add(Caller caller, UUID dispute, HandedIn shown) {
        if (disputes.held(caller, dispute).evidence().size() >= MOST) {
            throw new Refusal(409, "too-much-evidence", MOST);
        }
        String key = "dispute-evidence/" + dispute + "/" + UUID.randomUUID();
        files.put(key, shown.content());
        database.sql(
                        """
                        insert into dispute_evidence (dispute_id, author_id, file_name, media_type, size_bytes, storage_key)
                        values (:dispute, :author, :name, :type, :size, :key)""")
                .param("dispute", dispute)
                .param("author", caller.id())
                .param("name", shown.name())
                .param("type", shown.mediaType())
                .param("size", shown.content().length)
                .param("key", key)
                .update();
        activity.record(
                "dispute.evidence_added", "dispute", dispute.toString(), null, Map.of("file_name", shown.name()));
        return rows.find(caller, dispute);
    }

    public Content content(Caller caller, UUID dispute, UUID id) {
        rows.find(caller, dispute);
        Kept kept = database.sql("select dispute_id, file_name, media_type, storage_key from dispute_evidence"
                        + " where id = :id and dispute_id = :dispute")
                .param("id", id)
                .param("dispute", dispute)
                .query(Kept.class)
                .optional()
                .orElseThrow(Refusal::notFound);
        return new Content(kept.fileName(), kept.mediaType(), files.get(kept.storageKey()));
    }
}

package tn.aloauto.marketplace.payments.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/** Receipts of transfers and postal orders: sent by the buyer, looked at by an admin who then marks the payment as paid. */
@Component
public class Proofs {

    public static final int MOST_BYTES = 3 * 1024 * 1024;
    private static final int MOST_PROOFS = 5;

    private final JdbcClient database;
    private final Payments payments;
    private final ActivityLog activity;

    /** A receipt without its content. */
    public record Proof(UUID id, String mediaType, int sizeBytes, Instant createdAt) {}

    /** A receipt itself. */
    public record Content(String mediaType, byte[] content) {}

    Proofs(JdbcClient database, Payments payments, ActivityLog activity) {
        this.database = database;
        this.payments = payments;
        this.activity = activity;
    }

    @Transactional
    public Proof add(Caller caller, UUID payment, byte[] content) {
        Payments.Payment own = payments.find(payment, caller.id()).orElseThrow(Refusal::notFound);
        if (!own.method().equals("voucher") || !own.status().equals("pending")) {
            throw Payments.refusal(own.status());
        }
        if (content.length > MOST_BYTES) {
            throw new Refusal(413, "too-large");
        }
        String type = MagicNumber.of(content).orElseThrow(() -> Refusal.invalid("file", "not_a_receipt"));
        database.sql("select 1 from payment where id = :id for update")
                .param("id", payment)
                .query(Integer.class)
                .single();
        if (list(caller, payment).size() >= MOST_PROOFS) {
            throw Refusal.invalid("file", "too_many_proofs", MOST_PROOFS);
        }
        UUID id = database.sql(
                        """
                        insert into payment_proof (payment_id, media_type, content, sha256)
                        values (:payment, :type, :content, :hash)
                        on conflict (payment_id, sha256) do update set media_type = excluded.media_type returning id""")
                .param("payment", payment)
                .param("type", type)
                .param("content", content)
                .param("hash", sha256(content))
                .query(UUID.class)
                .single();
        activity.record("payment.proof_added", "payment", payment.toString(), null, Map.of("proof", id));
        return list(caller, payment).stream()
                .filter(proof -> proof.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public List<Proof> list(Caller caller, UUID payment) {
        requireVisible(caller, payment);
        return database.sql("select id, media_type, octet_length(content) as size_bytes, created_at from payment_proof"
                        + " where payment_id = :payment order by created_at, id")
                .param("payment", payment)
                .query(Proof.class)
                .list();
    }

    public Content content(Caller caller, UUID payment, UUID proof) {
        requireVisible(caller, payment);
        return database.sql("select media_type, content from payment_proof where id = :id and payment_id = :payment")
                .param("id", proof)
                .param("payment", payment)
                .query((row, number) -> new Content(row.getString(1), row.getBytes(2)))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void requireVisible(Caller caller, UUID payment) {
        if (payments.find(payment, caller.isAdmin() ? null : caller.id()).isEmpty()) {
            throw Refusal.notFound();
        }
    }
}

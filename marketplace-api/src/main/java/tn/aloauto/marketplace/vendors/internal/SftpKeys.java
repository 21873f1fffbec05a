package tn.aloauto.marketplace.vendors.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Refusal;

/** The public keys that open a vendor's SFTP drop box. */
@Service
public class SftpKeys {

    private static final int MOST_PER_VENDOR = 20;

    private final JdbcClient database;
    private final ActivityLog activityLog;

    /** A stored key, by what one recognises it. */
    public record SftpKey(UUID id, String label, String fingerprint, Instant createdAt) {}

    SftpKeys(JdbcClient database, ActivityLog activityLog) {
        this.database = database;
        this.activityLog = activityLog;
    }

    public List<SftpKey> of(long vendorId) {
        return database.sql(
                        """
                        select id, label, fingerprint, created_at from vendor_sftp_key
                        where vendor_id = :vendor order by created_at, id""")
                .param("vendor", vendorId)
                .query(SftpKey.class)
                .list();
    }

    @Transactional
    public SftpKey add(long vendorId, String label, String publicKey) {
        OpenSshKey key = OpenSshKey.read(publicKey).orElseThrow(() -> Refusal.invalid("public_key", "ssh_key"));
        if (of(vendorId).size() >= MOST_PER_VENDOR) {
            throw Refusal.invalid("public_key", "too_many_keys", MOST_PER_VENDOR);
        }
        try {
            SftpKey added = database.sql(
                            """
                            insert into vendor_sftp_key (vendor_id, label, public_key, fingerprint)
                            values (:vendor, :label, :key, :fingerprint)
                            returning id, label, fingerprint, created_at""")
                    .params(Map.of(
                            "vendor", vendorId, "label", label, "key", key.line(), "fingerprint", key.fingerprint()))
                    .query(SftpKey.class)
                    .single();
            activityLog.record("vendor.sftp_key_added", "vendor", Long.toString(vendorId), null, added.fingerprint());
            return added;
        } catch (DuplicateKeyException known) {
            throw Refusal.invalid("public_key", "ssh_key_known");
        }
    }

    @Transactional
    public void remove(long vendorId, UUID id) {
        String fingerprint = database.sql(
                        "delete from vendor_sftp_key where id = :id and vendor_id = :vendor returning fingerprint")
                .param("id", id)
                .param("vendor", vendorId)
                .query(String.class)
                .optional()
                .orElseThrow(Refusal::notFound);
        activityLog.record("vendor.sftp_key_removed", "vendor", Long.toString(vendorId), fingerprint, null);
    }
}

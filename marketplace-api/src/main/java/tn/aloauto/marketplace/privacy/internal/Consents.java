package tn.aloauto.marketplace.privacy.internal;

import com.fasterxml.jackson.annotation.JsonValue;
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

/** The ledger of consents: each leaf says what was agreed to, in which words, or taken back. No leaf is ever changed. */
@Component
public class Consents {

    /** What somebody agrees to, and the page that says it. */
    public enum Purpose {
        TERMS("conditions-generales"),
        PRIVACY("confidentialite"),
        MARKETING("confidentialite"),
        ANALYTICS("confidentialite"),
        PARTNER_TRANSFER("confidentialite");

        private final String page;

        Purpose(String page) {
            this.page = page;
        }

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param textVersion page and version, e.g. {@code confidentialite/3} */
    public record Consent(
            UUID id, String purpose, String textVersion, boolean given, String channel, Instant recordedAt) {}

    private final JdbcClient database;
    private final ActivityLog activity;

    Consents(JdbcClient database, ActivityLog activity) {
        this.database = database;
        this.activity = activity;
    }

    /** Newest first: the first of a purpose is what holds. */
    public List<Consent> of(UUID user) {
        return database.sql("select id, purpose, text_version, given, channel, recorded_at from consent"
                        + " where user_id = :user order by id desc")
                .param("user", user)
                .query((row, number) -> new Consent(
                        row.getObject("id", UUID.class),
                        row.getString("purpose"),
                        row.getString("text_version"),
                        row.getBoolean("given"),
                        row.getString("channel"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * @param textVersion what was read; null for the version in force. One that is not in force any more is refused: nobody
     *     agrees to words that do not hold
     */
    @Transactional
    public List<Consent> record(Caller caller, Purpose purpose, boolean given, String textVersion, String address) {
        String inForce = inForce(purpose);
        if (textVersion != null && !textVersion.equals(inForce)) {
            throw Refusal.invalid("text_version", "text_version", inForce);
        }
        database.sql("insert into consent (user_id, purpose, text_version, given, channel, ip_address)"
                        + " values (:user, :purpose, :version, :given, 'account', cast(:address as inet))")
                .param("user", caller.id())
                .param("purpose", purpose.word())
                .param("version", inForce)
                .param("given", given)
                .param("address", address)
                .update();
        activity.record(
                given ? "consent.given" : "consent.withdrawn",
                "user",
                caller.id().toString(),
                null,
                Map.of("purpose", purpose.word(), "text_version", inForce));
        return of(caller.id());
    }

    private String inForce(Purpose purpose) {
        int version = database.sql("select coalesce(max(version), 0) from page_version where slug = :slug")
                .param("slug", purpose.page)
                .query(Integer.class)
                .single();
        return purpose.page + "/" + version;
    }
}

package tn.aloauto.marketplace.accounts.internal;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Tokens;

/** Refresh tokens: opaque, kept as SHA-256 only, good for one use. All that follow from one sign-in are a family. */
@Component
class RefreshTokens {

    /** However often it is renewed, a session ends then. */
    private static final String LONGEST_SESSION = "30 days";

    /** A token as the database has it. */
    record Stored(UUID id, UUID userId, UUID familyId, boolean used, boolean over, OffsetDateTime issuedAt) {}

    private final JdbcClient database;
    private final TokenSettings settings;

    RefreshTokens(JdbcClient database, TokenSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    String issue(UUID user, UUID family, Origin origin) {
        String token = Tokens.fresh();
        database.sql("insert into refresh_token (user_id, family_id, token_hash, expires_at, ip_address, user_agent)"
                        + " values (:user, :family, :hash, now() + make_interval(secs => :life),"
                        + " cast(:address as inet), :agent)")
                .param("user", user)
                .param("family", family)
                .param("hash", Tokens.hash(token))
                .param("life", settings.refreshLife().toSeconds())
                .param("address", origin.address())
                .param("agent", origin.userAgent())
                .update();
        return token;
    }

    /** Locks the token's whole family: of two uses at the same moment one is the second. */
    Optional<Stored> take(String token) {
        byte[] hash = Tokens.hash(token);
        database.sql("select id from refresh_token where family_id ="
                        + " (select family_id from refresh_token where token_hash = :hash) order by id for update")
                .param("hash", hash)
                .query(UUID.class)
                .list();
        return database.sql("select id, user_id, family_id, issued_at, used_at is not null as used,"
                        + " revoked_at is not null or expires_at <= now() or (select min(f.issued_at) from refresh_token f"
                        + " where f.family_id = t.family_id) < now() - interval '" + LONGEST_SESSION + "' as over"
                        + " from refresh_token t where token_hash = :hash")
                .param("hash", hash)
                .query(Stored.class)
                .optional();
    }

    void markUsed(Stored token) {
        database.sql("update refresh_token set used_at = now() where id = :id")
                .param("id", token.id())
                .update();
    }

    int revokeFamily(UUID family) {
        return database.sql("update refresh_token set revoked_at = now() where family_id = :family"
                        + " and revoked_at is null")
                .param("family", family)
                .update();
    }

    void revokeAllOf(UUID user) {
        database.sql("update refresh_token set revoked_at = now() where user_id = :user and revoked_at is null")
                .param("user", user)
                .update();
    }

    /** A revoked family is remembered as long as an access token of it could still be shown. */
    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT6H")
    void forgetOldTokens() {
        database.sql("delete from refresh_token where expires_at < now() - interval '" + LONGEST_SESSION + "'")
                .update();
    }
}

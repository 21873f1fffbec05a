package tn.aloauto.marketplace.accounts.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Tokens;

/** Tokens that are good once and for a while: kept as SHA-256 only. A newer one of the same purpose ends the older ones. */
@Component
class OneTimeTokens {

    /** What a token lets its holder do, and for how long. */
    enum Purpose {
        VERIFY_EMAIL(Duration.ofHours(48)),
        RESET_PASSWORD(Duration.ofHours(1)),
        CHANGE_EMAIL(Duration.ofHours(24)),
        SECOND_FACTOR(Duration.ofMinutes(5));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int MOST_A_DAY = 5;

    record Held(UUID id, UUID userId, String newEmail) {}

    private final JdbcClient database;

    OneTimeTokens(JdbcClient database) {
        this.database = database;
    }

    /** @param newEmail the address a change leads to, null for other purposes */
    String issue(UUID user, Purpose purpose, String newEmail) {
        String token = Tokens.fresh();
        database.sql("update one_time_token set used_at = clock_timestamp()"
                        + " where user_id = :user and purpose = :purpose and used_at is null")
                .param("user", user)
                .param("purpose", purpose.word())
                .update();
        database.sql(
                        """
                        insert into one_time_token (user_id, purpose, token_hash, new_email, expires_at)
                        values (:user, :purpose, :hash, cast(:newEmail as public.citext),
                                clock_timestamp() + make_interval(secs => :life))""")
                .param("user", user)
                .param("purpose", purpose.word())
                .param("hash", Tokens.hash(token))
                .param("newEmail", newEmail)
                .param("life", purpose.life.toSeconds())
                .update();
        return token;
    }

    /** Nobody's mailbox is flooded: one mail a minute, five a day. */
    boolean mayMail(UUID user, Purpose purpose) {
        return database.sql(
                        """
                        select count(*) < :most and coalesce(max(created_at) < clock_timestamp() - interval '1 minute', true)
                        from one_time_token where user_id = :user and purpose = :purpose
                          and created_at > clock_timestamp() - interval '1 day'""")
                .param("most", MOST_A_DAY)
                .param("user", user)
                .param("purpose", purpose.word())
                .query(Boolean.class)
                .single();
    }

    /** Looks without using it up, and holds it: of two at the same moment one waits. */
    Optional<Held> hold(String token, Purpose purpose) {
        return database.sql(
                        "select t.id, t.user_id, t.new_email from one_time_token t join app_user u on u.id = t.user_id"
                                + " where t.token_hash = :hash and t.purpose = :purpose and t.used_at is null"
                                + " and t.expires_at > clock_timestamp() and u.is_active for update of t")
                .param("hash", Tokens.hash(token))
                .param("purpose", purpose.word())
                .query(Held.class)
                .optional();
    }

    void use(Held token) {
        database.sql("update one_time_token set used_at = clock_timestamp() where id = :id")
                .param("id", token.id())
                .update();
    }

    /** Empty when it is unknown, used, too old or its account is closed: nobody learns which. */
    Optional<Held> take(String token, Purpose purpose) {
        Optional<Held> held = hold(token, purpose);
        held.ifPresent(this::use);
        return held;
    }

    @Scheduled(initialDelayString = "PT30M", fixedDelayString = "PT6H")
    void forgetOldTokens() {
        database.sql("delete from one_time_token where expires_at < now() - interval '7 days'")
                .update();
    }
}

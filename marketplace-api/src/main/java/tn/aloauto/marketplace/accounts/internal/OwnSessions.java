package tn.aloauto.marketplace.accounts.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/** Where somebody is signed in, and the way to end it there or everywhere. */
@Component
public class OwnSessions {

    /**
     * One sign-in and all that came from it.
     *
     * @param current the one this request came from
     */
    public record Session(
            UUID id, Instant signedInAt, Instant lastUsedAt, String ipAddress, String userAgent, boolean current) {}

    private final JdbcClient database;
    private final RefreshTokens refreshTokens;
    private final ActivityLog activity;

    OwnSessions(JdbcClient database, RefreshTokens refreshTokens, ActivityLog activity) {
        this.database = database;
        this.refreshTokens = refreshTokens;
        this.activity = activity;
    }

    public List<Session> of(Caller caller) {
        return database.sql(
                        """
                        select family_id, min(issued_at) as signed_in_at, max(issued_at) as last_used_at,
                               (array_agg(host(ip_address) order by issued_at desc))[1] as ip_address,
                               (array_agg(user_agent order by issued_at desc))[1] as user_agent
                        from refresh_token where user_id = :user
                        group by family_id
                        having bool_or(revoked_at is null and used_at is null and expires_at > now())
                        order by max(issued_at) desc limit 100""")
                .param("user", caller.id())
                .query((row, number) -> {
                    UUID family = row.getObject("family_id", UUID.class);
                    return new Session(
                            family,
                            row.getObject("signed_in_at", OffsetDateTime.class).toInstant(),
                            row.getObject("last_used_at", OffsetDateTime.class).toInstant(),
                            row.getString("ip_address"),
                            row.getString("user_agent"),
                            family.equals(caller.session()));
                })
                .list();
    }

    @Transactional
    public void end(Caller caller, UUID session) {
        if (of(caller).stream().noneMatch(own -> own.id().equals(session))) {
            throw Refusal.notFound();
        }
        refreshTokens.revokeFamily(session);
        activity.record("user.session_ended", "user", caller.id().toString(), null, session);
    }

    /** This one too: access tokens in flight end with it. */
    @Transactional
    public void endAll(Caller caller) {
        refreshTokens.revokeAllOf(caller.id());
        database.sql("update app_user set sessions_valid_from = date_trunc('second', now()) where id = :id")
                .param("id", caller.id())
                .update();
        activity.record("user.signed_out_everywhere", "user", caller.id().toString(), null, null);
    }
}

package tn.aloauto.marketplace.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.accounts.internal.OwnPassword;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/** What the other features may ask about people. */
@Component
public class Accounts {

    private final JdbcClient database;
    private final OwnPassword ownPassword;
    private final ActivityLog activity;
    private final ApplicationEventPublisher events;

    Accounts(JdbcClient database, OwnPassword ownPassword, ActivityLog activity, ApplicationEventPublisher events) {
        this.database = database;
        this.ownPassword = ownPassword;
        this.activity = activity;
        this.events = events;
    }

    /**
     * The caller behind a token, as the account is now: a token outlives neither its session nor the account's role.
     *
     * @param session the sign-in the token came from; empty is answered once it was revoked
     * @param issuedAt tokens older than the last change of password are no longer good
     */
    public Optional<Caller> callerOf(UUID account, UUID session, Instant issuedAt) {
        return database.sql(
                        """
                        select u.id, u.email, u.role, array_to_string(u.duties, ',') as duties, v.id as vendor_id,
                               u.sessions_valid_from, u.email_verified_at is not null as verified,
                               exists (select from second_factor f where f.user_id = u.id and f.confirmed_at is not null)
                                 as second_factor
                        from app_user u left join vendor v on v.user_id = u.id
                        where u.id = :account and u.is_active
                          and not exists (select from refresh_token where family_id = :session and revoked_at is not null)
                        """)
                .param("account", account)
                .param("session", session)
                .query((row, number) -> issuedAt.isBefore(validFrom(row)) ? null : caller(row, session))
                .optional();
    }

    /**
     * What cannot be undone asks an account with a second factor to prove itself again, at most ten minutes before.
     * An account without one is asked for nothing here.
     */
    public void mustHaveProvedLately(Caller caller) {
        if (!caller.secondFactor()) {
            return;
        }
        boolean lately = database.sql("select exists (select from session_proof where family_id = :session"
                        + " and proved_at > clock_timestamp() - interval '10 minutes')")
                .param("session", caller.session())
                .query(Boolean.class)
                .single();
        if (!lately) {
            throw new Refusal(403, "proof-needed");
        }
    }

    /** @param field what the refusal names when this is not the caller's password */
    public void passwordMustBe(Caller caller, String field, String password) {
        ownPassword.mustBe(caller, field, password);
    }

    /** Tells the account's mailbox when it will be erased. */
    public void tellOfErasure(UUID account, LocalDate day) {
        events.publishEvent(letter(account, AccountLetter.Subject.ERASURE_ASKED, day.toString()));
    }

    /** The last mail an account gets; to be called while its address is still known. */
    public void tellOfErasureDone(UUID account) {
        events.publishEvent(letter(account, AccountLetter.Subject.ERASURE_DONE, ""));
    }

    private AccountLetter letter(UUID account, AccountLetter.Subject subject, String detail) {
        String address = database.sql("select email from app_user where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
        return new AccountLetter(account, address, subject, null, detail);
    }

    /** The account becomes a vendor's; an admin stays an admin. */
    @Transactional
    public void becomesVendor(UUID account) {
        int changed = database.sql("update app_user set role = 'vendor' where id = :account and role = 'buyer'")
                .param("account", account)
                .update();
        if (changed == 1) {
            activity.record("user.role_changed", "user", account.toString(), null, "vendor");
        }
    }

    private static Instant validFrom(ResultSet row) throws SQLException {
        OffsetDateTime from = row.getObject("sessions_valid_from", OffsetDateTime.class);
        return from == null ? Instant.EPOCH : from.toInstant();
    }

    private static Caller caller(ResultSet row, UUID session) throws SQLException {
        return new Caller(
                row.getObject("id", UUID.class),
                row.getString("email"),
                Caller.Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                row.getObject("vendor_id", Long.class),
                session,
                duties(row.getString("duties")),
                row.getBoolean("verified"),
                row.getBoolean("second_factor"));
    }

    private static Set<Caller.Duty> duties(String words) {
        return Arrays.stream(words.split(","))
                .filter(word -> !word.isEmpty())
                .map(word -> Caller.Duty.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }
}

package tn.aloauto.marketplace.accounts.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.accounts.AccountLetter;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/** The password of an account: changed by who knows it, set anew by who has the mailbox. Both end every session. */
@Component
public class OwnPassword {

    private record Account(UUID id, String email) {}

    private final JdbcClient database;
    private final Passwords passwords;
    private final RefreshTokens refreshTokens;
    private final OneTimeTokens tokens;
    private final Letters letters;
    private final ActivityLog activity;

    OwnPassword(
            JdbcClient database,
            Passwords passwords,
            RefreshTokens refreshTokens,
            OneTimeTokens tokens,
            Letters letters,
            ActivityLog activity) {
        this.database = database;
        this.passwords = passwords;
        this.refreshTokens = refreshTokens;
        this.tokens = tokens;
        this.letters = letters;
        this.activity = activity;
    }

    /** @param field what the refusal names */
    public void mustBe(Caller caller, String field, String password) {
        String hash = database.sql("select password_hash from app_user where id = :id")
                .param("id", caller.id())
                .query(String.class)
                .single();
        if (!passwords.matches(password, hash)) {
            throw Refusal.invalid(field, "old_password");
        }
    }

    /** Ends every session: whoever knew the old password is out. */
    @Transactional
    public void change(Caller caller, String oldPassword, String newPassword) {
        mustBe(caller, "old_password", oldPassword);
        set(caller.id(), caller.email(), newPassword);
        activity.record("user.password_changed", "user", caller.id().toString(), null, null);
    }

    /**
     * The answer never tells whether there is such an account, and both cases write their line of the log: nobody
     * measures a difference worth anything.
     */
    @Transactional
    public void askToReset(String email) {
        Optional<Account> account = database.sql(
                        "select id, email from app_user where email = cast(:email as public.citext) and is_active")
                .param("email", email.strip())
                .query(Account.class)
                .optional();
        activity.recordAs(
                account.map(Account::id).orElse(null),
                email.strip(),
                "user.password_reset_asked",
                "user",
                account.map(known -> known.id().toString()).orElse(null),
                null,
                null);
        account.filter(known -> tokens.mayMail(known.id(), OneTimeTokens.Purpose.RESET_PASSWORD))
                .ifPresent(known -> letters.write(
                        known.id(),
                        AccountLetter.Subject.RESET_PASSWORD,
                        tokens.issue(known.id(), OneTimeTokens.Purpose.RESET_PASSWORD, null)));
    }

    /** Who has the mailbox has the account: it is verified by that, and unlocked. A second factor is still asked for. */
    @Transactional
    public void reset(String token, String newPassword) {
        OneTimeTokens.Held held = tokens.hold(token, OneTimeTokens.Purpose.RESET_PASSWORD)
                .orElseThrow(() -> new Refusal(400, "link-not-valid"));
        String email = letters.addressOf(held.userId());
        set(held.userId(), email, newPassword);
        tokens.use(held);
        database.sql("update app_user set failed_sign_ins = 0, locked_until = null,"
                        + " email_verified_at = coalesce(email_verified_at, clock_timestamp()) where id = :id")
                .param("id", held.userId())
                .update();
        activity.recordAs(
                held.userId(),
                email,
                "user.password_reset",
                "user",
                held.userId().toString(),
                null,
                null);
    }

    private void set(UUID user, String email, String newPassword) {
        passwords.check("new_password", newPassword, email);
        database.sql("update app_user set password_hash = :hash, sessions_valid_from = date_trunc('second', now())"
                        + " where id = :id")
                .param("hash", passwords.hash(newPassword))
                .param("id", user)
                .update();
        refreshTokens.revokeAllOf(user);
        letters.write(user, AccountLetter.Subject.PASSWORD_CHANGED, null);
    }
}

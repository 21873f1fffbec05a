package tn.aloauto.marketplace.accounts.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.accounts.AccountLetter;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/** Whose mailbox an address is: verified by a link, changed by a link, and the old address hears of it. */
@Component
public class Mailboxes {

    private final JdbcClient database;
    private final OneTimeTokens tokens;
    private final Letters letters;
    private final OwnPassword ownPassword;
    private final ActivityLog activity;

    Mailboxes(
            JdbcClient database, OneTimeTokens tokens, Letters letters, OwnPassword ownPassword, ActivityLog activity) {
        this.database = database;
        this.tokens = tokens;
        this.letters = letters;
        this.ownPassword = ownPassword;
        this.activity = activity;
    }

    void askToVerify(UUID user) {
        letters.write(
                user, AccountLetter.Subject.VERIFY_EMAIL, tokens.issue(user, OneTimeTokens.Purpose.VERIFY_EMAIL, null));
    }

    /** Says nothing when the address is verified already; refuses who asks too often. */
    @Transactional
    public void askAgain(Caller caller) {
        if (caller.emailVerified()) {
            return;
        }
        refuseTooOften(caller, OneTimeTokens.Purpose.VERIFY_EMAIL);
        askToVerify(caller.id());
    }

    /** Nobody learns here whether the new address has an account already: the link alone tells. */
    @Transactional
    public void askToChange(Caller caller, String password, String newEmail) {
        ownPassword.mustBe(caller, "password", password);
        refuseTooOften(caller, OneTimeTokens.Purpose.CHANGE_EMAIL);
        String address = newEmail.strip().toLowerCase(Locale.ROOT);
        String token = tokens.issue(caller.id(), OneTimeTokens.Purpose.CHANGE_EMAIL, address);
        letters.write(caller.id(), address, AccountLetter.Subject.CONFIRM_NEW_EMAIL, token, address);
        activity.record("user.email_change_asked", "user", caller.id().toString(), null, null);
    }

    /** Of a new account or of a changed address. */
    @Transactional
    public void confirm(String token) {
        tokens.take(token, OneTimeTokens.Purpose.VERIFY_EMAIL)
                .ifPresentOrElse(held -> verified(held.userId()), () -> confirmChange(token));
    }

    void verified(UUID user) {
        int first = database.sql("update app_user set email_verified_at = clock_timestamp()"
                        + " where id = :id and email_verified_at is null")
                .param("id", user)
                .update();
        if (first == 1) {
            activity.recordAs(
                    user, letters.addressOf(user), "user.email_verified", "user", user.toString(), null, null);
        }
    }

    private void confirmChange(String token) {
        OneTimeTokens.Held held = tokens.take(token, OneTimeTokens.Purpose.CHANGE_EMAIL)
                .orElseThrow(() -> new Refusal(400, "link-not-valid"));
        String before = letters.addressOf(held.userId());
        try {
            database.sql(
                            "update app_user set email = cast(:email as public.citext), email_verified_at = clock_timestamp()"
                                    + " where id = :id")
                    .param("email", held.newEmail())
                    .param("id", held.userId())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refusal(409, "email-taken", List.of(new Refusal.FieldError("email", "email_taken")), Map.of());
        }
        letters.write(held.userId(), before, AccountLetter.Subject.EMAIL_CHANGED, null, held.newEmail());
        activity.recordAs(
                held.userId(),
                before,
                "user.email_changed",
                "user",
                held.userId().toString(),
                Map.of("email", before),
                Map.of("email", held.newEmail()));
    }

    private void refuseTooOften(Caller caller, OneTimeTokens.Purpose purpose) {
        if (!tokens.mayMail(caller.id(), purpose)) {
            throw new Refusal(429, "too-many-requests", 60);
        }
    }
}

package tn.aloauto.marketplace.accounts.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Refusal;

/** Sign-in, renewal and sign-out. Whatever is wrong with a sign-in, the answer is the same and takes the same time. */
@Component
public class Sessions {

    /** From the fifth wrong password on each further one locks twice as long: 1, 2, 4, ... at most 15 minutes. */
    private static final String COUNT_FAILURE =
            """
            update app_user set failed_sign_ins = failed_sign_ins + 1,
              locked_until = case when failed_sign_ins + 1 >= 5
                then now() + least(interval '15 minutes', interval '1 minute' * power(2, least(failed_sign_ins - 4, 10)))
                else locked_until end
            where id = :id""";

    /** What a sign-in is judged by. */
    record Account(UUID id, String email, String passwordHash, boolean open) {}

    private final JdbcClient database;
    private final Passwords passwords;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final SecondStep secondStep;
    private final ActivityLog activity;
    private final TransactionTemplate transaction;

    Sessions(
            JdbcClient database,
            Passwords passwords,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens,
            SecondStep secondStep,
            ActivityLog activity,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.passwords = passwords;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.secondStep = secondStep;
        this.activity = activity;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws Refusal {@code second-factor-needed} with an {@code mfa_token} where a code is asked for as well */
    public TokenPair signIn(String email, String password, Origin origin) {
        Optional<Account> account = account(email);
        boolean rightPassword =
                passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        if (rightPassword && account.get().open()) {
            if (secondStep.isAsked(account.get().id())) {
                String token = transaction.execute(
                        status -> secondStep.begin(account.get().id()));
                throw new Refusal(401, "second-factor-needed", List.of(), Map.of("mfa_token", token));
            }
            return transaction.execute(status -> open(account.get().id(), UUID.randomUUID(), origin));
        }
        transaction.executeWithoutResult(status -> countFailure(email, account, rightPassword));
        throw new Refusal(401, "sign-in-refused");
    }

    /** The second half of a sign-in. A wrong code counts as a wrong password does. */
    public TokenPair finish(String mfaToken, String code, Origin origin) {
        Optional<TokenPair> pair = transaction.execute(status -> {
            UUID session = UUID.randomUUID();
            SecondStep.Outcome outcome = secondStep.finish(mfaToken, code, session);
            if (outcome.done()) {
                return Optional.of(open(outcome.user(), session, origin));
            }
            if (outcome.user() != null) {
                countFailure(outcome.user());
            }
            return Optional.empty();
        });
        return pair.orElseThrow(() -> new Refusal(401, "sign-in-refused"));
    }

    private void countFailure(UUID user) {
        database.sql(COUNT_FAILURE).param("id", user).update();
        note(user, "user.sign_in_refused");
    }

    public TokenPair renew(String refresh, Origin origin) {
        Optional<TokenPair> next = transaction.execute(status -> rotate(refresh, origin));
        return next.orElseThrow(() -> new Refusal(401, "session-ended"));
    }

    /** Also ends the access tokens of the session. An unknown token is ended already. */
    public void signOut(String refresh) {
        transaction.executeWithoutResult(status -> refreshTokens.take(refresh).ifPresent(token -> {
            if (refreshTokens.revokeFamily(token.familyId()) > 0) {
                note(token.userId(), "user.signed_out");
            }
        }));
    }

    private TokenPair open(UUID account, UUID session, Origin origin) {
        database.sql("update app_user set failed_sign_ins = 0, locked_until = null"
                        + " where id = :id and (failed_sign_ins > 0 or locked_until is not null)")
                .param("id", account)
                .update();
        note(account, "user.signed_in");
        return pair(account, session, origin);
    }

    private void countFailure(String email, Optional<Account> account, boolean rightPassword) {
        account.filter(Account::open)
                .ifPresent(known ->
                        database.sql(COUNT_FAILURE).param("id", known.id()).update());
        String why = account.isEmpty() ? "unknown account" : rightPassword ? "account is closed" : "wrong password";
        activity.recordAs(
                account.map(Account::id).orElse(null),
                email,
                "user.sign_in_refused",
                "user",
                account.map(known -> known.id().toString()).orElse(null),
                null,
                why);
    }

    /** Empty when the token is no longer good. One shown twice was stolen from somebody: its family ends. */
    private Optional<TokenPair> rotate(String refresh, Origin origin) {
        Optional<RefreshTokens.Stored> found = refreshTokens.take(refresh);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        RefreshTokens.Stored token = found.get();
        if (token.used()) {
            if (refreshTokens.revokeFamily(token.familyId()) > 0) {
                note(token.userId(), "user.refresh_token_reused");
            }
            return Optional.empty();
        }
        if (token.over() || !isActive(token.userId())) {
            return Optional.empty();
        }
        refreshTokens.markUsed(token);
        return Optional.of(pair(token.userId(), token.familyId(), origin));
    }

    private TokenPair pair(UUID user, UUID family, Origin origin) {
        String refresh = refreshTokens.issue(user, family, origin);
        return new TokenPair(accessTokens.issue(user, family), refresh, "Bearer", accessTokens.lifeInSeconds());
    }

    private Optional<Account> account(String email) {
        return database.sql("select id, email, password_hash,"
                        + " is_active and (locked_until is null or locked_until <= now()) as open"
                        + " from app_user where email = cast(:email as public.citext)")
                .param("email", email)
                .query(Account.class)
                .optional();
    }

    private boolean isActive(UUID user) {
        return database.sql("select is_active from app_user where id = :id")
                .param("id", user)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private void note(UUID user, String action) {
        String email = database.sql("select email from app_user where id = :id")
                .param("id", user)
                .query(String.class)
                .single();
        activity.recordAs(user, email, action, "user", user.toString(), null, null);
    }
}

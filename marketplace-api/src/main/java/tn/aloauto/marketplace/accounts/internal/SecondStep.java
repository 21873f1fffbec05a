package tn.aloauto.marketplace.accounts.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The second half of a sign-in: whoever knew the password has five minutes to show a code. */
@Component
class SecondStep {

    /** @param user null when the token is not good; not done with a user: the code was wrong */
    record Outcome(UUID user, boolean done) {}

    private final JdbcClient database;
    private final OneTimeTokens tokens;
    private final SecondFactor secondFactor;

    SecondStep(JdbcClient database, OneTimeTokens tokens, SecondFactor secondFactor) {
        this.database = database;
        this.tokens = tokens;
        this.secondFactor = secondFactor;
    }

    boolean isAsked(UUID user) {
        return secondFactor.isAsked(user);
    }

    String begin(UUID user) {
        return tokens.issue(user, OneTimeTokens.Purpose.SECOND_FACTOR, null);
    }

    /** A wrong code leaves the token for the next try; a locked account gets none. */
    Outcome finish(String token, String code, UUID session) {
        Optional<OneTimeTokens.Held> held = tokens.hold(token, OneTimeTokens.Purpose.SECOND_FACTOR);
        if (held.isEmpty() || locked(held.get().userId())) {
            return new Outcome(null, false);
        }
        UUID user = held.get().userId();
        if (!secondFactor.take(user, code)) {
            return new Outcome(user, false);
        }
        tokens.use(held.get());
        secondFactor.proved(user, session);
        return new Outcome(user, true);
    }

    private boolean locked(UUID user) {
        return database.sql("select locked_until > now() from app_user where id = :id and locked_until is not null")
                .param("id", user)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}

package tn.aloauto.marketplace.accounts.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.accounts.AccountLetter;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.shared.Tokens;

/** Signing in with a code as well: an authenticator app, or a recovery code when the phone is gone. */
@Component
public class SecondFactor {

    private static final int RECOVERY_CODES = 10;

    /**
     * What an app needs.
     *
     * @param secret in Base32, for typing
     * @param otpauth for a QR code
     */
    public record Enrolment(String secret, String otpauth) {

        @Override
        public String toString() {
            return "Enrolment[***]";
        }
    }

    /** @param recoveryCodesLeft how many are still good */
    public record Standing(boolean enabled, long recoveryCodesLeft) {}

    private final JdbcClient database;
    private final DataKey dataKey;
    private final OwnPassword ownPassword;
    private final Letters letters;
    private final ActivityLog activity;
    private final Clock clock = Clock.systemUTC();

    SecondFactor(JdbcClient database, DataKey dataKey, OwnPassword ownPassword, Letters letters, ActivityLog activity) {
        this.database = database;
        this.dataKey = dataKey;
        this.ownPassword = ownPassword;
        this.letters = letters;
        this.activity = activity;
    }

    public Standing of(Caller caller) {
        long left = database.sql("select count(*) from recovery_code where user_id = :user and used_at is null")
                .param("user", caller.id())
                .query(Long.class)
                .single();
        return new Standing(caller.secondFactor(), left);
    }

    /** Nothing is asked at sign-in until a first code was shown. Begun again, the earlier secret is worth nothing. */
    @Transactional
    public Enrolment begin(Caller caller, String password) {
        ownPassword.mustBe(caller, "password", password);
        if (caller.secondFactor()) {
            throw new Refusal(409, "second-factor-on");
        }
        byte[] secret = Tokens.bytes(Totp.SECRET_BYTES);
        database.sql("insert into second_factor (user_id, secret) values (:user, :secret)"
                        + " on conflict (user_id) do update set secret = excluded.secret, last_step = 0, created_at = now()"
                        + " where second_factor.confirmed_at is null")
                .param("user", caller.id())
                .param("secret", dataKey.seal(caller.id(), secret))
                .update();
        return new Enrolment(Totp.base32(secret), Totp.address(caller.email(), secret));
    }

    /** @return the recovery codes, shown this once */
    @Transactional
    public List<String> confirm(Caller caller, String code) {
        if (caller.secondFactor()) {
            throw new Refusal(409, "second-factor-on");
        }
        if (!takeAppCode(caller.id(), code)) {
            throw Refusal.invalid("code", "wrong_code");
        }
        database.sql("update second_factor set confirmed_at = clock_timestamp() where user_id = :user")
                .param("user", caller.id())
                .update();
        proved(caller.id(), caller.session());
        letters.write(caller.id(), AccountLetter.Subject.SECOND_FACTOR_ON, null);
        activity.record("user.second_factor_on", "user", caller.id().toString(), null, null);
        return freshRecoveryCodes(caller.id());
    }

    @Transactional
    public List<String> newRecoveryCodes(Caller caller, String code) {
        mustTake(caller, code);
        activity.record("user.recovery_codes_made", "user", caller.id().toString(), null, null);
        return freshRecoveryCodes(caller.id());
    }

    @Transactional
    public void remove(Caller caller, String password, String code) {
        ownPassword.mustBe(caller, "password", password);
        mustTake(caller, code);
        database.sql("delete from recovery_code where user_id = :user")
                .param("user", caller.id())
                .update();
        database.sql("delete from second_factor where user_id = :user")
                .param("user", caller.id())
                .update();
        letters.write(caller.id(), AccountLetter.Subject.SECOND_FACTOR_OFF, null);
        activity.record("user.second_factor_off", "user", caller.id().toString(), null, null);
    }

    /** The session has proved again who it is: what cannot be undone is open to it for ten minutes. */
    @Transactional
    public void prove(Caller caller, String code) {
        mustTake(caller, code);
        proved(caller.id(), caller.session());
    }

    boolean isAsked(UUID user) {
        return database.sql(
                        "select exists (select from second_factor where user_id = :user and confirmed_at is not null)")
                .param("user", user)
                .query(Boolean.class)
                .single();
    }

    void proved(UUID user, UUID session) {
        database.sql("insert into session_proof (family_id, user_id) values (:session, :user)"
                        + " on conflict (family_id) do update set proved_at = clock_timestamp()")
                .param("session", session)
                .param("user", user)
                .update();
    }

    /** A code is good once, an app's and a recovery code's alike: of two at the same moment one is late. */
    boolean take(UUID user, String code) {
        return takeAppCode(user, code) || takeRecoveryCode(user, code);
    }

    private void mustTake(Caller caller, String code) {
        if (!caller.secondFactor() || !take(caller.id(), code)) {
            throw Refusal.invalid("code", "wrong_code");
        }
    }

    private boolean takeAppCode(UUID user, String code) {
        Optional<byte[]> sealed = database.sql("select secret from second_factor where user_id = :user")
                .param("user", user)
                .query(byte[].class)
                .optional();
        OptionalLong step = sealed.map(secret -> Totp.step(dataKey.open(user, secret), code, clock.instant()))
                .orElse(OptionalLong.empty());
        return step.isPresent()
                && database.sql(
                                        "update second_factor set last_step = :step where user_id = :user and last_step < :step")
                                .param("step", step.getAsLong())
                                .param("user", user)
                                .update()
                        == 1;
    }

    private boolean takeRecoveryCode(UUID user, String code) {
        int taken = database.sql("update recovery_code set used_at = clock_timestamp()"
                        + " where user_id = :user and code_hash = :hash and used_at is null")
                .param("user", user)
                .param("hash", hash(user, code))
                .update();
        if (taken == 1) {
            letters.write(user, AccountLetter.Subject.RECOVERY_CODE_USED, null);
        }
        return taken == 1;
    }

    private List<String> freshRecoveryCodes(UUID user) {
        database.sql("delete from recovery_code where user_id = :user")
                .param("user", user)
                .update();
        return Stream.generate(SecondFactor::recoveryCode)
                .limit(RECOVERY_CODES)
                .peek(code -> database.sql("insert into recovery_code (user_id, code_hash) values (:user, :hash)")
                        .param("user", user)
                        .param("hash", hash(user, code))
                        .update())
                .toList();
    }

    /** 80 random bits in four groups, e.g. {@code k3xq-7m2a-zzpc-w5td}. */
    private static String recoveryCode() {
        return Totp.base32(Tokens.bytes(10)).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
    }

    private static byte[] hash(UUID user, String code) {
        return Tokens.hash(user + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}

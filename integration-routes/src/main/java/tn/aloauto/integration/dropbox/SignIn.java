package tn.aloauto.integration.dropbox;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.server.auth.password.PasswordAuthenticator;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Lets a vendor in by the password or a key of its account; the user name is the e-mail or the vendor's slug. */
@Component
class SignIn implements PasswordAuthenticator, PublickeyAuthenticator {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final JdbcClient jdbc;
    private final AccessLog accessLog;
    private final FailedSignIns failures = new FailedSignIns(Clock.systemUTC());
    private final PasswordEncoder passwords = new DelegatingPasswordEncoder(
            "argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    private final String nobodysHash = passwords.encode(UUID.randomUUID().toString());

    SignIn(JdbcClient jdbc, AccessLog accessLog) {
        this.jdbc = jdbc;
        this.accessLog = accessLog;
    }

    private record Account(String passwordHash, long vendorId, String vendorSlug, boolean maySignIn) {}

    @Override
    public boolean authenticate(String username, String password, ServerSession session) {
        String address = AccessLog.address(session);
        if (failures.tooMany(key(username), address)) {
            accessLog.refused(session, username, "sign_in.throttled", "password");
            return false;
        }
        try {
            Optional<Account> account = find(username);
            String hash = account.map(Account::passwordHash).orElse(nobodysHash);
            boolean right = matches(password, hash) && account.isPresent();
            if (right && account.get().maySignIn()) {
                return true;
            }
            failures.failed(key(username), address);
            accessLog.refused(session, username, "sign_in", right ? "password, account not active" : "password");
        } catch (DataAccessException failure) {
            LOG.error("Sign-in could not be checked: {}", failure.getMessage());
        }
        return false;
    }

    /** Asked before the client proves that it holds the key, so a yes here is not yet a sign-in. */
    @Override
    public boolean authenticate(String username, PublicKey key, ServerSession session) {
        if (failures.tooMany(key(username), AccessLog.address(session))) {
            accessLog.refused(session, username, "sign_in.throttled", "key");
            return false;
        }
        try {
            Optional<Account> account = find(username).filter(Account::maySignIn);
            if (account.isPresent() && keysOf(account.get().vendorId()).stream().anyMatch(text -> isSame(text, key))) {
                return true;
            }
        } catch (DataAccessException failure) {
            LOG.error("Sign-in could not be checked: {}", failure.getMessage());
            return false;
        }
        failures.failed(key(username), AccessLog.address(session));
        accessLog.refused(session, username, "sign_in", "key " + KeyUtils.getFingerPrint(key));
        return false;
    }

    /** Called once the session has proved who it is. */
    void signedIn(ServerSession session) {
        find(session.getUsername())
                .ifPresent(account -> session.setAttribute(
                        VendorAccount.OF_SESSION,
                        new VendorAccount(session.getUsername(), account.vendorId(), account.vendorSlug())));
        failures.succeeded(key(session.getUsername()), AccessLog.address(session));
        accessLog.accepted(session, "sign_in", "");
    }

    /** Whether a session's account may still be here: a suspended vendor is shown out. */
    boolean mayStay(VendorAccount account) {
        return find(account.username()).filter(Account::maySignIn).isPresent();
    }

    private boolean matches(String password, String hash) {
        try {
            return passwords.matches(password, hash);
        } catch (IllegalArgumentException notOurHash) {
            return false;
        }
    }

    private static String key(String username) {
        return username.toLowerCase(Locale.ROOT);
    }

    private Optional<Account> find(String username) {
        return jdbc.sql(
                        """
                        select password_hash, vendor_id, vendor_slug, may_sign_in
                        from marketplace.sftp_account where email = ?::public.citext or vendor_slug = ?""")
                .params(username, username)
                .query(Account.class)
                .optional();
    }

    private List<String> keysOf(long vendorId) {
        return jdbc.sql("select public_key from marketplace.sftp_key where vendor_id = ?")
                .param(vendorId)
                .query(String.class)
                .list();
    }

    private static boolean isSame(String text, PublicKey key) {
        try {
            PublicKey known = AuthorizedKeyEntry.parseAuthorizedKeyEntry(text)
                    .resolvePublicKey(null, PublicKeyEntryResolver.IGNORING);
            return known != null && KeyUtils.compareKeys(known, key);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            LOG.warn("A stored public key is unreadable: {}", unreadable.getMessage());
            return false;
        }
    }
}

package tn.aloauto.marketplace.accounts.internal;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Refusal;

/**
 * Which passwords we take, and the check of one. Length and lists of what everybody guesses count (the 30 000 most common
 * of zxcvbn and our own); which kinds of characters it has does not.
 */
@Component
class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private final PasswordEncoder encoder;
    private final Set<String> common;
    private final String nobodysHash;

    /** Each check takes 16 MB and a core for a while: more at once would only make all of them late. */
    private final Semaphore seats =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    Passwords(PasswordEncoder encoder) throws IOException {
        this.encoder = encoder;
        this.nobodysHash = encoder.encode("nobody has this password");
        try (BufferedReader list = new BufferedReader(new InputStreamReader(
                new ClassPathResource("accounts/common-passwords.txt").getInputStream(), StandardCharsets.UTF_8))) {
            this.common = Stream.concat(
                            list.lines().filter(line -> !line.isBlank()),
                            StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    void check(String field, String password, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw Refusal.invalid(field, "password_length", SHORTEST, LONGEST);
        }
        if (!isText(password)) {
            throw Refusal.invalid(field, "pattern");
        }
        String simple = password.toLowerCase(Locale.ROOT);
        String name = email.substring(0, email.indexOf('@')).toLowerCase(Locale.ROOT);
        boolean easy = common.contains(simple)
                || common.contains(simple.replaceAll("[^\\p{L}]+$", ""))
                || simple.equals(email.toLowerCase(Locale.ROOT))
                || (name.length() >= 4 && simple.replaceAll("[^\\p{L}]", "").equals(name.replaceAll("[^\\p{L}]", "")))
                || simple.chars().distinct().count() < 4;
        if (easy) {
            throw Refusal.invalid(field, "password_common");
        }
    }

    String hash(String password) {
        return seated(() -> encoder.encode(password));
    }

    /** Takes the same time when there is no account: pass null then. */
    boolean matches(String password, String hash) {
        if (!isText(password)) {
            return false;
        }
        boolean good = seated(() -> encoder.matches(password, hash == null ? nobodysHash : hash));
        return good && hash != null;
    }

    /** Half a character cannot be hashed: nobody has such a password. */
    private static boolean isText(String password) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(password);
    }

    private <T> T seated(Supplier<T> work) {
        try {
            if (!seats.tryAcquire(4, TimeUnit.SECONDS)) {
                throw new Refusal(503, "unavailable", "-");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal(503, "unavailable", "-");
        }
        try {
            return work.get();
        } finally {
            seats.release();
        }
    }
}

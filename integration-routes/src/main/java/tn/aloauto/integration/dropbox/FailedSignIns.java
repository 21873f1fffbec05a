package tn.aloauto.integration.dropbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Slows guessing down: after a few failures of one user from one address, many of one address or very many of one user,
 * further attempts are refused unseen until the window has passed. An outsider alone cannot lock a vendor out quickly.
 */
final class FailedSignIns {

    static final int PER_USER_AND_ADDRESS = 5;
    private static final int PER_ADDRESS = 20;
    private static final int PER_USER = 60;
    private static final int REMEMBERED = 20_000;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    FailedSignIns(Clock clock) {
        this.clock = clock;
    }

    private record Window(int failures, Instant ends) {}

    boolean tooMany(String user, String address) {
        return failures("both " + user + " " + address) >= PER_USER_AND_ADDRESS
                || failures("address " + address) >= PER_ADDRESS
                || failures("user " + user) >= PER_USER;
    }

    void failed(String user, String address) {
        Instant now = clock.instant();
        if (windows.size() > REMEMBERED) {
            windows.values().removeIf(window -> window.ends().isBefore(now));
        }
        Stream.of("both " + user + " " + address, "address " + address, "user " + user)
                .forEach(key -> windows.compute(
                        key,
                        (same, window) -> window == null || window.ends().isBefore(now)
                                ? new Window(1, now.plus(WINDOW))
                                : new Window(window.failures() + 1, window.ends())));
    }

    void succeeded(String user, String address) {
        windows.remove("both " + user + " " + address);
    }

    private int failures(String key) {
        Window window = windows.get(key);
        return window == null || window.ends().isBefore(clock.instant()) ? 0 : window.failures();
    }
}

package tn.aloauto.quickstart;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for something to become true, and says what it waited for when it does not. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(90);

    private Patience() {}

    static <T> T untilThereIs(String what, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new IllegalStateException("After " + LONGEST.toSeconds() + " s there is still no " + what);
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted.", stop);
        }
    }
}

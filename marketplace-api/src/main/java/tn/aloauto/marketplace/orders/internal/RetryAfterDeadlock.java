package tn.aloauto.marketplace.orders.internal;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;

/**
 * Runs a whole transaction again when PostgreSQL chose it as the victim of a deadlock, e.g. with a vendor's stock file
 * being applied. Nothing of the first attempt is left, so nobody has to see it.
 */
public final class RetryAfterDeadlock {

    private static final int ATTEMPTS = 5;
    private static final Set<String> DEADLOCK_OR_SERIALIZATION = Set.of("40P01", "40001");

    private RetryAfterDeadlock() {}

    public static <T> T run(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (DataAccessException failure) {
                if (attempt == ATTEMPTS || !isVictim(failure)) {
                    throw failure;
                }
                pause(attempt);
            }
        }
    }

    private static boolean isVictim(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && DEADLOCK_OR_SERIALIZATION.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(10L * attempt, 50L * attempt));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to try again", interrupted);
        }
    }
}

package tn.aloauto.integration.orders;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Exponential waiting with a cap; the jitter keeps many orders from coming back in step. */
record Backoff(Duration first, Duration longest, DoubleSupplier random) {

    private static final double JITTER = 0.2;
    private static final int DOUBLINGS_THAT_FIT = 30;

    /**
     * The wait after the given number of failures in a row.
     *
     * @param failures from 1
     */
    Duration after(int failures) {
        long factor = 1L << Math.min(Math.max(failures, 1) - 1, DOUBLINGS_THAT_FIT);
        double wanted = Math.min((double) first.toMillis() * factor, longest.toMillis());
        double spread = 1 - JITTER + 2 * JITTER * random.getAsDouble();
        return Duration.ofMillis(Math.round(Math.min(wanted * spread, longest.toMillis())));
    }
}

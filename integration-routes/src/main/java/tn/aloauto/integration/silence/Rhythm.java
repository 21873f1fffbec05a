package tn.aloauto.integration.silence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * When the next file is due, learned from the arrivals so far: after the median gap, with a tolerance of three scaled median
 * absolute deviations. Why these: docs/decisions/0011.
 *
 * @param usual the median gap
 * @param tolerated how long after the last file nobody need worry
 */
record Rhythm(Duration usual, Duration tolerated) {

    static final int FEWEST_ARRIVALS = 5;
    static final int MOST_ARRIVALS = 21;
    private static final double SCALE = 1.4826;
    private static final double DEVIATIONS = 3;
    private static final Duration LEAST_TOLERANCE = Duration.ofMinutes(10);

    /** Null while there are too few arrivals; the newest of {@link #MOST_ARRIVALS} is first. */
    static Rhythm of(List<Instant> arrivals) {
        if (arrivals.size() < FEWEST_ARRIVALS) {
            return null;
        }
        List<Long> gaps = new ArrayList<>();
        for (int i = 0; i + 1 < arrivals.size(); i++) {
            gaps.add(Duration.between(arrivals.get(i + 1), arrivals.get(i)).toMillis());
        }
        long median = median(gaps);
        long deviation = median(gaps.stream().map(gap -> Math.abs(gap - median)).toList());
        long tolerance =
                Math.max((long) (DEVIATIONS * SCALE * deviation), Math.max(median / 4, LEAST_TOLERANCE.toMillis()));
        return new Rhythm(
                Duration.ofMillis(median),
                Duration.ofMillis(Math.max(median + tolerance, secondLargest(gaps) * 11 / 10)));
    }

    /** Sundays come back and are usual; one long failure is not. */
    private static long secondLargest(List<Long> gaps) {
        List<Long> sorted = new ArrayList<>(gaps);
        sorted.sort(Collections.reverseOrder());
        return sorted.get(1);
    }

    private static long median(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}

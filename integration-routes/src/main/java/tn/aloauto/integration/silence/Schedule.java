package tn.aloauto.integration.silence;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.convert.DurationStyle;

/**
 * When files of a feed are due, as its route file declares it.
 *
 * @param every after the last one; null when an hour is given
 * @param by hour of the day in Tunis
 * @param days on which a file is due by that hour
 */
record Schedule(Duration every, LocalTime by, Set<DayOfWeek> days) {

    static final ZoneId TUNIS = ZoneId.of("Africa/Tunis");
    private static final List<String> NAMES = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    /**
     * Null when nothing is declared.
     *
     * @throws IllegalArgumentException when it cannot be read, with the reason for people
     */
    static Schedule parse(String text) {
        Map<String, String> words = new HashMap<>();
        Arrays.stream(text.split("[; ]+|,(?=\\s*expect)"))
                .map(String::strip)
                .filter(word -> word.contains("="))
                .forEach(word -> words.put(word.split("=", 2)[0], word.split("=", 2)[1].replaceAll(",$", "")));
        if (words.containsKey("expectBy")) {
            return new Schedule(null, time(words.get("expectBy")), days(words.getOrDefault("expectDays", "MON-SUN")));
        }
        return words.containsKey("expectEvery")
                ? new Schedule(duration(words.get("expectEvery")), null, Set.of())
                : null;
    }

    /** The moment after which the feed is late, when its last file came at {@code last}. */
    Instant dueAfter(Instant last) {
        if (every != null) {
            return last.plus(every);
        }
        ZonedDateTime served = nearest(last.atZone(TUNIS));
        return next(served).toInstant();
    }

    /** The first moment a file is due after {@code since}, when none has ever come. */
    Instant firstDue(Instant since) {
        return every == null ? next(since.atZone(TUNIS)).toInstant() : since.plus(every);
    }

    /** A file belongs to the deadline it is nearest to: 06:30 is in time and 09:00 late for the same 07:00. */
    private ZonedDateTime nearest(ZonedDateTime moment) {
        ZonedDateTime after = next(moment);
        ZonedDateTime before = after;
        do {
            before = before.minusDays(1);
        } while (!days.contains(before.getDayOfWeek()));
        boolean nearerToTheOneBefore = Duration.between(before, moment).compareTo(Duration.between(moment, after)) <= 0;
        return nearerToTheOneBefore ? before : after;
    }

    private ZonedDateTime next(ZonedDateTime moment) {
        ZonedDateTime due = moment.toLocalDate().atTime(by).atZone(TUNIS);
        while (!due.isAfter(moment) || !days.contains(due.getDayOfWeek())) {
            due = due.toLocalDate().plusDays(1).atTime(by).atZone(TUNIS);
        }
        return due;
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException failure) {
            throw new IllegalArgumentException("« expectBy: " + text + " » n'est pas une heure comme 07:00.", failure);
        }
    }

    private static Duration duration(String text) {
        try {
            Duration duration = DurationStyle.detectAndParse(text);
            if (duration.compareTo(Duration.ofMinutes(1)) >= 0) {
                return duration;
            }
        } catch (IllegalArgumentException notOne) {
            // said below
        }
        throw new IllegalArgumentException("« expectEvery: " + text + " » n'est pas une durée comme 24h ou 90m.");
    }

    /** {@code MON-SAT}, {@code MON,WED,FRI}, or both joined. */
    private static Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.toUpperCase(Locale.ROOT).split(",")) {
            String[] ends = part.strip().split("-", 2);
            int from = NAMES.indexOf(ends[0]);
            int to = NAMES.indexOf(ends[ends.length - 1]);
            if (from < 0 || to < from) {
                throw new IllegalArgumentException(
                        "« expectDays: " + text + " » ne s'écrit pas comme MON-SAT ou MON,THU.");
            }
            for (int day = from; day <= to; day++) {
                days.add(DayOfWeek.of(day + 1));
            }
        }
        return days;
    }
}

package tn.aloauto.integration.definitions;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a flow runs by itself, as its {@code schedule} parameter says it: {@code every 15 minutes}, {@code every hour},
 * {@code every day at 02:30}, {@code cron 0 6 * * MON-SAT} or {@code manual}. Clock times are those of Tunis.
 */
public final class Schedule {

    /** The parameter of a template that makes its flows run by themselves. */
    public static final String PARAMETER = "schedule";

    /** Whose clock the schedules follow. */
    public static final ZoneId ZONE = ZoneId.of("Africa/Tunis");

    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final int DUE_TIMES_LOOKED_AT = 50;
    private static final Pattern EVERY = Pattern.compile("every(?: ([0-9]{1,5}))? (second|minute|hour|day)s?");
    private static final Pattern DAILY = Pattern.compile("every day at ([0-9]{1,2}:[0-9]{2})");
    private static final Map<String, Duration> UNITS = Map.of(
            "second", Duration.ofSeconds(1),
            "minute", Duration.ofMinutes(1),
            "hour", Duration.ofHours(1),
            "day", Duration.ofDays(1));

    private final String text;
    private final Duration every;
    private final CronExpression cron;

    private Schedule(String text, Duration every, CronExpression cron) {
        this.text = text;
        this.every = every;
        this.cron = cron;
    }

    /** @throws IllegalArgumentException with a sentence for people when the text is no schedule */
    public static Schedule parse(String written) {
        String text = written.strip().replaceAll("\\s+", " ");
        String lower = text.toLowerCase(Locale.ROOT);
        if ("manual".equals(lower)) {
            return new Schedule(lower, null, null);
        }
        if (lower.startsWith("cron ")) {
            return ofCron(text, text.substring("cron ".length()));
        }
        Matcher daily = DAILY.matcher(lower);
        if (daily.matches()) {
            LocalTime time = time(daily.group(1));
            return ofCron(lower, time.getMinute() + " " + time.getHour() + " * * *");
        }
        Matcher every = EVERY.matcher(lower);
        if (every.matches()) {
            long count = every.group(1) == null ? 1 : Long.parseLong(every.group(1));
            return ofPeriod(lower, UNITS.get(every.group(2)).multipliedBy(count));
        }
        throw new IllegalArgumentException(
                "« " + text + " » n'est pas un horaire. Écrivez « every 15 minutes », « every hour »,"
                        + " « every day at 02:30 », « cron 0 6 * * MON-SAT » ou « manual »");
    }

    private static Schedule ofPeriod(String text, Duration period) {
        if (period.compareTo(SHORTEST) < 0 || period.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("« " + text + " » : un intervalle va de 5 secondes à 31 jours");
        }
        return new Schedule(text, period, null);
    }

    private static Schedule ofCron(String text, String fields) {
        String withSeconds = fields.split(" ").length == 5 ? "0 " + fields : fields;
        CronExpression cron;
        try {
            cron = CronExpression.parse(withSeconds);
        } catch (IllegalArgumentException notCron) {
            throw new IllegalArgumentException(
                    "« " + fields + " » n'est pas une expression cron : minute heure jour mois jour-de-semaine,"
                            + " avec les secondes devant si besoin",
                    notCron);
        }
        Schedule schedule = new Schedule(text, null, cron);
        schedule.refuseTooOften(fields);
        return schedule;
    }

    private void refuseTooOften(String fields) {
        Instant before = Instant.EPOCH;
        for (int i = 0; i < DUE_TIMES_LOOKED_AT; i++) {
            Optional<Instant> next = nextAfter(before);
            if (next.isEmpty()) {
                throw new IllegalArgumentException("« " + fields + " » ne tombe jamais");
            }
            if (i > 0 && Duration.between(before, next.get()).compareTo(SHORTEST) < 0) {
                throw new IllegalArgumentException("« " + fields + " » tombe plus souvent que toutes les 5 secondes");
            }
            before = next.get();
        }
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException("« " + text + " » n'est pas une heure (00:00 à 23:59)", notATime);
        }
    }

    /** The first run of a flow that has never run: an interval begins at once. Empty when it runs only on demand. */
    public Optional<Instant> first(Instant now) {
        return every == null ? nextAfter(now) : Optional.of(now);
    }

    /**
     * The run after one that was due, always in the future: what was missed meanwhile is one run, not a burst.
     *
     * @param due when the run that is starting now was due
     */
    public Optional<Instant> after(Instant due, Instant now) {
        if (every == null) {
            return nextAfter(now.isAfter(due) ? now : due);
        }
        long missed = Math.max(0, Duration.between(due, now).dividedBy(every));
        return Optional.of(due.plus(every.multipliedBy(missed + 1)));
    }

    private Optional<Instant> nextAfter(Instant instant) {
        return Optional.ofNullable(cron)
                .map(expression -> expression.next(instant.atZone(ZONE)))
                .map(ZonedDateTime::toInstant);
    }

    @Override
    public String toString() {
        return text;
    }
}

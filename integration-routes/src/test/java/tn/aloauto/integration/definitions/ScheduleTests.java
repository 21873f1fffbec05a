package tn.aloauto.integration.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A-130, A-131: when a flow runs by itself")
class ScheduleTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "every 15 minutes,       2026-03-02T12:15:00Z",
        "Every  15  Minutes,     2026-03-02T12:15:00Z",
        "every 5 seconds,        2026-03-02T12:00:05Z",
        "every hour,             2026-03-02T13:00:00Z",
        "every 2 days,           2026-03-04T12:00:00Z",
        "every day at 02:30,     2026-03-03T01:30:00Z",
        "every day at 2:30,      2026-03-03T01:30:00Z",
        "cron 0 6 * * MON-SAT,   2026-03-03T05:00:00Z",
        "cron 30 0 14 * * *,     2026-03-02T13:00:30Z",
    })
    void theNextRunIsByTheClockOfTunis(String written, Instant next) {
        assertThat(Schedule.parse(written).after(NOON, NOON)).contains(next);
    }

    @Test
    void whatWasMissedIsOneRunAndTheBeatIsKept() {
        Schedule schedule = Schedule.parse("every 15 minutes");
        Instant backAfterFiveHours = NOON.plusSeconds(5 * 3600 + 60);

        assertThat(schedule.after(NOON, backAfterFiveHours)).contains(Instant.parse("2026-03-02T17:15:00Z"));
        assertThat(Schedule.parse("every day at 02:30").after(NOON.minusSeconds(9 * 86_400), NOON))
                .contains(Instant.parse("2026-03-03T01:30:00Z"));
    }

    @Test
    void anIntervalBeginsAtOnceAClockTimeWaitsAndManualNeverComes() {
        assertThat(Schedule.parse("every hour").first(NOON)).contains(NOON);
        assertThat(Schedule.parse("every day at 14:00").first(NOON)).contains(Instant.parse("2026-03-02T13:00:00Z"));
        assertThat(Schedule.parse("manual").first(NOON)).isEmpty();
        assertThat(Schedule.parse("manual").after(NOON, NOON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "often                    | n'est pas un horaire",
                "every 15 bananas         | n'est pas un horaire",
                "15 minutes               | n'est pas un horaire",
                "every 1 second           | de 5 secondes à 31 jours",
                "every 0 minutes          | de 5 secondes à 31 jours",
                "every 90000 days         | de 5 secondes à 31 jours",
                "every day at 25:00       | n'est pas une heure",
                "cron 61 * * * *          | n'est pas une expression cron",
                "cron * * *               | n'est pas une expression cron",
                "cron * * * * * *         | plus souvent que toutes les 5 secondes",
                "cron 0 0 31 2 *          | ne tombe jamais",
            })
    void whatIsNoScheduleIsRefusedInASentence(String written, String reason) {
        assertThatThrownBy(() -> Schedule.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}

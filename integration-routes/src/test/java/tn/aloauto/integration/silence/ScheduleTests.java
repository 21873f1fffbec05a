package tn.aloauto.integration.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the next file is due: as declared, or as the last arrivals let expect (M15). */
@DisplayName("M15: when a file is due")
class ScheduleTests {

    /** 23 November 2026 is a Monday; Tunis is one hour ahead of UTC all year. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T06:30, 2026-11-24T07:00",
        "2026-11-23T09:00, 2026-11-24T07:00",
        "2026-11-23T23:00, 2026-11-25T07:00",
        "2026-11-28T06:59, 2026-11-30T07:00",
        "2026-11-29T21:00, 2026-12-01T07:00"
    })
    void aFileBelongsToTheNearestDeadlineAndTheNextOneIsDueAfterThat(String arrival, String due) {
        Schedule schedule = Schedule.parse("expectBy=07:00, expectDays=MON-SAT");
        assertThat(schedule.dueAfter(tunis(arrival))).isEqualTo(tunis(due));
    }

    @Test
    void aFeedThatNeverHadAFileIsDueAtTheFirstDeadlineAfterItsBirth() {
        assertThat(Schedule.parse("expectBy=07:00, expectDays=SAT").firstDue(tunis("2026-11-23T12:00")))
                .isEqualTo(tunis("2026-11-28T07:00"));
    }

    @Test
    void aDurationCountsFromTheLastFile() {
        assertThat(Schedule.parse("expectEvery=90m").dueAfter(tunis("2026-11-23T06:30")))
                .isEqualTo(tunis("2026-11-23T08:00"));
    }

    @Test
    void nothingDeclaredIsNoSchedule() {
        assertThat(Schedule.parse("")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"expectBy=7 o'clock", "expectBy=25:00", "expectEvery=soon", "expectEvery=1s"})
    void whatCannotBeReadIsSaid(String text) {
        assertThatThrownBy(() -> Schedule.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expect");
    }

    @Test
    void aSteadyRhythmTellsSoonAnIrregularOneLater() {
        Rhythm steady = Rhythm.of(arrivals(24, 24, 24, 24, 24));
        assertThat(steady.usual()).isEqualTo(Duration.ofHours(24));
        assertThat(steady.tolerated()).isEqualTo(Duration.ofHours(30));
        Rhythm irregular = Rhythm.of(arrivals(20, 28, 24, 12, 36, 24));
        assertThat(irregular.usual()).isEqualTo(Duration.ofHours(24));
        assertThat(irregular.tolerated()).isGreaterThan(Duration.ofHours(36));
    }

    @Test
    void sundaysAreUsualAndOneLongFailureIsNot() {
        assertThat(Rhythm.of(arrivals(24, 24, 48, 24, 24, 24, 24, 24, 48, 24)).tolerated())
                .isGreaterThan(Duration.ofHours(48));
        assertThat(Rhythm.of(arrivals(24, 24, 240, 24, 24, 24, 24)).tolerated()).isEqualTo(Duration.ofHours(30));
    }

    @Test
    void fourArrivalsTeachNothing() {
        assertThat(Rhythm.of(arrivals(24, 24, 24))).isNull();
        assertThat(Rhythm.of(arrivals(24, 24, 24, 24))).isNotNull();
    }

    private static List<Instant> arrivals(int... hours) {
        List<Instant> arrivals = new ArrayList<>(List.of(Instant.parse("2026-11-23T06:00:00Z")));
        for (int gap : hours) {
            arrivals.add(arrivals.get(arrivals.size() - 1).minus(Duration.ofHours(gap)));
        }
        return arrivals;
    }

    private static Instant tunis(String text) {
        return LocalDateTime.parse(text).atZone(Schedule.TUNIS).toInstant();
    }
}

package tn.aloauto.integration.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Who gets a place to be worked on, and who waits (F7). */
@DisplayName("F7: places for small and large files")
class LanesTests {

    private Instant now = Instant.parse("2026-11-21T06:00:00Z");
    private final Lanes lanes = new Lanes(
            new IntakeSettings.LaneLimits(DataSize.ofMegabytes(1), 2, 1, 1, Duration.ofSeconds(1)), () -> now);
    private long vendors;

    @Test
    void largeFilesNeverTakeASmallFilesPlace() {
        assertThat(taken(true)).isNotNull();
        assertThat(taken(true)).isNull();
        assertThat(taken(false)).isNotNull();
        assertThat(taken(false)).isNotNull();
        assertThat(taken(false)).isNull();
    }

    @Test
    void aPlaceThatIsGivenBackGoesToTheNext() {
        UUID large = taken(true);
        lanes.free(large);
        assertThat(taken(true)).isNotNull();
    }

    @Test
    void oneVendorHasOnePlaceHoweverManyFilesWait() {
        assertThat(lanes.reserve(UUID.randomUUID(), 7, true)).isTrue();
        assertThat(lanes.reserve(UUID.randomUUID(), 7, false)).isFalse();
    }

    @Test
    void aSmallFileThatTurnsOutSlowStepsAsideAndNoMoreThanAgreed() {
        lanes.worksOn(taken(false));
        lanes.worksOn(taken(false));
        assertThat(taken(false)).isNull();
        now = now.plusSeconds(1);
        UUID third = taken(false);
        assertThat(third).isNotNull();
        lanes.worksOn(third);
        now = now.plusSeconds(1);
        assertThat(taken(false))
                .as("one slow file beside the small places, not two")
                .isNull();
    }

    @Test
    void aFileWhoseRouteDoesNotClaimItKeepsNoPlaceAndIsHandedOutAgainLater() {
        UUID lost = UUID.randomUUID();
        lanes.reserve(lost, 1, true);
        now = now.plusSeconds(1);
        UUID next = taken(true);
        lanes.worksOn(next);
        lanes.free(next);
        lanes.freeTheLost();
        assertThat(lanes.reserve(lost, 1, true)).isFalse();
        now = now.plusSeconds(30);
        lanes.freeTheLost();
        assertThat(lanes.reserve(lost, 1, true)).isTrue();
    }

    @Test
    void workUnderWayKeepsItsPlaceHoweverLong() {
        lanes.worksOn(taken(true));
        now = now.plusSeconds(3600);
        lanes.freeTheLost();
        assertThat(taken(true)).isNull();
    }

    private UUID taken(boolean large) {
        UUID file = UUID.randomUUID();
        return lanes.reserve(file, ++vendors, large) ? file : null;
    }
}

package tn.aloauto.integration.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTests {

    private final Backoff steady = new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(60), () -> 0.5);

    @Test
    void theWaitDoublesUpToItsCap() {
        assertThat(steady.after(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(steady.after(2)).isEqualTo(Duration.ofSeconds(4));
        assertThat(steady.after(5)).isEqualTo(Duration.ofSeconds(32));
        assertThat(steady.after(6)).isEqualTo(Duration.ofSeconds(60));
        assertThat(steady.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void jitterSpreadsTheWaitsAndNeverPassesTheCap() {
        Backoff early = new Backoff(Duration.ofSeconds(10), Duration.ofSeconds(60), () -> 0);
        Backoff late = new Backoff(Duration.ofSeconds(10), Duration.ofSeconds(60), () -> 1);

        assertThat(early.after(1)).isEqualTo(Duration.ofSeconds(8));
        assertThat(late.after(1)).isEqualTo(Duration.ofSeconds(12));
        assertThat(late.after(9)).isEqualTo(Duration.ofSeconds(60));
    }
}

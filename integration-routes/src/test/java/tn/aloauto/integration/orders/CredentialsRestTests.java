package tn.aloauto.integration.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CredentialsRestTests {

    private final CredentialsRest rest = new CredentialsRest(
            new OrderExportSettings(
                    Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ofSeconds(60), 12, Duration.ofMinutes(16)),
            null);

    @Test
    void aSessionThatRanOutIsTriedAgainSoonAndARefusedKeyIsNotHammered() {
        List<Long> minutes = IntStream.range(0, 11)
                .mapToObj(before -> rest.after(before).toMinutes())
                .toList();

        assertThat(minutes).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 256L, 256L);
    }
}

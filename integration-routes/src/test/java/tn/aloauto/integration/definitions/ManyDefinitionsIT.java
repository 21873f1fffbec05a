package tn.aloauto.integration.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.integration.IntegrationTest;

@IntegrationTest
@DisplayName("M5: 200 definitions become live together; how long it took is in the log")
class ManyDefinitionsIT {

    private static final Logger LOG = LoggerFactory.getLogger(ManyDefinitionsIT.class);
    private static final int MANY = 200;
    private static final Path FOLDER = IntegrationTest.RealDatabase.DEFINITIONS_FOLDER.resolve("vendors");

    @Autowired
    private Definitions definitions;

    @AfterEach
    void removeThem() throws IOException {
        for (int i = 0; i < MANY; i++) {
            Files.deleteIfExists(file(i));
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> live() == 0);
    }

    @Test
    void twoHundredFlowsOfOneTemplateAreAllLive() throws IOException {
        for (int i = 0; i < MANY; i++) {
            Files.writeString(
                    file(i),
                    """
                    - templatedRoute:
                        routeTemplateRef: stock-file-intake
                        routeId: it-many-%1$d
                        parameters:
                          - {name: description, value: Un flux parmi d'autres}
                          - {name: feed, value: it-many-%1$d}
                          - {name: vendor, value: it-many-%1$d}
                          - {name: mapping, value: pieces-tunis-stock}
                    """
                            .formatted(i));
        }
        long began = System.nanoTime();

        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> live() == MANY);

        LOG.info("{} definitions were live after {} ms", MANY, (System.nanoTime() - began) / 1_000_000);
        assertThat(definitions.refused()).noneMatch(status -> status.id().startsWith("it-many-"));
    }

    private long live() {
        return definitions.all().stream()
                .filter(status ->
                        status.id().startsWith("it-many-") && status.status().equals("live"))
                .count();
    }

    private static Path file(int i) {
        return FOLDER.resolve("it-many-" + i + ".camel.yaml");
    }
}

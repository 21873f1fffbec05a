package tn.aloauto.integration.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.integration.IntegrationTest;

/** How long it took is in the log; {@code benchmarks/run definitions} measures it. */
@IntegrationTest
class ManyDefinitionsIT {

    private static final Logger LOG = LoggerFactory.getLogger(ManyDefinitionsIT.class);
    /** {@code -Daloauto.definitions.many=200} for the number the demand names. */
    private static final int MANY = Integer.getInteger("aloauto.definitions.many", 60);

    private static final int BAD = 20;
    private static final Path FOLDER = IntegrationTest.RealDatabase.DEFINITIONS_FOLDER.resolve("vendors");

    @Autowired
    private Definitions definitions;

    @Autowired
    private CamelContext camel;

    @AfterEach
    void removeThem() throws IOException {
        for (int i = 0; i < MANY + BAD; i++) {
            Files.deleteIfExists(file(i));
        }
        await().atMost(Duration.ofMinutes(5)).until(() -> are("live") + are("refused") == 0);
    }

    @Test
    @DisplayName(
            "M5, R1, R2: many definitions run, 20 bad ones beside them do not, and one that changes is swapped alone")
    void twoHundredRunAndOneThatChangesIsSwappedAlone() throws IOException {
        for (int i = 0; i < MANY; i++) {
            Files.writeString(file(i), flow(i, "Un flux parmi d'autres", "it-many-" + i));
        }
        for (int i = MANY; i < MANY + BAD; i++) {
            Files.writeString(file(i), flow(i, "Le flux d'un autre", "no such placeholder {{it.nobody.sets.this}}"));
        }
        long began = System.nanoTime();
        long workedBefore = processorNanos();
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> are("live") == MANY && are("refused") == BAD);
        LOG.info(
                "{} definitions were live after {} ms, {} ms of them processor time of the thread that loads",
                MANY,
                (System.nanoTime() - began) / 1_000_000,
                (processorNanos() - workedBefore) / 1_000_000);
        Map<String, Route> before = routes();
        assertThat(before).hasSize(MANY);

        String versionBefore = version(7);
        Files.writeString(file(7), flow(7, "Un flux qui a changé", "it-many-7"));
        await().until(() -> !version(7).equals(versionBefore));

        Map<String, Route> after = routes();
        assertThat(after).hasSize(MANY);
        assertThat(after.get("it-many-7")).isNotSameAs(before.get("it-many-7"));
        assertThat(after.entrySet())
                .filteredOn(route -> !route.getKey().equals("it-many-7"))
                .allSatisfy(route -> assertThat(route.getValue()).isSameAs(before.get(route.getKey())));
    }

    private static long processorNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("definitions-watch"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getId()))
                .sum();
    }

    private static String flow(int number, String description, String vendor) {
        return """
                - templatedRoute:
                    routeTemplateRef: stock-file-intake
                    routeId: it-many-%1$d
                    parameters:
                      - {name: description, value: "%2$s"}
                      - {name: feed, value: it-many-%1$d}
                      - {name: vendor, value: "%3$s"}
                      - {name: mapping, value: pieces-tunis-stock}
                """
                .formatted(number, description, vendor);
    }

    private Map<String, Route> routes() {
        return camel.getRoutes().stream()
                .filter(route -> route.getRouteId().startsWith("it-many-"))
                .collect(Collectors.toMap(Route::getRouteId, Function.identity()));
    }

    private String version(int number) {
        return definitions.all().stream()
                .filter(status -> status.id().equals("it-many-" + number))
                .map(DefinitionStatus::version)
                .findFirst()
                .orElse("");
    }

    private long are(String state) {
        return definitions.all().stream()
                .filter(status ->
                        status.id().startsWith("it-many-") && status.status().equals(state))
                .count();
    }

    private static Path file(int i) {
        return FOLDER.resolve("it-many-" + i + ".camel.yaml");
    }
}

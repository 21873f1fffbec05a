package tn.aloauto.integration.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.RequestEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.integration.definitions.Definitions;
import tn.aloauto.integration.definitions.ExchangeCounts;
import tn.aloauto.integration.definitions.Schedule;
import tn.aloauto.integration.synclog.Instance;
import tn.aloauto.integration.synclog.SyncRuns;

@IntegrationTest
@DisplayName(
        "A-130, A-131, B-208, X-031: flows by schedule, each run by one engine, changed and stopped without a restart")
class SchedulesIT {

    private static final Path FOLDER = RealDatabase.DEFINITIONS_FOLDER;
    private static final String TEMPLATE =
            """
            - routeTemplate:
                id: it-scheduled
                description: A flow of the test that runs by itself
                parameters:
                  - name: link
                  - name: schedule
                  - name: says
                    defaultValue: one
                from:
                  id: its-time
                  uri: "direct:run-{{link}}"
                  steps:
                    - setBody:
                        id: say
                        constant: "{{says}}"
            """;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SyncRuns log;

    @Autowired
    private CamelContext camel;

    @Autowired
    private Definitions definitions;

    @Autowired
    private ExchangeCounts counts;

    @Autowired
    private TestRestTemplate http;

    @AfterEach
    void removeTheFilesOfTheTest() throws IOException {
        for (String file : List.of("erp/it-run", "erp/it-held", "templates/it-scheduled")) {
            Files.deleteIfExists(FOLDER.resolve(file + ".camel.yaml"));
        }
        await().until(() ->
                definitions.all().stream().noneMatch(status -> status.id().startsWith("it-")));
    }

    @Test
    void twoEnginesNeverRunOneTwice() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        schedule("it-shared", "every day");
        try (Engine one = new Engine("it-one", "it-shared", done -> runs.incrementAndGet());
                Engine two = new Engine("it-two", "it-shared", done -> runs.incrementAndGet())) {
            for (int due = 1; due <= 25; due++) {
                int expected = due;
                dueSince("it-shared", "1 second");
                Thread other = new Thread(two.runner::look);
                other.start();
                one.runner.look();
                other.join();
                await().until(() -> !isRunning("it-shared") && runs.get() >= expected);
                assertThat(runs).hasValue(expected);
            }
        }
        assertThat(number("it-shared")).isEqualTo(25);
    }

    @Test
    void aRunThatIsStillGoingLetsTheNextPassAndSaysSo() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        schedule("it-slow", "every 10 minutes");
        try (Engine one = new Engine("it-one", "it-slow", run -> over.await())) {
            dueSince("it-slow", "1 second");
            one.runner.look();
            dueSince("it-slow", "0 seconds");
            one.runner.look();
            one.runner.look();

            assertThat(jdbc.sql("select status || ' ' || message from erp_sync_log where link = 'it-slow'")
                            .query(String.class)
                            .single())
                    .startsWith("skipped Passage de ")
                    .contains("n'est pas terminé");
            assertThat(number("it-slow")).isEqualTo(1);
            over.countDown();
            await().until(() -> !isRunning("it-slow"));
        }
    }

    @Test
    void afterALongOutageThereIsOneRunAndNotABurst() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        schedule("it-away", "every 15 minutes");
        dueSince("it-away", "5 hours");
        try (Engine one = new Engine("it-one", "it-away", run -> runs.incrementAndGet())) {
            for (int look = 0; look < 5; look++) {
                one.runner.look();
            }
            await().until(() -> !isRunning("it-away"));
        }
        assertThat(runs).hasValue(1);
        assertThat(nextRun("it-away"))
                .isBetween(
                        OffsetDateTime.now(ZoneOffset.UTC),
                        OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(15));
    }

    @Test
    void theRunOfADeadEngineIsTakenOverAndTheDeadOneChangesNothingAnyMore() throws Exception {
        CountDownLatch dead = new CountDownLatch(1);
        AtomicInteger takenOver = new AtomicInteger();
        schedule("it-died", "every day");
        try (Engine one = new Engine("it-one", "it-died", run -> dead.await());
                Engine two = new Engine("it-two", "it-died", run -> takenOver.incrementAndGet())) {
            dueSince("it-died", "1 second");
            one.runner.look();
            two.runner.look();
            assertThat(takenOver).hasValue(0);

            jdbc.sql("update route_schedule set lease_until = now() - interval '1 second' where route = 'it-died'")
                    .update();
            two.runner.look();
            await().until(() -> !isRunning("it-died"));
            assertThat(takenOver).hasValue(1);
            dead.countDown();
        }
        assertThat(number("it-died")).isEqualTo(2);
    }

    @Test
    void aRunThatFailsLeavesARowThatSaysSo() throws Exception {
        schedule("it-fails", "every day");
        try (Engine one = new Engine("it-one", "it-fails", run -> {
            throw new IllegalStateException("secret of the machine room");
        })) {
            dueSince("it-fails", "1 second");
            one.runner.look();
            await().until(() -> !isRunning("it-fails"));
        }
        assertThat(jdbc.sql(
                                "select sync_type || ' ' || status || ' ' || message from erp_sync_log where link = 'it-fails'")
                        .query(String.class)
                        .single())
                .startsWith("scheduled_run failed")
                .doesNotContain("secret");
    }

    @Test
    void aSavedEditChangesTheScheduleAndRunNowRuns() throws IOException {
        write("templates/it-scheduled", TEMPLATE);
        write("erp/it-run", flow("it-run", "every 5 seconds"));
        await().until(() -> counts.of("it-run").total() >= 1);

        write("erp/it-run", flow("it-run", "every day at 03:00"));
        await().untilAsserted(() ->
                assertThat(get("/internal/routes")).contains("\"schedule\":\"every day at 03:00\"", "next_run_at"));
        assertThat(nextRun("it-run").atZoneSameInstant(Schedule.ZONE).getHour()).isEqualTo(3);

        await().until(() -> !isRunning("it-run"));
        long before = counts.of("it-run").total();
        assertThat(post("it-run", "run")).isEqualTo(202);
        await().until(() -> counts.of("it-run").total() == before + 1);

        write("erp/it-run", flow("it-run", "every now and then"));
        await().until(() -> definitions.all().stream()
                .anyMatch(file -> file.id().equals("it-run")
                        && file.isRefused()
                        && file.line() == 7
                        && file.reason().contains("« every now and then » n'est pas un horaire")));
        assertThat(post("it-nothing", "run")).isEqualTo(404);
        assertThat(post("pieces-tunis-stock", "run")).isEqualTo(409);
    }

    @Test
    void aStoppedFlowStaysStoppedOverEditsAndFreshStartsUntilItIsStarted() throws IOException {
        write("templates/it-scheduled", TEMPLATE);
        write("erp/it-held", flow("it-held", "manual"));
        await().until(() -> isStarted("it-held"));

        assertThat(post("it-held", "stop")).isEqualTo(200);
        await().until(() -> !isStarted("it-held"));
        assertThat(post("it-held", "run")).isEqualTo(409);
        write("erp/it-held", flow("it-held", "every 5 seconds"));
        await().until(() -> spec("it-held").equals("every 5 seconds"));
        assertThat(isStarted("it-held")).isFalse();
        Files.delete(FOLDER.resolve("erp/it-held.camel.yaml"));
        await().until(() -> camel.getRoute("it-held") == null);
        write("erp/it-held", flow("it-held", "every 6 seconds"));
        await().until(() -> spec("it-held").equals("every 6 seconds"));
        assertThat(isStarted("it-held")).isFalse();
        assertThat(counts.of("it-held").total()).isZero();

        assertThat(post("it-held", "start")).isEqualTo(200);
        await().until(() -> counts.of("it-held").total() > 0);
    }

    /** An engine of its own: its own routes, name and claims, the same database. */
    private final class Engine implements AutoCloseable {

        private final DefaultCamelContext routes = new DefaultCamelContext();
        private final ScheduleRunner runner;

        Engine(String name, String route, Processor work) throws Exception {
            routes.disableJMX();
            routes.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    errorHandler(noErrorHandler());
                    from("direct:run-" + route).routeId(route).process(work);
                }
            });
            routes.start();
            runner = new ScheduleRunner(
                    new ScheduleRows(jdbc, new Instance(name)),
                    log,
                    new ScheduleSettings(Duration.ofSeconds(30), 4),
                    routes,
                    routes.createProducerTemplate());
        }

        @Override
        public void close() {
            runner.destroy();
            routes.stop();
        }
    }

    private void schedule(String route, String spec) {
        new ScheduleRows(jdbc, new Instance("it")).publish(route, Schedule.parse(spec), "", "v1");
    }

    private void dueSince(String route, String ago) {
        jdbc.sql("update route_schedule set next_run_at = now() - cast(? as interval) where route = ?")
                .params(ago, route)
                .update();
    }

    private boolean isRunning(String route) {
        return column(route, "running_by is not null", Boolean.class);
    }

    private long number(String route) {
        return column(route, "run_number", Long.class);
    }

    private OffsetDateTime nextRun(String route) {
        return column(route, "next_run_at", OffsetDateTime.class);
    }

    private String spec(String route) {
        return column(route, "spec", String.class);
    }

    private <T> T column(String route, String expression, Class<T> type) {
        return jdbc.sql("select " + expression + " from route_schedule where route = ?")
                .param(route)
                .query(type)
                .single();
    }

    private boolean isStarted(String route) {
        return camel.getRoute(route) != null
                && camel.getRouteController().getRouteStatus(route).isStarted();
    }

    private static String flow(String stem, String schedule) {
        return """
                - templatedRoute:
                    routeTemplateRef: it-scheduled
                    routeId: %s
                    parameters:
                      - {name: description, value: A flow of the test}
                      - {name: link, value: %s}
                      - name: schedule
                        value: %s
                """
                .formatted(stem, stem, schedule);
    }

    private static void write(String file, String text) throws IOException {
        Files.writeString(FOLDER.resolve(file + ".camel.yaml"), text);
    }

    private String get(String path) {
        return http.exchange(
                        RequestEntity.get(URI.create(http.getRootUri() + path))
                                .header("Authorization", "Bearer test-token-of-the-internal-door")
                                .build(),
                        String.class)
                .getBody();
    }

    private int post(String route, String decision) {
        return http.exchange(
                        RequestEntity.method(
                                        HttpMethod.POST,
                                        URI.create(http.getRootUri() + "/internal/routes/" + route + "/" + decision))
                                .header("Authorization", "Bearer test-token-of-the-internal-door")
                                .header("X-Actor", "admin@it.tn")
                                .build(),
                        String.class)
                .getStatusCode()
                .value();
    }
}

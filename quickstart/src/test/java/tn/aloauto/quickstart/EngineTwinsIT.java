package tn.aloauto.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two engines, two processes, one database: each order, scheduled run and reading is done by one, and a dead one's by the other. */
class EngineTwinsIT {

    private static final int FLOWS = 6;
    private static final String READING = "pieces-tunis-odoo-status";
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(30);

    private final Stack stack = RunningProduct.stack();
    private final Settings settings = stack.settings();
    private final Story story = new Story(settings);
    private final RestClient odoo = RestClient.visitor(settings.odooUrl());
    private final AtomicInteger fetched = new AtomicInteger();
    private volatile boolean slow;
    private HttpServer erp;
    private ConfirmedOrders orders;
    private Application twin;

    @BeforeEach
    void twoEnginesAndAnErpOfTheTest() throws IOException {
        Path file = GeneratedStock.good(settings.data().resolve("vendor"), "something-to-sell.csv", 50, 300);
        if (story.visitorSearches(GeneratedStock.reference(7)).isEmpty()) {
            story.vendorDelivers(file);
        }
        story.odooKnows(file);
        story.odooIsWell();
        orders = new ConfirmedOrders(stack.database(), GeneratedStock.reference(7));
        erp = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        erp.setExecutor(Executors.newCachedThreadPool());
        erp.createContext("/", exchange -> {
            fetched.incrementAndGet();
            Patience.untilThereIs("an ERP that answers", () -> slow ? Optional.empty() : Optional.of(true));
            byte[] nothing = "[]".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, nothing.length);
            exchange.getResponseBody().write(nothing);
            exchange.close();
        });
        erp.start();
        twin = stack.anotherEngine(
                "twin", free("second engine"), free("second drop box"), Map.of("ALOAUTO_ORDERS_LEASE", "20s"));
        publishFlows();
    }

    @AfterEach
    void oneEngineAgain() throws IOException {
        slow = false;
        story.odooIsWell();
        for (String file : flowFiles()) {
            Files.deleteIfExists(settings.routes().resolve("erp").resolve(file + ".camel.yaml"));
        }
        twin.stop();
        if (!stack.integration().process().isAlive()) {
            stack.startAgain(stack.integration());
        }
        erp.stop(0);
    }

    @Test
    @DisplayName(
            "X1, A2, M5: neither order nor run nor reading is done twice, and a dead engine's work is taken over in 30 s")
    void eachPieceOfWorkIsDoneByOneEngineAndADeadOnesByTheOther() {
        bothWorkAndNothingIsDoneTwice();

        story.odooIsWell();
        odoo.post("/simulator/faults", delay("search_read", 1)).expecting(201);
        ask(READING);
        until("a reading in somebody's hands", () -> !reader().isEmpty());
        boolean ofTheTwin = reader().equals("twin");
        until("a slow answer", () -> story.faultsHappened() > 0);
        odoo.post("/simulator/faults", delay("load", -1)).expecting(201);
        orders.confirm("TK", 12);
        slow = true;
        askForRuns();
        String victims = ofTheTwin ? " like 'twin%'" : " not like 'twin%'";
        until(
                "orders and runs in the hands of both",
                () -> orders.count("select count(*) from integration.order_export where claimed_by" + victims) > 0
                        && orders.count("select count(*) from integration.route_schedule where running_by" + victims)
                                > 0);
        long runs = orders.count("select count(*) from integration.route_schedule where running_by" + victims);
        Instant asked = Instant.now();
        (ofTheTwin ? twin : stack.integration()).process().kill();

        slow = false;
        story.odooIsWell();
        until("the orders taken over", () -> orders.sent("TK") == 12);
        until("the runs taken over", () -> underWay() == 0);
        until("the reading taken over", () -> reader().isEmpty() && finishedReadings(asked) == 1);
        Duration taken = Duration.between(asked, Instant.now());
        System.out.printf(
                "A killed engine's orders, %d runs and its reading were done after %d s%n", runs, taken.toSeconds());
        assertThat(taken).isLessThan(TAKEN_OVER_WITHIN);
        assertOnceInOdoo("TK", 12);
    }

    private void bothWorkAndNothingIsDoneTwice() {
        Instant begin = Instant.now();
        int before = fetched.get();
        odoo.post(
                        "/simulator/faults",
                        Map.of("kind", "DELAY", "model", "sale.order", "method", "load", "millis", 60, "times", -1))
                .expecting(201);
        orders.confirm("TW", 60);
        for (int round = 1; round <= 3; round++) {
            int expected = before + FLOWS * round;
            askForRuns();
            ask(READING);
            until("a round of runs", () -> fetched.get() >= expected && underWay() == 0);
            int readings = round;
            until("a reading", () -> finishedReadings(begin) == readings && reader().isEmpty());
        }
        until("all orders sent", () -> orders.sent("TW") == 60);
        int confirmed = 60 + moreUntilBothSend(begin);

        assertThat(fetched).as("each run asked its ERP once").hasValue(before + 3 * FLOWS);
        assertOnceInOdoo("TW", 60);
        assertThat(orders.count(
                        "select count(*) from integration.erp_sync_log where sync_type = 'order_export' and started_at > '"
                                + begin + "' and status = 'success'"))
                .as("no order was taken up twice")
                .isEqualTo(confirmed);
    }

    /** Whoever is quicker may take a whole wave: more come until both have sent some. */
    private int moreUntilBothSend(Instant begin) {
        int more = 0;
        for (int wave = 1; sendersSince(begin) < 2; wave++) {
            assertThat(wave).as("waves of orders of which one engine sent none").isLessThan(10);
            String prefix = "TW" + wave;
            orders.confirm(prefix, 20);
            until("a wave sent", () -> orders.sent(prefix) == 20);
            assertOnceInOdoo(prefix, 20);
            more += 20;
        }
        return more;
    }

    private int sendersSince(Instant begin) {
        return orders.strings("select distinct instance like 'twin%' from integration.erp_sync_log"
                        + " where sync_type = 'order_export' and started_at > '" + begin + "'")
                .size();
    }

    private void assertOnceInOdoo(String prefix, int number) {
        Map<String, Long> there = odoo.get("/simulator/orders").expecting(200).results().stream()
                .map(order -> order.path("client_order_ref").asText())
                .filter(reference -> reference.startsWith(prefix + "-"))
                .collect(Collectors.groupingBy(reference -> reference, Collectors.counting()));
        assertThat(there).hasSize(number);
        assertThat(there.values()).containsOnly(1L);
    }

    private static Map<String, Object> delay(String method, int times) {
        return Map.of("kind", "DELAY", "model", "sale.order", "method", method, "millis", 10_000, "times", times);
    }

    private void ask(String link) {
        story.as(Story.ADMIN)
                .post("/api/v1/integrations/links/" + link + "/run", Map.of())
                .expecting(200, 202);
    }

    private void askForRuns() {
        for (String flow : flows()) {
            story.as(Story.ADMIN)
                    .post("/api/v1/integrations/routes/" + flow + "/run", Map.of())
                    .expecting(200, 202);
        }
    }

    private long underWay() {
        return orders.count("select count(*) from integration.route_schedule where route like 'twins-%'"
                + " and (running_by is not null or asked_at is not null)");
    }

    private String reader() {
        return orders.strings(
                        "select coalesce(claimed_by, '') from integration.erp_link where link = '" + READING + "'")
                .get(0);
    }

    private long finishedReadings(Instant since) {
        return orders.count("select count(*) from integration.erp_sync_log where link = '" + READING
                + "' and status = 'success' and started_at > '" + since + "'");
    }

    private void publishFlows() throws IOException {
        write(
                "twins",
                """
                - templatedRoute:
                    routeTemplateRef: rest-connection
                    routeId: twins
                    parameters:
                      - {name: description, value: Un ERP du banc}
                      - {name: connection, value: twins}
                      - {name: url, value: "http://127.0.0.1:%d"}
                      - {name: failuresToOpen, value: "50"}
                """
                        .formatted(erp.getAddress().getPort()));
        for (String flow : flows()) {
            write(
                    flow,
                    """
                    - templatedRoute:
                        routeTemplateRef: rest-catalogue-import
                        routeId: %1$s
                        parameters:
                          - {name: description, value: Un relevé du banc}
                          - {name: link, value: %1$s}
                          - {name: vendor, value: pieces-tunis}
                          - {name: connection, value: twins}
                          - {name: feed, value: pieces-tunis-stock}
                          - {name: schedule, value: manual}
                          - {name: path, value: /articles}
                    """
                            .formatted(flow));
        }
        // one engine's row stands before the other engine runs the flow; a run is left to those that do
        until(
                "flows",
                () -> orders.count("select count(*) from integration.route_schedule"
                                + " where route like 'twins-%' and is_active")
                        == FLOWS);
        // the engine that the shop asks knows them, too
        until(
                "flows at the first engine",
                () -> story.routes().stream()
                                .filter(route ->
                                        flows().contains(route.path("id").asText()))
                                .filter(route -> route.path("status").asText().equals("live"))
                                .count()
                        == FLOWS);
        orders.update("update integration.erp_link set next_run_at = now() + interval '1 hour' where link = '" + READING
                + "'");
        until("no reading under way", () -> reader().isEmpty());
    }

    private void write(String stem, String text) throws IOException {
        Files.writeString(settings.routes().resolve("erp").resolve(stem + ".camel.yaml"), text);
    }

    private static List<String> flows() {
        return IntStream.range(0, FLOWS).mapToObj(i -> "twins-" + i).toList();
    }

    private static List<String> flowFiles() {
        List<String> files = new ArrayList<>(flows());
        files.add("twins");
        return files;
    }

    private static int free(String what) {
        return Port.from(Map.of("PORT", "0"), "PORT", 0, what).number();
    }

    private static void until(String what, BooleanSupplier holds) {
        Patience.untilThereIs(what, () -> holds.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }
}

package tn.aloauto.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Orders are confirmed while the vendor's Odoo fails in every way and both applications are killed again and again. How many
 * orders and kills: {@code -Daloauto.proof.orders=5000 -Daloauto.proof.kills=20}, fewer by default.
 */
class OrdersUnderFireIT {

    private static final int ORDERS = Integer.getInteger("aloauto.proof.orders", 60);
    private static final int KILLS = Integer.getInteger("aloauto.proof.kills", 2);
    private static final int MOST_WAITING = 2;
    private static final int SEED = Integer.getInteger("aloauto.proof.seed", 20_261);
    private static final List<String> FAULTS = List.of(
            "DROP_ANSWER",
            "DUPLICATE",
            "RESET",
            "TRUNCATED",
            "LOAD_CONFLICT",
            "SESSION_EXPIRED",
            "HTTP_500",
            "HTTP_429",
            "HTML_200",
            "HTTP_503");
    private static final List<String> STEPS = List.of("load", "action_confirm", "read", "search_read");

    private final Stack stack = RunningProduct.stack();
    private final Settings settings = stack.settings();
    private final Story story = new Story(settings);
    private final ConfirmedOrders shop = new ConfirmedOrders(stack.database(), GeneratedStock.reference(7));
    private final RestClient odoo = RestClient.visitor(settings.odooUrl());
    private final Random random = new Random(SEED);
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger faultsSet = new AtomicInteger();

    @BeforeEach
    void somethingToSell() {
        Path file = GeneratedStock.good(settings.data().resolve("vendor"), "something-to-sell.csv", 50, 300);
        if (story.visitorSearches(GeneratedStock.reference(7)).isEmpty()) {
            story.vendorDelivers(file);
        }
        story.odooKnows(file);
        story.odooIsWell();
    }

    @AfterEach
    void allIsWellAgain() {
        story.odooIsWell();
    }

    @Test
    @DisplayName("X1, X3, X6, M1-M5: every confirmed order is in the ERP exactly once, nothing waits without a reason")
    void everyConfirmedOrderArrivesOnce() throws Exception {
        List<String> orders = shop.place("UF", ORDERS);
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Future<?>> work = List.of(
                people.submit(this::letTheErpFail),
                people.submit(() -> confirmAll(orders.subList(0, orders.size() / 2))),
                people.submit(() -> confirmAll(orders.subList(orders.size() / 2, orders.size()))));

        Instant begin = Instant.now();
        long cutOff = 0;
        Duration slowestStart = Duration.ZERO;
        for (int i = 0; i < KILLS; i++) {
            TimeUnit.MILLISECONDS.sleep(500L + random.nextInt(KILLS * 200 + 1_000));
            Application victim = i % 2 == 0 ? stack.integration() : stack.api();
            victim.process().kill();
            if (victim == stack.integration()) {
                cutOff += shop.count("select count(*) from integration.order_export where state = 'claimed'");
            }
            Instant dead = Instant.now();
            stack.startAgain(victim);
            Duration back = Duration.between(dead, Instant.now());
            slowestStart = back.compareTo(slowestStart) > 0 ? back : slowestStart;
        }
        awaitConfirmed(orders.size());
        over.set(true);
        people.shutdown();
        for (Future<?> each : work) {
            each.get(60, TimeUnit.SECONDS);
        }
        int happened = story.faultsHappened();
        story.odooIsWell();
        Instant well = Instant.now();
        long left = shop.count("select count(*) from integration.order_export where state in ('pending', 'claimed')"
                + " and payload ->> 'number' like 'UF-%'");
        awaitNothingUnderWay();
        long drained = Duration.between(well, Instant.now()).toSeconds();

        assertThat(shop.strings(
                        "select state || ' ' || count(*) from integration.order_export e where payload ->> 'number' like 'UF-%'"
                                + " group by state"))
                .as("nothing pending, nothing given up")
                .containsExactly("sent " + ORDERS);
        Map<String, Long> there = odoo.get("/simulator/orders").expecting(200).results().stream()
                .filter(order -> order.path("client_order_ref").asText().startsWith("UF-"))
                .filter(order -> order.path("state").asText().equals("sale"))
                .filter(order -> order.path("order_line").size() == 1)
                .collect(Collectors.groupingBy(
                        order -> order.path("client_order_ref").asText(), Collectors.counting()));
        assertThat(there).hasSize(ORDERS);
        assertThat(there.values()).containsOnly(1L);
        assertThat(
                        shop.strings(
                                "select count(*)::text from marketplace.vendor_order where number like 'UF-%' and acknowledged_at is not null"))
                .containsExactly(Integer.toString(ORDERS));
        assertThat(slowestStart).as("M4: back without hands").isLessThan(Duration.ofSeconds(60));
        assertThat(happened).as("faults that struck").isGreaterThan(KILLS);
        System.out.printf(
                "%d orders, %d kills that cut %d exports off (back after %d s at most), %d faults struck of %d set, %d s; %d left drained in %d s%n",
                ORDERS,
                KILLS,
                cutOff,
                slowestStart.toSeconds(),
                happened,
                faultsSet.get(),
                Duration.between(begin, Instant.now()).toSeconds(),
                left,
                drained);
    }

    /** A fault waits for the call it strikes; more than a few waiting would be an ERP that never answers. */
    private void letTheErpFail() {
        Random dial = new Random(SEED + 1L);
        while (!over.get()) {
            try {
                TimeUnit.MILLISECONDS.sleep(200L + dial.nextInt(400));
                if (waitingFaults() < MOST_WAITING) {
                    String kind = FAULTS.get(dial.nextInt(FAULTS.size()));
                    String step = kind.equals("LOAD_CONFLICT") ? "load" : STEPS.get(dial.nextInt(STEPS.size()));
                    odoo.post("/simulator/faults", Map.of("kind", kind, "model", "sale.order", "method", step))
                            .expecting(201);
                    faultsSet.incrementAndGet();
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private int waitingFaults() {
        return odoo.get("/simulator/state").expecting(200).body().path("faults").size();
    }

    /** As a person would: once more when nobody answered. That it is confirmed already is an answer too. */
    private void confirmAll(List<String> orders) {
        RestClient admin = null;
        for (String order : orders) {
            for (int status = 0; status != 200 && status != 409; ) {
                try {
                    admin = admin == null ? RestClient.signedIn(settings.apiUrl(), Story.ADMIN) : admin;
                    status = admin.post("/api/v1/orders/" + order + "/confirm", Map.of())
                            .status();
                } catch (UncheckedIOException | IllegalStateException | CannotStart away) {
                    status = 0;
                }
                if (status != 200 && status != 409) {
                    pause();
                }
            }
        }
    }

    private void awaitConfirmed(int orders) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60 + orders / 5));
        while (Instant.now().isBefore(deadline)) {
            if (shop.count(
                            "select count(*) from marketplace.vendor_order where number like 'UF-%' and status = 'confirmed'")
                    == orders) {
                return;
            }
            pause();
        }
        throw new AssertionError("Not all orders were confirmed");
    }

    private void awaitNothingUnderWay() {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(120 + ORDERS / 2));
        while (Instant.now().isBefore(deadline)) {
            if (shop.count("select count(*) from marketplace.outbox where taken_at is null and topic like 'order.%'")
                            == 0
                    && shop.count("select count(*) from integration.order_export where state in ('pending', 'claimed')"
                                    + " and payload ->> 'number' like 'UF-%'")
                            == 0) {
                return;
            }
            pause();
        }
        assertThat(shop.strings("select reason from integration.order_export where state = 'pending' group by 1"))
                .as("why orders still wait")
                .isEmpty();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

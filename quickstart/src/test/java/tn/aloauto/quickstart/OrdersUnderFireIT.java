package tn.aloauto.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    private static final int ORDERS = Integer.getInteger("aloauto.proof.orders", 100);
    private static final int KILLS = Integer.getInteger("aloauto.proof.kills", 2);
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
        List<String> orders = placed();
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Future<?>> work = List.of(
                people.submit(this::letTheErpFail),
                people.submit(() -> confirmAll(orders.subList(0, orders.size() / 2))),
                people.submit(() -> confirmAll(orders.subList(orders.size() / 2, orders.size()))));

        Instant begin = Instant.now();
        for (int i = 0; i < KILLS; i++) {
            TimeUnit.MILLISECONDS.sleep(1_000L + random.nextInt(5_000));
            Application victim = i % 2 == 0 ? stack.integration() : stack.api();
            victim.process().kill();
            stack.startAgain(victim);
        }
        awaitConfirmed(orders.size());
        over.set(true);
        people.shutdown();
        for (Future<?> each : work) {
            each.get(60, TimeUnit.SECONDS);
        }
        story.odooIsWell();
        awaitNothingUnderWay();

        assertThat(strings(
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
                        strings(
                                "select count(*)::text from marketplace.vendor_order where number like 'UF-%' and acknowledged_at is not null"))
                .containsExactly(Integer.toString(ORDERS));
        int happened = story.faultsHappened();
        assertThat(happened).isPositive();
        System.out.printf(
                "%d orders, %d kills, %d faults struck of %d set, %d s%n",
                ORDERS,
                KILLS,
                happened,
                faultsSet.get(),
                Duration.between(begin, Instant.now()).toSeconds());
    }

    private void letTheErpFail() {
        Random dial = new Random(SEED + 1L);
        while (!over.get()) {
            try {
                String kind = FAULTS.get(dial.nextInt(FAULTS.size()));
                String step = kind.equals("LOAD_CONFLICT") ? "load" : STEPS.get(dial.nextInt(STEPS.size()));
                odoo.post("/simulator/faults", Map.of("kind", kind, "model", "sale.order", "method", step))
                        .expecting(201);
                faultsSet.incrementAndGet();
                TimeUnit.MILLISECONDS.sleep(700L + dial.nextInt(600));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
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
            if (count("select count(*) from marketplace.vendor_order where number like 'UF-%' and status = 'confirmed'")
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
            if (count("select count(*) from marketplace.outbox where taken_at is null and topic like 'order.%'") == 0
                    && count("select count(*) from integration.order_export where state in ('pending', 'claimed')"
                                    + " and payload ->> 'number' like 'UF-%'")
                            == 0) {
                return;
            }
            pause();
        }
        assertThat(strings("select reason from integration.order_export where state = 'pending' group by 1"))
                .as("why orders still wait")
                .isEmpty();
    }

    /** New orders of one piece each, written as the checkout writes them. */
    private List<String> placed() {
        return strings(
                """
                with buyer as (select id from marketplace.app_user where email = 'buyer@demo.aloauto.tn'),
                address as (insert into marketplace.address (user_id, street, city, governorate, postal_code, phone)
                  select id, '1 rue du Feu', 'Tunis', 'TN-11', '1000', '+21620123456' from buyer returning id),
                part as (select p.id, p.sku, p.name, p.vendor_id from marketplace.product p
                  where p.feed = 'pieces-tunis-stock' and p.sku = '%s'),
                placed as (insert into marketplace.customer_order (number, user_id, status, payment_method, shipping_address_id,
                    billing_address_id, shipping_address, billing_address, subtotal_amount, total_amount)
                  select 'UF-' || i, buyer.id, 'new', 'cash', address.id, address.id,
                    '{"street":"1 rue du Feu","street2":null,"city":"Tunis","postal_code":"1000","phone":"+21620123456","country":"TN"}',
                    '{}', 10, 10
                  from buyer, address, generate_series(1, %d) as i returning id, number),
                parts as (insert into marketplace.vendor_order (order_id, vendor_id, number, status, subtotal_amount, commission_rate,
                    commission_amount)
                  select placed.id, part.vendor_id, placed.number || '-1', 'new', 10, 0.1, 1 from placed, part returning id, order_id),
                lines as (insert into marketplace.order_item (vendor_order_id, product_id, sku, name, quantity, unit_price,
                    price_at_purchase, total_price, vat_rate, vat_amount)
                  select parts.id, part.id, part.sku, part.name, 1, 10, 10, 10, 0.19, 1.597 from parts, part returning vendor_order_id)
                select parts.order_id::text from parts join lines on lines.vendor_order_id = parts.id"""
                        .formatted(GeneratedStock.reference(7), ORDERS));
    }

    private long count(String sql) {
        return Long.parseLong(
                strings(sql.replaceFirst("count\\(\\*\\)", "count(*)::text")).get(0));
    }

    private List<String> strings(String sql) {
        try (Connection connection = stack.database().connectAsSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

package tn.aloauto.integration.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.simulators.odoo.Fault;
import tn.aloauto.simulators.odoo.Fault.Kind;
import tn.aloauto.simulators.odoo.OdooSettings;
import tn.aloauto.simulators.odoo.OdooSimulator;

/** Invariants X1 to X6: from the shop's outbox to exactly one sale order in the vendor's Odoo, whatever breaks on the way. */
@IntegrationTest
class OrderExportIT {

    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final String SKU = "PLQ-2045";
    private static final String PRICE = "89.505";

    @Autowired
    private CamelContext camel;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OrderRelay relay;

    @Autowired
    private OrderExports exports;

    @Autowired
    private OrderExport steps;

    private Shop shop;
    private OdooSimulator odoo;
    private OdooLink link;

    @BeforeEach
    void aVendorWithAnOdoo() {
        String vendor = "garage-" + TESTS.incrementAndGet();
        shop = Shop.of(RealDatabase.DATABASE, vendor);
        odoo = OdooSimulator.start(0);
        odoo.product(SKU, "Plaquettes de frein", new BigDecimal("95.000"), new BigDecimal("50"));
        link = new OdooLink(camel, events, vendor, odoo);
    }

    @AfterEach
    void closeTheLink() throws Exception {
        link.close();
        odoo.close();
    }

    @Test
    void aConfirmedOrderBecomesOneConfirmedSaleOrderAlthoughTheFirstAnswerIsLost() throws Exception {
        odoo.fault(Fault.once(Kind.DROP_ANSWER, "sale.order", "load"));
        link.open();

        Shop.Placed order = shop.confirmedOrder(SKU, PRICE);

        awaitState(order, "sent");
        assertThat(odoo.faultsHappened()).isEqualTo(1);
        assertThat(odoo.orders()).singleElement().satisfies(there -> {
            assertThat(there)
                    .containsEntry("client_order_ref", order.number())
                    .containsEntry("state", "sale")
                    .containsEntry("amount_total", 179.01);
            assertThat((List<?>) there.get("order_line")).hasSize(1);
        });
        assertThat(jdbc.sql("select attempts from order_export where vendor_order_id = ?")
                        .param(order.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(acknowledgedAs(order)).isEqualTo("S00001");
        assertThat(logs(order)).hasSize(2);
        assertThat(logs(order).get(0)).containsEntry("status", "failed").containsEntry("code", "lost_answer");
        assertThat(logs(order).get(1))
                .containsEntry("status", "success")
                .containsEntry("direction", "out")
                .containsEntry("sync_type", "order_export")
                .containsEntry("partner_reference", "S00001")
                .containsEntry("definition_version", "v1");
    }

    @Test
    void aLostAnswerAtAnyStepLeavesOneOrder() throws Exception {
        link.open();
        List<Fault> everyStep = List.of(
                Fault.once(Kind.DROP_ANSWER, "common", "authenticate"),
                Fault.once(Kind.DROP_ANSWER, "sale.order", "search_read"),
                Fault.once(Kind.DROP_ANSWER, "product.product", "search_read"),
                Fault.once(Kind.DROP_ANSWER, "res.partner", "load"),
                Fault.once(Kind.DROP_ANSWER, "sale.order", "load"),
                Fault.once(Kind.DROP_ANSWER, "sale.order", "action_confirm"),
                Fault.once(Kind.DROP_ANSWER, "sale.order", "read"),
                Fault.once(Kind.DUPLICATE, "sale.order", "load"),
                Fault.once(Kind.DUPLICATE, "res.partner", "load"),
                Fault.once(Kind.LOAD_CONFLICT, "sale.order", "load"),
                Fault.once(Kind.HTTP_500, "sale.order", "load"),
                new Fault(Kind.DELAY, "sale.order", "load", null, 1, 2_500));
        List<Shop.Placed> orders = new ArrayList<>();
        for (Fault fault : everyStep) {
            odoo.fault(fault);
            Shop.Placed order = shop.confirmedOrder(SKU, PRICE);
            awaitState(order, "sent");
            orders.add(order);
        }
        assertThat(odoo.faults().stream().map(Fault::kind)).doesNotContain(Kind.DELAY, Kind.HTTP_500);
        assertThat(odoo.orders().stream().map(each -> each.get("client_order_ref")))
                .containsExactlyInAnyOrderElementsOf(
                        orders.stream().map(Shop.Placed::number).toList());
        assertThat(odoo.orders()).allSatisfy(each -> {
            assertThat(each).containsEntry("state", "sale");
            assertThat((List<?>) each.get("order_line")).hasSize(1);
        });
        assertThat(odoo.orders().stream()
                        .map(each -> ((Map<?, ?>) each.get("partner_id")).get("id"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aPartnerThatIsAwayIsTriedAgainWithGrowingWaitsAndThenTakesEverything() throws Exception {
        odoo.fault(Fault.always(Kind.HTTP_503));
        link.open();
        List<Shop.Placed> orders = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            orders.add(shop.confirmedOrder(SKU, PRICE));
        }
        await().until(() -> odoo.faultsHappened() >= 4);
        assertThat(linkColumn("paused_because")).isNotNull();
        assertThat(jdbc.sql(
                                "select count(*) from order_export where vendor_id = ? and (state in ('sent', 'dead') or reason is null)")
                        .param(shop.vendorId())
                        .query(Integer.class)
                        .single())
                .isZero();

        odoo.clearFaults();

        orders.forEach(order -> awaitState(order, "sent"));
        assertThat(odoo.orders()).hasSize(12);
        assertThat(linkColumn("paused_because")).isNull();
    }

    @Test
    void anOpenBreakerKeepsCallsAwayAndMarksNothingAsSent() throws Exception {
        link.connection("failuresToOpen", "2").connection("secondsOpen", "2").open();
        odoo.fault(Fault.always(Kind.HTTP_503));
        Shop.Placed order = shop.confirmedOrder(SKU, PRICE);

        await().until(() -> logs(order).stream()
                .anyMatch(log -> log.get("message").toString().contains("reprendront d'eux-mêmes")));

        assertThat(stateOf(order)).isNotEqualTo("sent");
        assertThat(acknowledgedAs(order)).isNull();
        odoo.clearFaults();
        awaitState(order, "sent");
        assertThat(odoo.orders()).hasSize(1);
    }

    @Test
    void aServerThatIsDownAndComesBackGetsEveryOrderOnce() throws Exception {
        OdooSettings settings =
                new OdooSettings(odoo.port(), "18.0", "pieces-tunis", "marketplace", "demo-odoo-key", null);
        odoo.close();
        link.open();
        List<Shop.Placed> orders = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            orders.add(shop.confirmedOrder(SKU, PRICE));
        }
        await().until(() -> linkColumn("paused_because") != null);

        odoo = OdooSimulator.start(settings);
        odoo.product(SKU, "Plaquettes", BigDecimal.TEN, BigDecimal.TEN);

        orders.forEach(order -> awaitState(order, "sent"));
        assertThat(odoo.orders()).hasSize(5);
    }

    @Test
    void onePoisonedOrderDoesNotHoldTheOthers() throws Exception {
        Shop.Placed unknown = shop.confirmedOrder("NO-SUCH-SKU", PRICE);
        Shop.Placed slow = shop.confirmedOrder(SKU, PRICE);
        odoo.fault(new Fault(Kind.RESET, null, null, slow.number(), -1, null));
        link.open();

        List<Shop.Placed> good = List.of(shop.confirmedOrder(SKU, PRICE), shop.confirmedOrder(SKU, PRICE));

        good.forEach(order -> awaitState(order, "sent"));
        awaitState(unknown, "dead");
        assertThat(reasonOf(unknown)).contains("NO-SUCH-SKU");
        assertThat(logs(unknown)).singleElement().satisfies(log -> assertThat(log)
                .containsEntry("records_rejected", 1));
        awaitState(slow, "dead");
        assertThat(reasonOf(slow)).contains("perdue");
        assertThat(odoo.orders()).hasSize(2);
    }

    @Test
    void anUnknownProductIsAddedOrLeftOutWhenTheLinkSaysSo() throws Exception {
        link.orders("unknownProduct", "create").open();

        Shop.Placed order = shop.confirmedOrder("NEW-SKU", PRICE);

        awaitState(order, "sent");
        assertThat(odoo.orders()).singleElement().satisfies(there -> assertThat(there)
                .containsEntry("amount_total", 179.01));
        assertThat(logs(order).get(0).get("message").toString()).contains("NEW-SKU");
    }

    @Test
    void theEventsOfOneOrderArriveInTheirOrder() throws Exception {
        odoo.fault(Fault.once(Kind.DROP_ANSWER, "sale.order", "action_confirm"));
        Shop.Placed order = shop.confirmedOrder(SKU, PRICE);
        shop.cancelled(order);
        link.open();

        await().until(() -> statesOf(order).equals(List.of("sent", "sent")));

        assertThat(odoo.orders()).singleElement().satisfies(there -> assertThat(there)
                .containsEntry("state", "cancel"));
        assertThat(odoo.calls("sale.order", "action_cancel")).isEqualTo(1);
    }

    @Test
    void whatWasRolledBackIsNotExported() throws Exception {
        link.open();

        Shop.Placed never = shop.confirmedAndRolledBack(SKU, PRICE);
        Shop.Placed order = shop.confirmedOrder(SKU, PRICE);

        awaitState(order, "sent");
        assertThat(statesOf(never)).isEmpty();
        assertThat(odoo.orders()).hasSize(1);
    }

    @Test
    void relaysAndClaimersSideBySideTakeEachEventOnce() throws Exception {
        String vendor = link.link().replace("-odoo-orders", "");
        events.publishEvent(new tn.aloauto.integration.definitions.FlowPublished(
                vendor + "-by-hand", "erp", "odoo-order-export", Map.of("vendor", vendor), "v1"));
        Set<String> numbers = new java.util.HashSet<>();
        for (int i = 0; i < 40; i++) {
            numbers.add(shop.confirmedOrder(SKU, PRICE).number());
        }
        ConcurrentLinkedQueue<String> claimed = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(new Thread(() -> {
                while (claimed.size() < numbers.size()) {
                    relay.relay();
                    exports.claim(vendor + "-by-hand").ifPresent(order -> {
                        claimed.add(order.number());
                        exports.sent(order, "S");
                        exports.letGo(order);
                    });
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(30).toMillis());
        }
        assertThat(claimed).containsExactlyInAnyOrderElementsOf(numbers);
        link.open();
    }

    @Test
    void aCrashBetweenThePartnersYesAndOurCommitLeavesOneOrder() throws Exception {
        asSuperuser("revoke execute on function marketplace.acknowledge_vendor_order(uuid, text) from integration_app");
        Shop.Placed order;
        try {
            link.open();
            order = shop.confirmedOrder(SKU, PRICE);
            await().until(() -> logs(order).stream().anyMatch(log -> "broken_off".equals(log.get("code"))));
        } finally {
            asSuperuser(
                    "grant execute on function marketplace.acknowledge_vendor_order(uuid, text) to integration_app");
        }
        awaitState(order, "sent");
        assertThat(odoo.orders()).hasSize(1);
        assertThat(acknowledgedAs(order)).isEqualTo("S00001");
    }

    @Test
    void theOrderOfAnInstanceThatDiedIsTakenOverWhenItsLeaseEnds() throws Exception {
        Shop.Placed order = shop.confirmedOrder(SKU, PRICE);
        await().until(() -> !statesOf(order).isEmpty());
        jdbc.sql(
                        """
                        update order_export set state = 'claimed', claimed_by = 'an instance that died', attempts = 1, link = ?,
                          lease_until = now() + interval '1 second' where vendor_order_id = ?""")
                .param(link.link())
                .param(order.id())
                .update();
        link.open();

        awaitState(order, "sent");

        assertThat(odoo.orders()).hasSize(1);
    }

    @Test
    void aClaimThatWasTakenOverChangesNothingAnyMore() throws Exception {
        link.open();
        camel.getRouteController().stopRoute(link.link());
        Shop.Placed order = shop.confirmedOrder(SKU, PRICE);
        await().until(() -> !statesOf(order).isEmpty());
        ClaimedOrder late = steps.claim(link.link());
        exports.letGo(late);
        jdbc.sql("update order_export set lease_until = now() - interval '1 second' where vendor_order_id = ?")
                .param(order.id())
                .update();
        camel.getRouteController().startRoute(link.link());
        awaitState(order, "sent");

        steps.sent(late, new PartnerReceipt("S99999", false, List.of(), Map.of()));

        assertThat(acknowledgedAs(order)).isEqualTo("S00001");
        assertThat(logs(order).stream().map(log -> log.get("status"))).containsExactlyInAnyOrder("skipped", "success");
    }

    @Test
    void refusedCredentialsPauseTheLinkUntilTheyAreRight() throws Exception {
        link.connection("apiKey", "wrong").open();
        List<Shop.Placed> orders = List.of(
                shop.confirmedOrder(SKU, PRICE), shop.confirmedOrder(SKU, PRICE), shop.confirmedOrder(SKU, PRICE));

        await().until(() -> "credentials".equals(linkColumn("paused_code")));
        assertThat(odoo.calls("common", "authenticate")).isLessThanOrEqualTo(4);
        assertThat(jdbc.sql("select count(*) from order_export where vendor_id = ? and strikes > 0")
                        .param(shop.vendorId())
                        .query(Integer.class)
                        .single())
                .isZero();

        link.connection("apiKey", odoo.settings().apiKey()).reopen();

        orders.forEach(order -> awaitState(order, "sent"));
        assertThat(linkColumn("paused_code")).isNull();
    }

    @Test
    void aRevokedKeyIsFoundOutWithOneNewSignIn() throws Exception {
        link.open();
        awaitState(shop.confirmedOrder(SKU, PRICE), "sent");
        int port = odoo.port();
        odoo.close();
        odoo = OdooSimulator.start(new OdooSettings(port, "19.0", "pieces-tunis", "marketplace", "another-key", null));

        Shop.Placed order = shop.confirmedOrder(SKU, PRICE);

        await().until(() -> "credentials".equals(linkColumn("paused_code")));
        assertThat(logs(order))
                .isNotEmpty()
                .allSatisfy(log -> assertThat(log.get("message").toString()).contains("identifiants"));
    }

    @Test
    void anOrderOfAVendorWithoutLinkSaysSoAndGoesOutWhenTheLinkComes() throws Exception {
        Shop.Placed order = shop.confirmedOrder(SKU, PRICE);
        await().until(() -> !statesOf(order).isEmpty());
        assertThat(stateOf(order)).isEqualTo("pending");
        assertThat(reasonOf(order)).isEqualTo(Reasons.NO_LINK);

        link.open();

        awaitState(order, "sent");
    }

    @Test
    void noTracebackAndNoPersonalDataReachTheLog() throws Exception {
        odoo.fault(Fault.once(Kind.USER_ERROR, "sale.order", "load"));
        link.open();

        Shop.Placed order = shop.confirmedOrder(SKU, PRICE);

        awaitState(order, "dead");
        assertThat(reasonOf(order)).contains("locked by an accountant");
        assertThat(logs(order).toString()).doesNotContain("Traceback", "/usr/lib", "Salma", "rue de Marseille", "+216");
        Shop.Placed next = shop.confirmedOrder(SKU, PRICE);
        awaitState(next, "sent");
        Map<?, ?> customer = (Map<?, ?>) odoo.orders().get(0).get("partner_id");
        assertThat(customer.get("ref")).isEqualTo(shop.buyer().toString());
        assertThat(customer.get("email")).isEqualTo(false);
        assertThat(customer.get("city")).isEqualTo("Tunis");
    }

    @Test
    void aCustomerThePartnerKnowsByEmailIsUsedAsItIs() throws Exception {
        odoo.record("res.partner", 40, Map.of("name", "S. Ben Youssef", "email", shop.buyersEmail(), "active", true));
        link.open();

        awaitState(shop.confirmedOrder(SKU, PRICE), "sent");

        assertThat(((Map<?, ?>) odoo.orders().get(0).get("partner_id")).get("id"))
                .isEqualTo(40);
        assertThat(odoo.calls("res.partner", "load")).isZero();
    }

    @Test
    void aDifferentTotalIsToldAndNotCorrected() throws Exception {
        Shop.Placed order = shop.confirmedOrder(SKU, PRICE);
        odoo.record("res.partner", 40, Map.of("name", "Salma", "active", true));
        odoo.record(
                "sale.order",
                9,
                Map.of(
                        "name",
                        "S00009",
                        "state",
                        "draft",
                        "client_order_ref",
                        order.number(),
                        "partner_id",
                        40,
                        "currency_id",
                        1,
                        "amount_total",
                        new BigDecimal("150.000")));
        link.open();

        awaitState(order, "sent");

        assertThat(odoo.orders()).hasSize(1);
        assertThat(logs(order).get(0).get("message").toString()).contains("Odoo compte 150.000 au lieu de 179.010 TND");
    }

    private void awaitState(Shop.Placed order, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(statesOf(order)).as(reasonOf(order)).contains(state));
    }

    private String stateOf(Shop.Placed order) {
        return statesOf(order).get(0);
    }

    private List<String> statesOf(Shop.Placed order) {
        return jdbc.sql("select state from order_export where vendor_order_id = ? order by outbox_id")
                .param(order.id())
                .query(String.class)
                .list();
    }

    private String reasonOf(Shop.Placed order) {
        return jdbc.sql("select reason from order_export where vendor_order_id = ?")
                .param(order.id())
                .query((row, number) -> String.valueOf(row.getString(1)))
                .optional()
                .orElse(null);
    }

    private List<Map<String, Object>> logs(Shop.Placed order) {
        return jdbc.sql(
                        """
                        select status, direction, sync_type, message, records_rejected, definition_version, details ->> 'code' as code,
                               details ->> 'partner_reference' as partner_reference, details::text as details
                        from erp_sync_log where correlation_id = ? and status <> 'running' order by started_at""")
                .param("corr-" + order.number())
                .query()
                .listOfRows();
    }

    private String linkColumn(String column) {
        return jdbc.sql("select " + column + " from erp_link where link = ?")
                .param(link.link())
                .query((row, number) -> java.util.Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(value -> value)
                .orElse(null);
    }

    private static String acknowledgedAs(Shop.Placed order) {
        String[] reference = new String[1];
        Shop.asTheShop(
                RealDatabase.DATABASE,
                shop -> reference[0] = shop.sql("select erp_reference from vendor_order where id = ?")
                        .param(order.id())
                        .query((row, number) -> java.util.Optional.ofNullable(row.getString(1)))
                        .single()
                        .orElse(null));
        return reference[0];
    }

    private static void asSuperuser(String statement) throws SQLException {
        try (Connection connection = RealDatabase.DATABASE.connectAsSuperuser()) {
            connection.createStatement().execute(statement);
        }
    }
}

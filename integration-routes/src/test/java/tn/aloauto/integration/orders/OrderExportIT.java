package tn.aloauto.integration.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.simulators.odoo.Fault;
import tn.aloauto.simulators.odoo.Fault.Kind;

/** Invariants X1, X2, X4 to X6, A-123, B-073: from the shop's outbox to exactly one sale order in the vendor's Odoo, whatever breaks on the way. */
@IntegrationTest
class OrderExportIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CamelContext camel;

    @Autowired
    private ApplicationEventPublisher events;

    private OrderBench bench;

    @BeforeEach
    void aVendorWithAnOdoo() {
        bench = new OrderBench(camel, events, jdbc, "19.0");
    }

    @AfterEach
    void closeTheLink() throws Exception {
        bench.close();
    }

    @Test
    void aConfirmedOrderBecomesOneConfirmedSaleOrderAlthoughTheFirstAnswerIsLost() throws Exception {
        bench.odoo().fault(Fault.once(Kind.DROP_ANSWER, "sale.order", "load"));
        bench.link().open();

        Shop.Placed order = bench.order();

        bench.awaitState(order, "sent");
        assertThat(bench.odoo().faultsHappened()).isEqualTo(1);
        assertThat(bench.odoo().orders()).singleElement().satisfies(there -> {
            assertThat(there)
                    .containsEntry("client_order_ref", order.number())
                    .containsEntry("state", "sale")
                    .containsEntry("amount_total", 179.01);
            assertThat((List<?>) there.get("order_line")).hasSize(1);
        });
        assertThat(bench.jdbc()
                        .sql("select attempts from order_export where vendor_order_id = ?")
                        .param(order.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(bench.acknowledgedAs(order)).isEqualTo("S00001");
        assertThat(bench.logs(order)).hasSize(2);
        assertThat(bench.logs(order).get(0)).containsEntry("status", "failed").containsEntry("code", "lost_answer");
        assertThat(bench.logs(order).get(1))
                .containsEntry("status", "success")
                .containsEntry("direction", "out")
                .containsEntry("sync_type", "order_export")
                .containsEntry("partner_reference", "S00001")
                .containsEntry("definition_version", "v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"18.0", "19.0"})
    void aLostAnswerAtAnyStepLeavesOneOrder(String version) throws Exception {
        bench.restartOdoo(version, "demo-odoo-key");
        bench.link().open();
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
                Fault.once(Kind.TRUNCATED, "sale.order", "load"),
                Fault.once(Kind.HTTP_429, "sale.order", "load"),
                Fault.once(Kind.HTML_200, "sale.order", "load"),
                Fault.once(Kind.SESSION_EXPIRED, "sale.order", "load"),
                new Fault(Kind.DELAY, "sale.order", "load", null, 1, 2_500));
        List<Shop.Placed> orders = new ArrayList<>();
        for (Fault fault : everyStep) {
            bench.odoo().fault(fault);
            Shop.Placed order = bench.order();
            bench.awaitState(order, "sent");
            orders.add(order);
        }
        assertThat(bench.odoo().faults().stream().map(Fault::kind)).doesNotContain(Kind.DELAY, Kind.HTTP_500);
        assertThat(bench.odoo().orders().stream().map(each -> each.get("client_order_ref")))
                .containsExactlyInAnyOrderElementsOf(
                        orders.stream().map(Shop.Placed::number).toList());
        assertThat(bench.odoo().orders()).allSatisfy(each -> {
            assertThat(each).containsEntry("state", "sale");
            assertThat((List<?>) each.get("order_line")).hasSize(1);
        });
        assertThat(bench.odoo().orders().stream()
                        .map(each -> ((Map<?, ?>) each.get("partner_id")).get("id"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    @DisplayName("X5: one poisoned order does not hold the others")
    void onePoisonedOrderDoesNotHoldTheOthers() throws Exception {
        Shop.Placed unknown = bench.shop().confirmedOrder("NO-SUCH-OrderBench.SKU", OrderBench.PRICE);
        Shop.Placed slow = bench.order();
        bench.odoo().fault(new Fault(Kind.RESET, null, null, slow.number(), -1, null));
        bench.link().open();

        List<Shop.Placed> good = List.of(bench.order(), bench.order());

        good.forEach(order -> bench.awaitState(order, "sent"));
        bench.awaitState(unknown, "dead");
        assertThat(bench.reasonOf(unknown)).contains("NO-SUCH-OrderBench.SKU");
        assertThat(bench.logs(unknown)).singleElement().satisfies(log -> assertThat(log)
                .containsEntry("records_rejected", 1));
        bench.awaitState(slow, "dead");
        assertThat(bench.reasonOf(slow)).contains("perdue");
        assertThat(bench.odoo().orders()).hasSize(2);
    }

    @Test
    void anUnknownProductIsAddedOrLeftOutWhenTheLinkSaysSo() throws Exception {
        bench.link().orders("unknownProduct", "create").open();

        Shop.Placed order = bench.shop().confirmedOrder("NEW-OrderBench.SKU", OrderBench.PRICE);

        bench.awaitState(order, "sent");
        assertThat(bench.odoo().orders()).singleElement().satisfies(there -> assertThat(there)
                .containsEntry("amount_total", 179.01));
        assertThat(bench.logs(order).get(0).get("message").toString()).contains("NEW-OrderBench.SKU");
    }

    @Test
    @DisplayName("X4: the events of one order arrive in their order")
    void theEventsOfOneOrderArriveInTheirOrder() throws Exception {
        bench.odoo().fault(Fault.once(Kind.DROP_ANSWER, "sale.order", "action_confirm"));
        Shop.Placed order = bench.order();
        bench.shop().cancelled(order);
        bench.link().open();

        await().until(() -> bench.statesOf(order).equals(List.of("sent", "sent")));

        assertThat(bench.odoo().orders()).singleElement().satisfies(there -> assertThat(there)
                .containsEntry("state", "cancel"));
        assertThat(bench.odoo().calls("sale.order", "action_cancel")).isEqualTo(1);
    }

    @Test
    @DisplayName("X2: what was rolled back is not exported")
    void whatWasRolledBackIsNotExported() throws Exception {
        bench.link().open();

        Shop.Placed never = bench.shop().confirmedAndRolledBack(OrderBench.SKU, OrderBench.PRICE);
        Shop.Placed order = bench.order();

        bench.awaitState(order, "sent");
        assertThat(bench.statesOf(never)).isEmpty();
        assertThat(bench.odoo().orders()).hasSize(1);
    }

    @Test
    @DisplayName("A4: no traceback and no personal data reach the log")
    void noTracebackAndNoPersonalDataReachTheLog() throws Exception {
        bench.odoo().fault(Fault.once(Kind.USER_ERROR, "sale.order", "load"));
        bench.link().open();

        Shop.Placed order = bench.order();

        bench.awaitState(order, "dead");
        assertThat(bench.reasonOf(order)).contains("locked by an accountant");
        assertThat(bench.logs(order).toString())
                .doesNotContain("Traceback", "/usr/lib", "Salma", "rue de Marseille", "+216");
        Shop.Placed next = bench.order();
        bench.awaitState(next, "sent");
        Map<?, ?> customer = (Map<?, ?>) bench.odoo().orders().get(0).get("partner_id");
        assertThat(customer.get("ref")).isEqualTo(bench.shop().buyer().toString());
        assertThat(customer.get("email")).isEqualTo(false);
        assertThat(customer.get("city")).isEqualTo("Tunis");
    }

    @Test
    void aCustomerThePartnerKnowsByEmailIsUsedAsItIs() throws Exception {
        bench.odoo()
                .record(
                        "res.partner",
                        40,
                        Map.of("name", "S. Ben Youssef", "email", bench.shop().buyersEmail(), "active", true));
        bench.link().open();

        bench.awaitState(bench.order(), "sent");

        assertThat(((Map<?, ?>) bench.odoo().orders().get(0).get("partner_id")).get("id"))
                .isEqualTo(40);
        assertThat(bench.odoo().calls("res.partner", "load")).isZero();
    }

    @Test
    void aDifferentTotalIsToldAndNotCorrected() throws Exception {
        Shop.Placed order = bench.order();
        bench.odoo().record("res.partner", 40, Map.of("name", "Salma", "active", true));
        bench.odoo()
                .record(
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
        bench.link().open();

        bench.awaitState(order, "sent");

        assertThat(bench.odoo().orders()).hasSize(1);
        assertThat(bench.logs(order).get(0).get("message").toString())
                .contains("Odoo compte 150.000 au lieu de 179.010 TND");
    }

    @Test
    void aCrashBetweenThePartnersYesAndOurCommitLeavesOneOrder() throws Exception {
        bench.asSuperuser(
                "revoke execute on function marketplace.acknowledge_vendor_order(uuid, text) from integration_app");
        Shop.Placed order;
        try {
            bench.link().open();
            order = bench.order();
            await().until(() -> bench.logs(order).stream().anyMatch(log -> "broken_off".equals(log.get("code"))));
        } finally {
            bench.asSuperuser(
                    "grant execute on function marketplace.acknowledge_vendor_order(uuid, text) to integration_app");
        }
        bench.awaitState(order, "sent");
        assertThat(bench.odoo().orders()).hasSize(1);
        assertThat(bench.acknowledgedAs(order)).isEqualTo("S00001");
    }
}

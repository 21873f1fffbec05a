package tn.aloauto.integration.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.erp.LinkRequests;
import tn.aloauto.simulators.odoo.Fault;
import tn.aloauto.simulators.odoo.Fault.Kind;

/** What becomes of an order after it was sent: changes and cancellations out, state, delivery and invoice back. */
@IntegrationTest
class OrderChangesIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CamelContext camel;

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private LinkRequests requests;

    private OrderBench bench;

    @BeforeEach
    void aVendorWithAnOdoo() {
        bench = new OrderBench(camel, context, jdbc, "19.0");
    }

    @AfterEach
    void closeTheLink() throws Exception {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"18.0", "19.0"})
    @DisplayName("X4, X6: confirmed, changed and cancelled arrive in that order, each once although answers are lost")
    void theWholeStoryArrivesInItsOrder(String version) throws Exception {
        bench.restartOdoo(version, "demo-odoo-key");
        bench.odoo().fault(Fault.once(Kind.DROP_ANSWER, "sale.order", "message_post"));
        Shop.Placed order = bench.order();
        bench.shop().changed(order, "shipped");
        bench.shop().cancelled(order);
        bench.link().open();

        await().until(() -> bench.statesOf(order).equals(List.of("sent", "sent", "sent")));

        assertThat(bench.odoo().orders()).singleElement().satisfies(there -> assertThat(there)
                .containsEntry("state", "cancel"));
        assertThat(bench.odoo().records("mail.message")).singleElement().satisfies(message -> assertThat(
                        message.get("body").toString())
                .contains(order.number())
                .doesNotContain("Salma"));
    }

    @Test
    @DisplayName("X5: an order that was given up is told of, and goes out with one call once its cause is gone")
    void aParkedOrderIsTriedAgain() throws Exception {
        List<OrderParked> parked = new CopyOnWriteArrayList<>();
        context.addApplicationListener((ApplicationListener<PayloadApplicationEvent<?>>) event -> {
            if (event.getPayload() instanceof OrderParked order) {
                parked.add(order);
            }
        });
        bench.link().open();
        Shop.Placed order = bench.shop().confirmedOrder("NEW-1", OrderBench.PRICE);
        bench.awaitState(order, "dead");
        assertThat(parked).anySatisfy(told -> {
            assertThat(told.number()).isEqualTo(order.number());
            assertThat(told.code()).isEqualTo("unknown_product");
            assertThat(told.link()).isEqualTo(bench.link().link());
        });

        bench.odoo().product("NEW-1", "Nouveau", BigDecimal.TEN, BigDecimal.TEN);
        assertThat(requests.retry(order.id(), "essai")).contains(1);

        bench.awaitState(order, "sent");
        assertThat(bench.odoo().orders()).hasSize(1);
        assertThat(requests.retry(order.id(), "essai")).contains(0);
        assertThat(requests.retry(java.util.UUID.randomUUID(), "essai")).isEmpty();
    }

    @Test
    void anOrderCancelledMeanwhileIsNotSentAfterAll() throws Exception {
        bench.link().open();
        Shop.Placed order = bench.shop().confirmedOrder("NEW-2", OrderBench.PRICE);
        bench.awaitState(order, "dead");
        bench.shop().cancelled(order);
        await().until(() -> bench.statesOf(order).equals(List.of("dead", "sent")));
        bench.odoo().product("NEW-2", "Nouveau", BigDecimal.TEN, BigDecimal.TEN);

        assertThat(requests.retry(order.id(), "essai")).contains(0);

        assertThat(bench.odoo().orders()).isEmpty();
    }

    @Test
    void theLinkIsToldAsStoppedOnceWhenItsKeyIsRefused() throws Exception {
        List<LinkStopped> stopped = new CopyOnWriteArrayList<>();
        context.addApplicationListener((ApplicationListener<PayloadApplicationEvent<?>>) event -> {
            if (event.getPayload() instanceof LinkStopped link
                    && link.link().equals(bench.link().link())) {
                stopped.add(link);
            }
        });
        bench.odoo().revokeKey("demo-odoo-key");
        bench.link().open();
        bench.order();
        bench.order();

        await().until(() -> Integer.parseInt(bench.linkColumn("failures")) > 1);

        assertThat(stopped).singleElement().satisfies(told -> assertThat(told.code())
                .isEqualTo("credentials"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"18.0", "19.0"})
    void stateDeliveryAndInvoiceComeBackIntoTheShop(String version) throws Exception {
        bench.restartOdoo(version, "demo-odoo-key");
        bench.link().open();
        Shop.Placed order = bench.order();
        Shop.Placed other = bench.order();
        bench.awaitState(order, "sent");
        bench.awaitState(other, "sent");
        bench.link().withStatus();
        await().until(() -> "sale".equals(bench.ofTheShop(order, "erp_state")));
        assertThat(bench.ofTheShop(order, "erp_delivery")).isEqualTo("pending");

        bench.odoo().deliver(order.number());
        bench.odoo().invoice(order.number());
        requests.run(bench.link().status(), null, "essai");

        await().until(() -> "full".equals(bench.ofTheShop(order, "erp_delivery")));
        assertThat(bench.ofTheShop(order, "erp_deliveries")).contains("WH/OUT/");
        assertThat(bench.ofTheShop(order, "erp_invoice")).isEqualTo("invoiced");
        assertThat(bench.ofTheShop(order, "erp_invoices")).contains("INV/2026/");
        assertThat(bench.ofTheShop(other, "erp_delivery")).isEqualTo("pending");
    }

    @Test
    @DisplayName("M14: orders that are missing, altered or alive over there are listed and sent again with one call")
    void theTruthAboutOrders() throws Exception {
        bench.link().open();
        Shop.Placed good = bench.order();
        Shop.Placed lost = bench.order();
        Shop.Placed undead = bench.order();
        Shop.Placed altered = bench.order();
        for (Shop.Placed order : List.of(good, lost, undead, altered)) {
            bench.awaitState(order, "sent");
        }
        bench.shop().cancelled(undead);
        await().until(() -> bench.statesOf(undead).equals(List.of("sent", "sent")));
        bench.odoo().delete("sale.order", idThere(lost));
        bench.odoo().write("sale.order", idThere(undead), Map.of("state", "sale"));
        bench.odoo().write("sale.order", idThere(altered), Map.of("amount_total", new BigDecimal("1.000")));
        bench.link().withStatus();

        assertThat(requests.check(bench.link().link(), "essai")).isEqualTo(LinkRequests.Answer.ACCEPTED);

        await().until(() -> differences().size() == 3);
        assertThat(differences())
                .containsExactlyInAnyOrder(
                        "order_missing " + lost.number() + " open",
                        "order_state " + undead.number() + " open",
                        "order_total " + altered.number() + " open");
        assertThat(requests.repairAll(bench.link().link(), "essai")).isEqualTo(2);
        await().until(() -> bench.statesOf(lost).equals(List.of("sent"))
                && bench.statesOf(undead).equals(List.of("sent", "sent")));
        requests.check(bench.link().link(), "essai");
        await().until(() -> differences().equals(List.of("order_total " + altered.number() + " open")));
        assertThat(bench.odoo().orders()).hasSize(4);
        assertThat(jdbc.sql(
                                "select count(*) from erp_sync_log where link = ? and sync_type = 'truth_check' and status = 'success'")
                        .param(bench.link().status())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private int idThere(Shop.Placed order) {
        return (Integer) bench.odoo().orders().stream()
                .filter(each -> order.number().equals(each.get("client_order_ref")))
                .findFirst()
                .orElseThrow()
                .get("id");
    }

    private List<String> differences() {
        return jdbc.sql(
                        "select kind || ' ' || subject || ' ' || state from erp_difference where link = ? and state <> 'gone' order by 1")
                .param(bench.link().link())
                .query(String.class)
                .list();
    }
}

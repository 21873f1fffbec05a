package tn.aloauto.integration.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.simulators.odoo.Fault;
import tn.aloauto.simulators.odoo.Fault.Kind;

/** Invariants X1 and X3: the queue of orders while the partner is away, and while instances come and go. */
@IntegrationTest
class OrderQueueIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OrderRelay relay;

    @Autowired
    private OrderExports exports;

    @Autowired
    private OrderExport steps;

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
    void aPartnerThatIsAwayIsTriedAgainWithGrowingWaitsAndThenTakesEverything() throws Exception {
        bench.odoo().fault(Fault.always(Kind.HTTP_503));
        bench.link().open();
        List<Shop.Placed> orders = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            orders.add(bench.order());
        }
        await().until(() -> bench.odoo().faultsHappened() >= 4);
        assertThat(bench.linkColumn("paused_because")).isNotNull();
        assertThat(bench.jdbc()
                        .sql(
                                "select count(*) from order_export where vendor_id = ? and (state in ('sent', 'dead') or reason is null)")
                        .param(bench.shop().vendorId())
                        .query(Integer.class)
                        .single())
                .isZero();

        bench.odoo().clearFaults();

        orders.forEach(order -> bench.awaitState(order, "sent"));
        assertThat(bench.odoo().orders()).hasSize(12);
        assertThat(bench.linkColumn("paused_because")).isNull();
    }

    @Test
    void anOpenBreakerKeepsCallsAwayAndMarksNothingAsSent() throws Exception {
        bench.link()
                .connection("failuresToOpen", "2")
                .connection("secondsOpen", "2")
                .open();
        bench.odoo().fault(Fault.always(Kind.HTTP_503));
        Shop.Placed order = bench.order();

        await().until(() -> bench.logs(order).stream()
                .anyMatch(log -> log.get("message").toString().contains("reprendront d'eux-mêmes")));

        assertThat(bench.stateOf(order)).isNotEqualTo("sent");
        assertThat(bench.acknowledgedAs(order)).isNull();
        bench.odoo().clearFaults();
        bench.awaitState(order, "sent");
        assertThat(bench.odoo().orders()).hasSize(1);
    }

    @Test
    void aServerThatIsDownAndComesBackGetsEveryOrderOnce() throws Exception {
        bench.odoo().close();
        bench.link().open();
        List<Shop.Placed> orders = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            orders.add(bench.order());
        }
        await().until(() -> bench.linkColumn("paused_because") != null);

        bench.restartOdoo("18.0", "demo-odoo-key");

        orders.forEach(order -> bench.awaitState(order, "sent"));
        assertThat(bench.odoo().orders()).hasSize(5);
    }

    @Test
    void relaysAndClaimersSideBySideTakeEachEventOnce() throws Exception {
        String vendor = bench.link().link().replace("-odoo-orders", "");
        events.publishEvent(new tn.aloauto.integration.definitions.FlowPublished(
                vendor + "-by-hand", "erp", "odoo-order-export", Map.of("vendor", vendor), "v1"));
        Set<String> numbers = new java.util.HashSet<>();
        for (int i = 0; i < 40; i++) {
            numbers.add(bench.order().number());
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
        bench.link().open();
    }

    @Test
    void theOrderOfAnInstanceThatDiedIsTakenOverWhenItsLeaseEnds() throws Exception {
        Shop.Placed order = bench.order();
        await().until(() -> !bench.statesOf(order).isEmpty());
        bench.jdbc()
                .sql(
                        """
                        update order_export set state = 'claimed', claimed_by = 'an instance that died', attempts = 1, link = ?,
                          lease_until = now() + interval '1 second' where vendor_order_id = ?""")
                .param(bench.link().link())
                .param(order.id())
                .update();
        bench.link().open();

        bench.awaitState(order, "sent");

        assertThat(bench.odoo().orders()).hasSize(1);
    }

    @Test
    void aClaimThatWasTakenOverChangesNothingAnyMore() throws Exception {
        bench.link().open();
        camel.getRouteController().stopRoute(bench.link().link());
        Shop.Placed order = bench.order();
        await().until(() -> !bench.statesOf(order).isEmpty());
        ClaimedOrder late = steps.claim(bench.link().link());
        exports.letGo(late);
        bench.jdbc()
                .sql("update order_export set lease_until = now() - interval '1 second' where vendor_order_id = ?")
                .param(order.id())
                .update();
        camel.getRouteController().startRoute(bench.link().link());
        bench.awaitState(order, "sent");

        steps.sent(late, new PartnerReceipt("S99999", false, List.of(), Map.of()));

        assertThat(bench.acknowledgedAs(order)).isEqualTo("S00001");
        assertThat(bench.logs(order).stream().map(log -> log.get("status")))
                .containsExactlyInAnyOrder("skipped", "success");
    }

    @Test
    void anOrderOfAVendorWithoutLinkSaysSoAndGoesOutWhenTheLinkComes() throws Exception {
        Shop.Placed order = bench.order();
        await().until(() -> !bench.statesOf(order).isEmpty());
        assertThat(bench.stateOf(order)).isEqualTo("pending");
        assertThat(bench.reasonOf(order)).isEqualTo(Reasons.NO_LINK);

        bench.link().open();

        bench.awaitState(order, "sent");
    }
}

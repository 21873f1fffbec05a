package tn.aloauto.integration.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
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

/** Getting into an Odoo server: its generation, its keys, and what a refusal does to the link. */
@IntegrationTest
@DisplayName("A-120, X-001: into an Odoo of either generation, by its version, with keys that are replaced")
class OdooAccessIT {

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
    void refusedCredentialsPauseTheLinkUntilTheyAreRight() throws Exception {
        bench.link().connection("apiKey", "wrong").open();
        List<Shop.Placed> orders = List.of(bench.order(), bench.order(), bench.order());

        await().until(() -> "credentials".equals(bench.linkColumn("paused_code")));
        assertThat(bench.odoo().calls("common", "authenticate")).isLessThanOrEqualTo(4);
        assertThat(bench.jdbc()
                        .sql("select count(*) from order_export where vendor_id = ? and strikes > 0")
                        .param(bench.shop().vendorId())
                        .query(Integer.class)
                        .single())
                .isZero();

        bench.link().connection("apiKey", bench.odoo().settings().apiKey()).reopen();

        orders.forEach(order -> bench.awaitState(order, "sent"));
        assertThat(bench.linkColumn("paused_code")).isNull();
    }

    @Test
    void aRevokedKeyIsFoundOutWithOneNewSignIn() throws Exception {
        bench.restartOdoo("18.0", "demo-odoo-key");
        bench.link().open();
        bench.awaitState(bench.order(), "sent");
        bench.restartOdoo("18.0", "another-key");

        Shop.Placed order = bench.order();

        await().until(() -> "credentials".equals(bench.linkColumn("paused_code")));
        assertThat(bench.logs(order))
                .isNotEmpty()
                .allSatisfy(log -> assertThat(log.get("message").toString()).contains("identifiants"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"18.0", "19.0"})
    void theServersVersionDecidesHowItIsAsked(String version) throws Exception {
        bench.restartOdoo(version, "demo-odoo-key");
        bench.link().open();

        bench.awaitState(bench.order(), "sent");

        assertThat(bench.odoo().calls("common", "authenticate")).isEqualTo(version.startsWith("18") ? 1 : 0);
        assertThat(bench.odoo().calls("common", "version")).isEqualTo(version.startsWith("18") ? 1 : 0);
    }

    @Test
    void aFileMayAskForTheOlderWayWhereOnlyThatIsLetThrough() throws Exception {
        bench.link().connection("transport", "jsonrpc").open();

        bench.awaitState(bench.order(), "sent");

        assertThat(bench.odoo().calls("common", "authenticate")).isEqualTo(1);
    }

    @Test
    void aServerThatWasUpgradedIsAskedInItsNewWay() throws Exception {
        bench.restartOdoo("18.0", "demo-odoo-key");
        bench.link().open();
        bench.awaitState(bench.order(), "sent");
        bench.restartOdoo("20.0", "demo-odoo-key");

        Shop.Placed order = bench.order();

        bench.awaitState(order, "sent");
        assertThat(bench.odoo().orders()).hasSize(1);
        assertThat(bench.odoo().calls("common", "authenticate")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"18.0", "19.0"})
    void aKeyIsReplacedWithoutAnOrderNoticing(String version) throws Exception {
        bench.restartOdoo(version, "demo-odoo-key");
        bench.link().connection("nextApiKey", "the-next-key").open();
        bench.awaitState(bench.order(), "sent");

        bench.odoo().acceptKey("the-next-key");
        bench.odoo().revokeKey("demo-odoo-key");
        Shop.Placed order = bench.order();

        bench.awaitState(order, "sent");
        assertThat(bench.logs(order)).singleElement().satisfies(log -> assertThat(log)
                .containsEntry("status", "success"));
        assertThat(bench.linkColumn("paused_code")).isNull();
    }

    @Test
    void whenBothKeysAreRefusedTheLinkStopsAfterOneTryOfEach() throws Exception {
        bench.link()
                .connection("nextApiKey", "the-next-key")
                .orders("parallel", "1")
                .open();
        bench.odoo().revokeKey("demo-odoo-key");

        bench.order();

        await().until(() -> "credentials".equals(bench.linkColumn("paused_code")));
        assertThat(bench.odoo().calls("sale.order", "search_read")).isEqualTo(2);
    }

    @Test
    void anAnswerThatDripsForEverIsGivenUpAndLookedUp() throws Exception {
        bench.link().connection("wholeTimeout", "1200").open();
        bench.odoo().fault(new Fault(Kind.SLOW_DRIP, "sale.order", "load", null, 1, 300));

        Shop.Placed order = bench.order();

        bench.awaitState(order, "sent");
        assertThat(bench.odoo().orders()).hasSize(1);
        assertThat(bench.logs(order).get(0)).containsEntry("code", "no_answer_in_time");
    }
}

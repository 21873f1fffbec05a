package tn.aloauto.integration.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.simulators.odoo.OdooSettings;
import tn.aloauto.simulators.odoo.OdooSimulator;

/** A vendor of its own with an Odoo of its own, and what a test asks of both. */
final class OrderBench implements AutoCloseable {

    static final String SKU = "PLQ-2045";
    static final String PRICE = "89.505";

    private static final AtomicInteger BENCHES = new AtomicInteger();

    private final JdbcClient jdbc;
    private final Shop shop;
    private final OdooLink link;
    private OdooSimulator odoo;

    OrderBench(CamelContext camel, ApplicationEventPublisher events, JdbcClient jdbc, String version) {
        this.jdbc = jdbc;
        String vendor = "garage-" + BENCHES.incrementAndGet();
        shop = Shop.of(RealDatabase.DATABASE, vendor);
        startOdoo(new OdooSettings(0, version, "pieces-tunis", "marketplace", "demo-odoo-key", null));
        link = new OdooLink(camel, events, vendor, odoo);
    }

    Shop shop() {
        return shop;
    }

    OdooSimulator odoo() {
        return odoo;
    }

    OdooLink link() {
        return link;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** The same server after it was down: nothing of what it knew is left but the part. */
    void restartOdoo(String version, String apiKey) {
        int port = odoo.port();
        odoo.close();
        startOdoo(new OdooSettings(port, version, "pieces-tunis", "marketplace", apiKey, null));
    }

    private void startOdoo(OdooSettings settings) {
        odoo = OdooSimulator.start(settings);
        odoo.product(SKU, "Plaquettes de frein", new BigDecimal("95.000"), new BigDecimal("50"));
    }

    Shop.Placed order() {
        return shop.confirmedOrder(SKU, PRICE);
    }

    void awaitState(Shop.Placed order, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(statesOf(order)).as(reasonOf(order)).contains(state));
    }

    String stateOf(Shop.Placed order) {
        return statesOf(order).get(0);
    }

    List<String> statesOf(Shop.Placed order) {
        return jdbc.sql("select state from order_export where vendor_order_id = ? order by outbox_id")
                .param(order.id())
                .query(String.class)
                .list();
    }

    String reasonOf(Shop.Placed order) {
        return jdbc.sql("select reason from order_export where vendor_order_id = ? order by outbox_id limit 1")
                .param(order.id())
                .query((row, number) -> String.valueOf(row.getString(1)))
                .optional()
                .orElse(null);
    }

    List<Map<String, Object>> logs(Shop.Placed order) {
        return jdbc.sql(
                        """
                        select status, direction, sync_type, message, records_rejected, definition_version, details ->> 'code' as code,
                               details ->> 'partner_reference' as partner_reference, details::text as details
                        from erp_sync_log where correlation_id = ? and status <> 'running' order by started_at""")
                .param("corr-" + order.number())
                .query()
                .listOfRows();
    }

    String linkColumn(String column) {
        return jdbc.sql("select " + column + " from erp_link where link = ?")
                .param(link.link())
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(value -> value)
                .orElse(null);
    }

    String acknowledgedAs(Shop.Placed order) {
        return ofTheShop(order, "erp_reference");
    }

    /** A column of the shop's own row. */
    String ofTheShop(Shop.Placed order, String column) {
        String[] value = new String[1];
        Shop.asTheShop(
                RealDatabase.DATABASE,
                shop -> value[0] = shop.sql("select " + column + "::text from vendor_order where id = ?")
                        .param(order.id())
                        .query((row, number) -> Optional.ofNullable(row.getString(1)))
                        .single()
                        .orElse(null));
        return value[0];
    }

    void asSuperuser(String statement) throws SQLException {
        try (Connection connection = RealDatabase.DATABASE.connectAsSuperuser()) {
            connection.createStatement().execute(statement);
        }
    }

    @Override
    public void close() throws Exception {
        link.close();
        odoo.close();
    }
}

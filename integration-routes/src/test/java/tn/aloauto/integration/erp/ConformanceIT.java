package tn.aloauto.integration.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.integration.orders.Shop;
import tn.aloauto.simulators.conformance.Conformance;
import tn.aloauto.simulators.conformance.LinkUnderTest;
import tn.aloauto.simulators.odoo.OdooSimulator;

/** The shipped Odoo templates, examined like anybody's link (M13). */
@IntegrationTest
class ConformanceIT {

    @Autowired
    private JdbcClient jdbc;

    /** A minute's work: over JSON-RPC with {@code -Daloauto.conformance.odoo=18.0}. */
    @Test
    @DisplayName("M13: ours survives every scenario")
    void oursSurvivesEverything() throws IOException {
        String version = System.getProperty("aloauto.conformance.odoo", "19.0");
        List<Conformance.Verdict> verdicts = Conformance.of(version, Ours::new);

        String table = Conformance.table(verdicts);
        Files.writeString(Path.of("target/conformance-odoo-" + version + ".txt"), table);
        assertThat(Conformance.score(verdicts)).as(table).isEqualTo(100);
    }

    /** The shipped templates on the running engine, and the shop that sells over them. */
    private final class Ours implements LinkUnderTest {

        private final ImportBench bench;
        private final Shop shop;
        private final Map<String, Shop.Placed> placed = new HashMap<>();

        Ours(OdooSimulator odoo) {
            bench = new ImportBench(jdbc, odoo).open().openOrders();
            shop = Shop.of(RealDatabase.DATABASE, bench.vendor());
            bench.first(bench.catalogue());
        }

        @Override
        public String order(String code) {
            Shop.Placed order = shop.confirmedOrder(code, "10.000");
            placed.put(order.number(), order);
            return order.number();
        }

        @Override
        public void cancel(String number) {
            shop.cancelled(placed.get(number));
        }

        @Override
        public void read(boolean all) {
            bench.run(bench.catalogue(), all ? "full" : "delta");
        }

        /** Sent or given up is the end of an order; a reading waits for its file. */
        @Override
        public void settle() {
            try {
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> jdbc.sql(
                                                """
                                        select count(*) from order_export e join feed f on f.vendor_id = e.vendor_id
                                        where f.id = ? and e.state in ('pending', 'claimed')""")
                                        .param(bench.feed())
                                        .query(Integer.class)
                                        .single()
                                == 0);
            } catch (ConditionTimeoutException stillFailing) {
                // the examiner clears the fault and asks again
            }
        }

        @Override
        public Map<String, Integer> shelf() {
            Map<String, Integer> shelf = new HashMap<>();
            jdbc.sql(
                            """
                            select o.sku, o.feed_quantity from marketplace.offer o join feed f on f.vendor_id = o.vendor_id
                            where f.id = ? and o.retired_at is null""")
                    .param(bench.feed())
                    .query((row, number) -> shelf.put(row.getString(1), row.getInt(2)))
                    .list();
            return shelf;
        }

        @Override
        public void close() {
            try {
                bench.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}

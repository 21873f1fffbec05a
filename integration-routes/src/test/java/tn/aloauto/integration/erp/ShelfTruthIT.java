package tn.aloauto.integration.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.integration.erp.ImportBench.Pull;

/** The truth check (M14) of a catalogue: what differs is listed, and put right by the way everything comes in. */
@IntegrationTest
class ShelfTruthIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LinkRequests requests;

    private ImportBench bench;

    @AfterEach
    void closeTheLinks() throws IOException {
        bench.close();
    }

    @Test
    @DisplayName("M14: a price, a quantity and an article that differ are listed, one is put right, then all")
    void whatDiffersIsListedAndPutRight() throws SQLException {
        bench = new ImportBench(jdbc, "19.0").parts(12).open();
        bench.first(bench.catalogue());
        Pull agreed = bench.run(bench.catalogue(), "check");
        assertThat(agreed.message()).startsWith("0 écarts");

        tamper("update marketplace.offer set price = 1 where sku = 'P-1' and vendor_id = " + vendor());
        tamper("update marketplace.offer set feed_quantity = 99 where sku = 'P-2' and vendor_id = " + vendor());
        tamper("update marketplace.offer set retired_at = now() where sku = 'P-3' and vendor_id = " + vendor());
        bench.odoo().delete("product.product", bench.part(4));
        Pull check = bench.run(bench.catalogue(), "check");

        assertThat(check.receipt()).isNull();
        assertThat(bench.offer("P-1")).as("a check changes nothing").contains("10 1.000 live");
        assertThat(differences()).containsExactly("missing_here P-3", "missing_there P-4", "price P-1", "quantity P-2");

        long price = jdbc.sql("select id from erp_difference where link = ? and kind = 'price'")
                .param(bench.catalogue())
                .query(Long.class)
                .single();
        assertThat(requests.repair(bench.catalogue(), price, "essai")).isEqualTo(LinkRequests.Answer.ACCEPTED);
        bench.run(bench.catalogue(), "repair");
        assertThat(bench.offer("P-1")).contains("10 81.500 live");
        assertThat(bench.offer("P-2")).contains("99 82.500 live");

        assertThat(requests.repairAll(bench.catalogue(), "essai")).isEqualTo(4);
        bench.run(bench.catalogue(), "full");
        assertThat(bench.offer("P-2")).contains("10 82.500 live");
        assertThat(bench.offer("P-3")).contains("10 83.500 live");
        assertThat(bench.offer("P-4").orElseThrow()).endsWith("retired");
        Pull again = bench.run(bench.catalogue(), "check");
        assertThat(again.message()).startsWith("0 écarts");
        assertThat(differences()).isEmpty();
    }

    @Test
    void whoAsksForWhatIsNotThereIsTold() {
        bench = new ImportBench(jdbc, "19.0").parts(1).open();
        bench.first(bench.catalogue());

        assertThat(requests.run("no-such-link", null, "essai")).isEqualTo(LinkRequests.Answer.UNKNOWN);
        assertThat(requests.check("no-such-link", "essai")).isEqualTo(LinkRequests.Answer.UNKNOWN);
        assertThat(requests.repair(bench.catalogue(), 0, "essai")).isEqualTo(LinkRequests.Answer.UNKNOWN);
    }

    private List<String> differences() {
        return jdbc.sql(
                        "select kind || ' ' || subject from erp_difference where link = ? and state <> 'gone' order by 1")
                .param(bench.catalogue())
                .query(String.class)
                .list();
    }

    private long vendor() {
        return jdbc.sql("select vendor_id from feed where id = ?")
                .param(bench.feed())
                .query(Long.class)
                .single();
    }

    private static void tamper(String sql) throws SQLException {
        try (Connection connection = RealDatabase.DATABASE.connectAsSuperuser()) {
            connection.createStatement().execute(sql);
        }
    }
}

package tn.aloauto.marketplace.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;
import tn.aloauto.marketplace.invoices.internal.Invoices;
import tn.aloauto.marketplace.orders.PartShipped;
import tn.aloauto.marketplace.pricing.PriceLists;

/** Papers of a sale (A-044, B-183, B-184, B-187, G-06; O3, K1). */
@MarketplaceTest
class InvoicesIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Autowired
    private Invoices invoices;

    @Autowired
    private PlatformTransactionManager transactions;

    private JsonNode papers(TestAccounts.Person person) {
        return Purchase.ok(shop.as(person).get("/api/v1/invoices")).get("results");
    }

    @Test
    @DisplayName("O3: the invoice goes with the goods and its rounded lines are the part's total; a refund is credited")
    void theInvoiceGoesWithTheGoodsAndARefundIsCredited() {
        Purchase bought = Purchase.confirmed(shop, people, 3);
        assertThat(papers(bought.buyer())).isEmpty();
        bought.delivered().paid();

        JsonNode invoice = papers(bought.buyer()).get(0);
        assertThat(invoice.get("number").asText())
                .isEqualTo("F-" + bought.vendor().vendorId() + "-"
                        + LocalDate.now(PriceLists.TUNIS).getYear() + "-000001");
        assertThat(invoice.get("total_amount").asText()).isEqualTo("307.000");
        BigDecimal lines = new BigDecimal(invoice.get("stamp_amount").asText());
        for (JsonNode line : invoice.at("/paper/lines")) {
            lines = lines.add(new BigDecimal(line.get("gross").asText()));
        }
        assertThat(lines).isEqualByComparingTo("307.000");
        assertThat(invoice.get("net_amount").asText()).isEqualTo("257.983");
        assertThat(invoice.get("vat_amount").asText()).isEqualTo("49.017");

        String back = Purchase.ok(shop.as(bought.buyer())
                        .post(
                                "/api/v1/returns",
                                Map.of("order_item", bought.item(), "quantity_returned", 1, "reason", "defective")))
                .get("id")
                .asText();
        Purchase.ok(shop.as(bought.vendor()).post("/api/v1/returns/" + back + "/approve", null));
        Purchase.ok(shop.as(bought.admin()).post("/api/v1/returns/" + back + "/process_refund", null));
        JsonNode credit = papers(bought.vendor()).get(0);
        assertThat(credit.get("kind").asText()).isEqualTo("credit_note");
        assertThat(credit.at("/paper/credited").asText())
                .isEqualTo(invoice.get("number").asText());
        assertThat(credit.get("total_amount").asText()).isEqualTo("102.333");

        JsonNode statement = Purchase.ok(shop.as(bought.vendor())
                .get("/api/v1/vendors/me/statement?from=2026-01-01&to=2026-12-31".replace("2026", thisYear())));
        assertThat(statement.get("entries")).hasSize(2);
        assertThat(statement.get("goods").asText()).isEqualTo("200.000");
        assertThat(statement.get("commission").asText()).isEqualTo("-20.000");
        assertThat(statement.get("commission_vat").asText()).isEqualTo("-3.193");
        assertThat(statement.get("carriage_and_stamp").asText()).isEqualTo("4.667");
        assertThat(statement.get("net").asText())
                .as("K1: paid 307.000 less refunded 102.333 less commission 20.000")
                .isEqualTo("184.667");
    }

    private static String thisYear() {
        return String.valueOf(LocalDate.now(PriceLists.TUNIS).getYear());
    }

    @Test
    @DisplayName(
            "B-187: numbers without gap or double although 24 documents are issued at once and a third of them roll back")
    void numbersHaveNoGapAndNoDouble() throws Exception {
        TestAccounts.Person vendor = people.vendor();
        long product = Shelf.part(vendor).times(100).put();
        List<UUID> parts = IntStream.range(0, 24)
                .mapToObj(i -> UUID.fromString(
                        Purchase.confirmed(shop, people, vendor, product, 1).vendorOrder()))
                .toList();
        AtomicInteger turn = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (UUID part : parts) {
            threads.add(new Thread(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                invoices.issue(new PartShipped(part));
                if (turn.getAndIncrement() % 3 == 0) {
                    status.setRollbackOnly();
                }
            })));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(Shelf.database()
                        .sql("select series_number from invoice where vendor_id = :vendor order by series_number")
                        .param("vendor", vendor.vendorId())
                        .query(Integer.class)
                        .list())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 16).boxed().toList());
    }

    @Test
    void whatWasIssuedIsNeverChanged() throws SQLException {
        Purchase.confirmed(shop, people, 1).delivered();
        try (Connection asTheShop = DriverManager.getConnection(
                        MarketplaceTest.RealDatabase.DATABASE.url() + "?currentSchema=marketplace",
                        "marketplace_app",
                        MarketplaceTest.RealDatabase.DATABASE.rolePassword());
                Statement statement = asTheShop.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update invoice set number = number"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("delete from invoice"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    @DisplayName("V1: papers are seen by the people they concern")
    void papersAreSeenByThePeopleTheyConcern() {
        Purchase bought = Purchase.confirmed(shop, people, 1).delivered();
        String invoice =
                "/api/v1/invoices/" + papers(bought.buyer()).at("/0/id").asText();
        String slip = "/api/v1/vendor-orders/" + bought.vendorOrder() + "/packing-slip";

        for (TestAccounts.Person stranger : List.of(people.buyer(), people.vendor())) {
            assertThat(shop.as(stranger).get(invoice).status()).isEqualTo(404);
            assertThat(shop.as(stranger).get(invoice + "/document").status()).isEqualTo(404);
            assertThat(papers(stranger)).isEmpty();
        }
        assertThat(shop.as(people.vendor()).get(slip).status()).isEqualTo(404);
        assertThat(shop.as(bought.buyer()).get(slip).status()).isEqualTo(403);
        assertThat(shop.as(bought.buyer())
                        .get("/api/v1/vendors/me/statement?from=2026-01-01&to=2026-01-02")
                        .status())
                .isEqualTo(403);
        assertThat(shop.as(bought.vendor()).get(invoice + "/document").text()).startsWith("%PDF");
        assertThat(shop.as(bought.vendor()).get(slip).text()).startsWith("%PDF");
        assertThat(shop.as(bought.vendor()).get(slip + "?format=csv").text())
                .contains("Plaquettes")
                .contains("107.000");
        assertThat(shop.as(bought.vendor())
                        .get(invoice + "/document?format=csv")
                        .text())
                .contains("100.000");
        assertThat(shop.as(bought.vendor())
                        .get(invoice + "/document?format=doc")
                        .status())
                .isEqualTo(400);
    }
}

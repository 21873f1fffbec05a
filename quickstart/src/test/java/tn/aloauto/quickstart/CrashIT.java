package tn.aloauto.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Either application is killed at the worst moments and started again: nothing is lost, nothing happens twice. */
class CrashIT {

    private static final int ROWS = 20_000;

    private final Stack stack = RunningProduct.stack();
    private final Settings settings = stack.settings();
    private final Story story = new Story(settings);
    private final Path folder = settings.data().resolve("vendor");

    @BeforeEach
    void somethingToSell() {
        Path file = GeneratedStock.good(folder, "something-to-sell.csv", 50, 300);
        if (story.visitorSearches(GeneratedStock.reference(7)).isEmpty()) {
            story.vendorDelivers(file);
        }
        story.odooKnows(file);
    }

    @AfterEach
    void allIsWellAgain() {
        story.odooIsWell();
    }

    @Test
    void anEngineKilledInTheMiddleOfAFileAppliesItOnceWhenItIsBack() {
        Path file = GeneratedStock.good(folder, "killed-in-the-middle.csv", ROWS, 400);
        JsonNode upload = story.vendorDelivers(file, () -> {
            story.vendorPuts(file);
            Patience.untilThereIs("file in work", () -> inWork(file));
            killAndStartAgain(stack.integration());
        });

        assertThat(count("select attempts from integration.file_receipt where original_file_name = '"
                        + file.getFileName() + "'"))
                .as("the kill came while the file was in work")
                .isEqualTo(2);
        assertThat(upload.path("status").asText()).isEqualTo("completed");
        assertThat(upload.path("total_rows").asInt()).isEqualTo(ROWS);
        assertThat(upload.path("created_rows").asInt()
                        + upload.path("updated_rows").asInt()
                        + upload.path("unchanged_rows").asInt())
                .isEqualTo(ROWS);
        assertThat(
                        count(
                                "select count(*) from marketplace.product where feed = 'pieces-tunis-stock' and sku like 'PT-%'"))
                .isEqualTo(ROWS);
        assertThat(count("select count(*) from marketplace.offer where sku like 'PT-%' and price::text like '%.400'"))
                .isEqualTo(ROWS);
        assertThat(count("select count(*) from integration.file_receipt where status = 'processing'"))
                .isZero();
    }

    @Test
    @DisplayName(
            "D2, M1, X3: while the ERP is away the shop sells on; what was confirmed survives both deaths and arrives once")
    void anOrderConfirmedBeforeBothApplicationsDieReachesOdooOnce() {
        story.odooIsAway();
        Answer order = confirmedOrder("killed-before-export");
        String number = Story.vendorOrderNumber(order);
        stack.api().process().kill();
        stack.integration().process().kill();
        assertThat(story.saleOrders(number))
                .as("the kill came before the export")
                .isEmpty();
        story.odooIsWell();
        stack.startAgain(stack.api());
        stack.startAgain(stack.integration());

        assertExportedOnce(number);
        Answer found =
                story.as(Story.BUYER).get("/api/v1/orders/" + order.text("id")).expecting(200);
        assertThat(found.text("status")).isEqualTo("confirmed");
    }

    @Test
    @DisplayName("X1, X6, M3: killed between the yes of the ERP and our commit, the order is there once")
    void anEngineKilledBetweenOdoosYesAndItsOwnCommitDoesNotSendTwice() {
        story.odooIsSlow(8_000);
        Answer order = confirmedOrder("killed-before-commit");
        String number = Story.vendorOrderNumber(order);
        Patience.untilThereIs("sale order in Odoo", () -> some(story.saleOrders(number)));
        assertThat(count("select count(*) from integration.order_export where state = 'claimed'"))
                .isOne();
        killAndStartAgain(stack.integration());

        assertExportedOnce(number);
    }

    @Test
    void anOrderPlacedJustBeforeTheShopIsKilledIsAnsweredAgainWithTheSameKey() {
        JsonNode part = story.visitorSearches(GeneratedStock.reference(9)).get(0);
        Answer order = story.buyerOrders(story.as(Story.BUYER), part, 1, "killed-after-the-order");
        killAndStartAgain(stack.api());

        Answer again = story.repeatOrder(story.as(Story.BUYER), "killed-after-the-order");
        assertThat(again.text("id")).isEqualTo(order.text("id"));
    }

    private Answer confirmedOrder(String key) {
        JsonNode part = story.visitorSearches(GeneratedStock.reference(7)).get(0);
        RestClient buyer = story.as(Story.BUYER);
        Answer order = story.buyerOrders(buyer, part, 1, key);
        story.buyerConfirms(buyer, order);
        return order;
    }

    private void assertExportedOnce(String number) {
        Patience.untilThereIs(
                "export of " + number + " sent",
                () -> count("select count(*) from integration.order_export e join marketplace.vendor_order v"
                                        + " on v.id = e.vendor_order_id where v.acknowledged_at is not null"
                                        + " and e.state = 'sent' and v.number = '" + number + "'")
                                == 1
                        ? Optional.of(number)
                        : Optional.empty());
        assertThat(story.saleOrders(number))
                .singleElement()
                .satisfies(sale -> assertThat(sale.path("state").asText()).isEqualTo("sale"));
    }

    private void killAndStartAgain(Application application) {
        application.process().kill();
        stack.startAgain(application);
    }

    private Optional<Path> inWork(Path file) {
        return count(
                                "select count(*) from integration.file_receipt where status = 'processing' and original_file_name = '"
                                        + file.getFileName() + "'")
                        > 0
                ? Optional.of(file)
                : Optional.empty();
    }

    private static Optional<List<JsonNode>> some(List<JsonNode> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }

    private long count(String sql) {
        try (Connection connection = stack.database().connectAsSuperuser();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

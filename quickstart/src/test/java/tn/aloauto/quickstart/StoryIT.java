package tn.aloauto.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The main job, told once from end to end over the doors everyone uses: SFTP and REST. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(1)
class StoryIT {

    private static final String ORDERS_BACK =
            """
            - templatedRoute:
                routeTemplateRef: order-status-intake
                routeId: pieces-tunis-commandes
                parameters:
                  - {name: description, value: Les commandes rendues}
                  - {name: feed, value: pieces-tunis-commandes}
                  - {name: vendor, value: pieces-tunis}
                  - {name: mapping, value: commandes-aloauto}
                  - {name: inbox, value: commandes}
            """;

    private final Stack stack = RunningProduct.stack();
    private final Settings settings = stack.settings();
    private final Story story = new Story(settings);
    private final Path folder = settings.data().resolve("vendor");
    private final Path file = GeneratedStock.withSevenErrors(folder);

    @Test
    @Order(1)
    void aVendorsFileBecomesProductsAndItsBadRowsComeBackExplained() {
        JsonNode upload = story.vendorDelivers(file, () -> deliverWithOpenSsh(file));

        assertThat(upload.path("total_rows").asInt()).isEqualTo(1000);
        assertThat(upload.path("created_rows").asInt()).isEqualTo(993);
        assertThat(upload.path("error_rows").asInt()).isEqualTo(7);
        assertThat(story.productsOfPiecesTunis()).isEqualTo(993);
        assertThat(story.rejectedRows(upload))
                .extracting(StoryIT::line, row -> row.path("column").asText(), row -> row.path("code")
                        .asText())
                .containsExactlyInAnyOrderElementsOf(GeneratedStock.SEVEN.stream()
                        .map(planted -> tuple(planted.line(), planted.column(), planted.code()))
                        .toList());
        assertThat(story.syncRows("file_intake")).singleElement().satisfies(row -> {
            assertThat(row.path("records_read").asInt()).isEqualTo(1000);
            assertThat(row.path("records_affected").asInt()).isEqualTo(993);
            assertThat(row.path("records_rejected").asInt()).isEqualTo(7);
        });
    }

    @Test
    @Order(2)
    void theSameFileAgainChangesNothingAndSaysSo() {
        JsonNode again = story.vendorDelivers(file);

        assertThat(again.path("status").asText()).isEqualTo("duplicate");
        assertThat(again.path("created_rows").asInt()
                        + again.path("updated_rows").asInt())
                .isZero();
        assertThat(again.path("message").asText()).isNotBlank();
        assertThat(story.productsOfPiecesTunis()).isEqualTo(993);
    }

    /** B-075: in either form the list that was taken along is the list that is there. */
    @Test
    @Order(3)
    void whatTheVendorTakesAlongComesBackUnchanged() {
        for (String format : List.of("csv", "xlsx")) {
            JsonNode back = story.vendorDelivers(exported(format));

            assertThat(back.path("total_rows").asInt()).as(back.toString()).isEqualTo(993);
            assertThat(back.path("unchanged_rows").asInt()).as(back.toString()).isEqualTo(993);
        }
        assertThat(story.productsOfPiecesTunis()).isEqualTo(993);
    }

    @Test
    @Order(4)
    void anOrderReachesTheVendorsOdooOnceAlthoughTheAnswerWasLost() {
        story.odooKnows(file);
        story.odooLosesItsNextAnswer();
        int faults = story.faultsHappened();
        JsonNode part = story.visitorSearches("pt 000.500").get(0);
        assertThat(part.path("sku").asText()).isEqualTo(GeneratedStock.reference(500));

        RestClient buyer = story.as(Story.BUYER);
        Answer order = story.buyerOrders(buyer, part, 2, "the-story");
        Answer repeated = story.repeatOrder(buyer, "the-story");
        assertThat(repeated.text("id")).isEqualTo(order.text("id"));
        assertThat(repeated.headers().firstValue("Idempotent-Replay")).contains("true");
        assertThat(story.buyerConfirms(buyer, order).text("status")).isEqualTo("confirmed");

        String number = Story.vendorOrderNumber(order);
        Patience.untilThereIs("sale order after the lost answer", () -> story.exportedAfterLoss(number, faults));
        assertThat(story.saleOrders(number)).hasSize(1);
        JsonNode left = story.visitorSearches(GeneratedStock.reference(500)).get(0);
        assertThat(left.path("stock_quantity").asInt())
                .isEqualTo(part.path("stock_quantity").asInt() - 2);
    }

    /** S5: an export made after a sale and sent back does not resurrect what was sold. */
    @Test
    @Order(5)
    void whatWasSoldStaysSoldWhenAnExportComesBack() {
        Patience.untilThereIs(
                "acknowledged order", () -> story.as(Story.VENDOR).get("/api/v1/vendor-orders").results().stream()
                        .filter(order -> !order.path("acknowledged_at").isNull())
                        .findFirst());
        int before = forSale(GeneratedStock.reference(500));

        JsonNode back = story.vendorDelivers(exported("csv"));

        assertThat(back.path("unchanged_rows").asInt()).as(back.toString()).isEqualTo(992);
        assertThat(forSale(GeneratedStock.reference(500))).isEqualTo(before);
    }

    /** B-075: orders too come back as they went, or with what the vendor wrote over their state. */
    @Test
    @Order(6)
    void ordersTakenAlongComeBackUnchangedOrSent() throws IOException {
        Path feed = settings.routes().resolve("vendors/pieces-tunis-commandes.camel.yaml");
        Files.writeString(feed, ORDERS_BACK);
        try {
            for (String format : List.of("csv", "xlsx")) {
                JsonNode back = story.vendorDelivers(orders(format), () -> putBack(orders(format)));
                assertThat(back.path("status").asText()).as(back.toString()).isEqualTo("completed");
                assertThat(back.path("updated_rows").asInt())
                        .as(back.toString())
                        .isZero();
            }
            assertThat(stateOfTheOrder()).isEqualTo("confirmed");

            Path changed = folder.resolve("expediees.csv");
            Files.writeString(changed, Files.readString(orders("csv")).replace(";confirmed;", ";expédiée;"));
            JsonNode sent = story.vendorDelivers(changed, () -> putBack(changed));
            assertThat(sent.path("updated_rows").asInt()).as(sent.toString()).isOne();
            assertThat(stateOfTheOrder()).isEqualTo("shipped");

            JsonNode again = story.vendorDelivers(orders("xlsx"), () -> putBack(orders("xlsx")));
            assertThat(again.path("unchanged_rows").asInt())
                    .as(again.toString())
                    .isOne();
            assertThat(again.path("updated_rows").asInt()).as(again.toString()).isZero();
        } finally {
            Files.delete(feed);
        }
    }

    private String stateOfTheOrder() {
        return story.as(Story.VENDOR).get("/api/v1/vendor-orders").results().stream()
                .map(order -> order.path("status").asText())
                .reduce((one, other) -> one + " " + other)
                .orElse("none");
    }

    private Path orders(String format) {
        return story.as(Story.VENDOR)
                .download("/api/v1/exports/orders?format=" + format, folder.resolve("commandes." + format));
    }

    private void putBack(Path orders) {
        Patience.untilThereIs("folder of the orders", () -> {
            try (DropBox box = DropBox.open(settings.ports().sftp().number(), Story.VENDOR)) {
                return box.list(".").contains("commandes") ? Optional.of(true) : Optional.empty();
            }
        });
        try (DropBox box = DropBox.open(settings.ports().sftp().number(), Story.VENDOR)) {
            box.put(orders, "commandes/" + orders.getFileName());
        }
    }

    private int forSale(String reference) {
        return story.visitorSearches(reference).get(0).path("stock_quantity").asInt();
    }

    private Path exported(String format) {
        return story.as(Story.VENDOR)
                .download("/api/v1/exports/products?format=" + format, folder.resolve("export." + format));
    }

    private void deliverWithOpenSsh(Path delivered) {
        if (SftpProgram.isInstalled()) {
            SftpProgram.put(settings.ports().sftp().number(), Story.VENDOR, delivered, folder);
        } else {
            story.vendorPuts(delivered);
        }
    }

    private static int line(JsonNode row) {
        return row.path("line").asInt();
    }
}

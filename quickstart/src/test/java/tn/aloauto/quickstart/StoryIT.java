package tn.aloauto.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The main job, told once from end to end over the doors everyone uses: SFTP and REST. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(1)
class StoryIT {

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

    @Test
    @Order(3)
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

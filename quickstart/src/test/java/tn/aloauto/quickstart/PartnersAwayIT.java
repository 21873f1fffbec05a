package tn.aloauto.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every server of a vendor is away at the same time: its ERP answers as an overloaded proxy does, nobody listens at the address of
 * its SFTP server and of its bucket.
 */
class PartnersAwayIT {

    private static final int ORDERS = 5;
    private static final String SFTP = "away-sftp-server";
    private static final String BUCKET = "away-bucket";

    private final Stack stack = RunningProduct.stack();
    private final Settings settings = stack.settings();
    private final Story story = new Story(settings);
    private final ConfirmedOrders said = new ConfirmedOrders(stack.database(), "");
    private final Path folder = settings.data().resolve("vendor");
    private int faultsBefore;

    @BeforeEach
    void allOfThemGoAway() throws IOException {
        Path known = GeneratedStock.good(folder, "before-they-went.csv", 50, 500);
        story.vendorDelivers(known);
        story.odooKnows(known);
        faultsBefore = story.faultsHappened();
        Files.createDirectories(settings.routes().resolve("known-hosts"));
        Files.writeString(settings.routes().resolve("known-hosts/away"), "");
        Files.writeString(
                route(SFTP),
                """
                - templatedRoute:
                    routeTemplateRef: outside-sftp-poll
                    routeId: away-sftp-server
                    parameters:
                      - {name: description, value: Un serveur SFTP qui ne répond pas}
                      - {name: vendor, value: pieces-tunis}
                      - {name: feed, value: pieces-tunis-stock}
                      - {name: host, value: "127.0.0.1:1"}
                      - {name: folder, value: in}
                      - {name: username, value: aloauto}
                      - {name: password, value: "{{AWAY_PARTNER_PASSWORD}}"}
                      - {name: knownHosts, value: away}
                      - {name: every, value: "1000"}
                """);
        Files.writeString(
                route(BUCKET),
                """
                - templatedRoute:
                    routeTemplateRef: s3-poll
                    routeId: away-bucket
                    parameters:
                      - {name: description, value: Un bucket qui ne répond pas}
                      - {name: vendor, value: pieces-tunis}
                      - {name: feed, value: pieces-tunis-stock}
                      - {name: endpoint, value: "http://127.0.0.1:1"}
                      - {name: bucket, value: away}
                      - {name: accessKey, value: "{{AWAY_PARTNER_KEY}}"}
                      - {name: secretKey, value: "{{AWAY_PARTNER_PASSWORD}}"}
                      - {name: every, value: "1000"}
                """);
        story.odooIsAway();
    }

    @AfterEach
    void allIsWellAgain() throws IOException {
        story.odooIsWell();
        Files.deleteIfExists(route(SFTP));
        Files.deleteIfExists(route(BUCKET));
        Files.deleteIfExists(settings.routes().resolve("known-hosts/away"));
    }

    @Test
    @DisplayName(
            "D2: while the ERP, the SFTP server and the bucket of a vendor are away, files come in and the shop sells on")
    void theShopSellsOnAndFilesComeInWhileEveryPartnerIsAway() {
        Patience.untilThereIs("failed look at the SFTP server", () -> failedLooks(SFTP));
        Patience.untilThereIs("failed look at the bucket", () -> failedLooks(BUCKET));

        List<String> numbers = new ArrayList<>();
        RestClient buyer = story.as(Story.BUYER);
        for (int i = 0; i < ORDERS; i++) {
            JsonNode part =
                    story.visitorSearches(GeneratedStock.reference(20 + i)).get(0);
            Answer order = story.buyerOrders(buyer, part, 1, "while-they-are-away-" + i);
            assertThat(story.buyerConfirms(buyer, order).text("status")).isEqualTo("confirmed");
            numbers.add(Story.vendorOrderNumber(order));
        }
        JsonNode upload = story.vendorDelivers(GeneratedStock.good(folder, "while-they-are-away.csv", 50, 600));
        assertThat(upload.path("status").asText()).isEqualTo("completed");
        Patience.untilThereIs(
                "refusal of the ERP",
                () -> story.faultsHappened() > faultsBefore ? Optional.of(faultsBefore) : Optional.empty());
        assertThat(numbers)
                .allSatisfy(number -> assertThat(story.saleOrders(number)).isEmpty());
        assertThat(said.strings("select coalesce(nullif(e.reason, ''), 'none') from integration.order_export e"
                        + " join marketplace.vendor_order v on v.id = e.vendor_order_id where v.number in ('"
                        + String.join("', '", numbers) + "')"))
                .as("each waits for a reason")
                .hasSize(ORDERS)
                .doesNotContain("none");

        story.odooIsWell();

        assertThat(numbers)
                .allSatisfy(number -> Patience.untilThereIs(
                        "sale order " + number,
                        () -> story.saleOrders(number).size() == 1 ? Optional.of(number) : Optional.empty()));
    }

    private Optional<String> failedLooks(String route) {
        return said
                .strings("select status from integration.erp_sync_log where route_id = '" + route
                        + "' and status = 'failed' limit 1")
                .stream()
                .findFirst();
    }

    private Path route(String stem) {
        return settings.routes().resolve("vendors/" + stem + ".camel.yaml");
    }
}

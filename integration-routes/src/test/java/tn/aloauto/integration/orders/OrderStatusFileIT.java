package tn.aloauto.integration.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.integration.definitions.Definitions;
import tn.aloauto.integration.intake.Inbox;

@IntegrationTest
@DisplayName("A-128, B-116: a vendor's system says by file where orders stand, by the shop's rules")
class OrderStatusFileIT {

    private static final String VENDOR = "retours";
    private static final String FEED = "it-retours";
    private static final List<Path> FILES = List.of(
            RealDatabase.DEFINITIONS_FOLDER.resolve("vendors/it-retours.camel.yaml"),
            RealDatabase.DEFINITIONS_FOLDER.resolve("erp/it-retours-orders.camel.yaml"));

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Definitions definitions;

    @Autowired
    private Inbox inbox;

    @TempDir
    private Path folder;

    @AfterEach
    void removeTheFilesOfTheTest() throws IOException {
        for (Path file : FILES) {
            Files.deleteIfExists(file);
        }
        await().until(() ->
                definitions.all().stream().noneMatch(each -> each.id().startsWith(FEED)));
    }

    @Test
    void answersAndStatesReachTheShopAndWhatItsRulesDoNotAllowComesBack() throws IOException {
        Shop shop = Shop.of(RealDatabase.DATABASE, VENDOR);
        Shop stranger = Shop.of(RealDatabase.DATABASE, "retours-autre");
        Shop.Placed taken = shop.confirmedOrder("PLQ-1", "10.000");
        Shop.Placed refused = shop.confirmedOrder("PLQ-1", "10.000");
        Shop.Placed sent = shop.confirmedOrder("PLQ-1", "10.000");
        Shop.Placed foreign = stranger.confirmedOrder("PLQ-1", "10.000");
        publish();
        for (Shop.Placed order : List.of(taken, refused, sent)) {
            await().until(() -> Files.exists(inOut(order)));
        }

        UUID receipt = drop(
                """
                Commande;Etat;BC;Motif;Colis
                %s;OK;BC-7;;
                %s;KO;;Client bloqué;
                %s;EXP;BC-9;;EE123456785TN
                %s;EXP;BC-10;;
                AA-NOWHERE-1;OK;BC-11;;
                %s;perdu;;;
                """
                        .formatted(taken.number(), refused.number(), sent.number(), foreign.number(), taken.number()));

        await().until(() -> "partial".equals(statusOf(receipt)));
        assertThat(vendorOrder(taken)).isEqualTo("confirmed BC-7");
        assertThat(vendorOrder(sent)).isEqualTo("shipped BC-9");
        assertThat(vendorOrder(foreign)).isEqualTo("confirmed null");
        assertThat(jdbc.sql("select state || ' ' || coalesce(reason, '') from order_export where vendor_order_id = ?")
                        .param(refused.id())
                        .query(String.class)
                        .single())
                .isEqualTo("dead Refusée par l'ERP : Client bloqué");
        assertThat(rejects(receipt)).containsExactly("5 UNKNOWN_ORDER", "6 UNKNOWN_ORDER", "7 UNKNOWN_STATUS");

        UUID again = drop(("Commande;Etat;BC;Motif;Colis\n%s;OK;BC-8;;\n%s;LIV;;;\n%s;ANN;;;\n")
                .formatted(taken.number(), sent.number(), taken.number()));
        await().until(() -> "partial".equals(statusOf(again)));
        assertThat(vendorOrder(taken)).isEqualTo("confirmed BC-7");
        assertThat(vendorOrder(sent)).isEqualTo("delivered BC-9");
        assertThat(rejects(again)).containsExactly("4 ORDER_STATE");
        assertThat(jdbc.sql("select processed_rows || ' ' || updated_rows || ' ' || unchanged_rows || ' ' || error_rows"
                                + " from file_receipt where id = ?")
                        .param(again)
                        .query(String.class)
                        .single())
                .endsWith("1 1 1");
        Shop.asTheShop(RealDatabase.DATABASE, asShop -> assertThat(
                        asShop.sql("select status || ' ' || tracking_number from shipment where vendor_order_id = ?")
                                .param(sent.id())
                                .query(String.class)
                                .single())
                .isEqualTo("delivered EE123456785TN"));
    }

    @Test
    @DisplayName("A-123, X4: a cancellation leaves as a file behind its order, and is over when the ERP says so")
    void aCancellationIsSentAndAnswered() throws IOException {
        Shop shop = Shop.of(RealDatabase.DATABASE, VENDOR);
        Shop.Placed order = shop.confirmedOrder("PLQ-1", "10.000");
        publish();
        await().until(() -> Files.exists(inOut(order)));
        UUID unasked = drop("Commande;Etat;BC;Motif;Colis\n%s;ANN;;;\n".formatted(order.number()));
        await().until(() -> "failed".equals(statusOf(unasked)));
        assertThat(states(order)).as("the ERP may not cancel by itself").isEqualTo("pending");

        shop.cancelled(order);
        UUID taken = drop("Commande;Etat;BC;Motif;Colis\n%s;OK;BC-30;;\n".formatted(order.number()));
        await().until(() -> statusOf(taken) != null && !"received processing".contains(statusOf(taken)));
        Path cancellation = inOut(order).resolveSibling(order.number() + "-ANNULATION.csv");
        await().until(() -> Files.exists(cancellation));
        assertThat(states(order)).isNotEqualTo("sent sent");

        UUID answer = drop("Commande;Etat;BC;Motif;Colis\n%s;ANN;BC-30;;\n".formatted(order.number()));
        await().until(() -> "completed".equals(statusOf(answer)));
        assertThat(states(order)).isEqualTo("sent sent");
    }

    @Test
    @DisplayName("B-075, V1: of another vendor's order that is sent nothing is told, not even that it is there")
    void anotherVendorsSentOrderIsUnknown() throws IOException {
        Shop stranger = Shop.of(RealDatabase.DATABASE, "retours-autre");
        Shop.of(RealDatabase.DATABASE, VENDOR);
        Shop.Placed foreign = stranger.confirmedOrder("PLQ-1", "10.000");
        publish();
        Shop.asTheShop(
                RealDatabase.DATABASE, asShop -> asShop.sql("update vendor_order set status = 'shipped' where id = ?")
                        .param(foreign.id())
                        .update());

        UUID asked = drop("Commande;Etat;BC;Motif;Colis\n%s;EXP;;;\n".formatted(foreign.number()));
        await().until(() -> "failed".equals(statusOf(asked)));
        assertThat(rejects(asked)).containsExactly("2 UNKNOWN_ORDER");
    }

    @Test
    @DisplayName("B-075, X3: the shop's own list sent back does not answer for an ERP that never took the order's file")
    void whatTheShopSaidItselfIsNoAnswer() throws IOException {
        Shop shop = Shop.of(RealDatabase.DATABASE, VENDOR);
        Shop.Placed order = shop.confirmedOrder("PLQ-1", "10.000");
        publish();
        await().until(() -> Files.exists(inOut(order)));
        Shop.asTheShop(
                RealDatabase.DATABASE, asShop -> asShop.sql("update vendor_order set status = 'shipped' where id = ?")
                        .param(order.id())
                        .update());

        UUID back = drop("Commande;Etat;BC;Motif;Colis\n%s;EXP;;;\n".formatted(order.number()));
        await().until(() -> "completed".equals(statusOf(back)));
        assertThat(jdbc.sql("select updated_rows || ' ' || unchanged_rows from file_receipt where id = ?")
                        .param(back)
                        .query(String.class)
                        .single())
                .isEqualTo("0 1");
        assertThat(states(order)).as("its file still waits for an answer").isEqualTo("pending");
        assertThat(vendorOrder(order)).isEqualTo("shipped null");

        UUID answer = drop("Commande;Etat;BC;Motif;Colis\n%s;EXP;BC-40;;\n".formatted(order.number()));
        await().until(() -> "completed".equals(statusOf(answer)));
        assertThat(states(order)).isEqualTo("sent");
        assertThat(vendorOrder(order)).isEqualTo("shipped BC-40");
    }

    private String states(Shop.Placed order) {
        return jdbc.sql("select string_agg(state, ' ' order by outbox_id) from order_export where vendor_order_id = ?")
                .param(order.id())
                .query(String.class)
                .single();
    }

    private void publish() throws IOException {
        Files.writeString(
                RealDatabase.MAPPINGS_FOLDER.resolve("it-retours.layout.yaml"),
                """
                description: Orders of the test
                columns: [{name: Commande, from: number}]
                """);
        Files.writeString(
                RealDatabase.MAPPINGS_FOLDER.resolve("it-retours.mapping.yaml"),
                """
                description: Answers of the ERP of the test
                kind: order-status
                dialect: {delimiter: ";"}
                fields:
                  - {name: Commande, target: order_number}
                  - {name: Etat, target: status, values: {OK: confirmed, KO: refused, EXP: shipped, LIV: delivered, ANN: cancelled}}
                  - {name: BC, target: partner_reference}
                  - {name: Motif, target: status_reason}
                  - {name: Colis, target: tracking}
                """);
        Files.writeString(
                FILES.get(0),
                """
                - templatedRoute:
                    routeTemplateRef: order-status-intake
                    routeId: it-retours
                    parameters:
                      - {name: description, value: Answers of the ERP}
                      - {name: feed, value: it-retours}
                      - {name: vendor, value: retours}
                      - {name: mapping, value: it-retours}
                      - {name: inbox, value: retours}
                """);
        Files.writeString(
                FILES.get(1),
                """
                - templatedRoute:
                    routeTemplateRef: file-order-export
                    routeId: it-retours-orders
                    parameters:
                      - {name: description, value: Orders as files}
                      - {name: link, value: it-retours-orders}
                      - {name: vendor, value: retours}
                      - {name: layout, value: it-retours}
                """);
        await().until(() -> definitions.all().stream()
                        .filter(each ->
                                each.id().startsWith(FEED) && each.status().equals("live"))
                        .count()
                == 2);
        await().until(() -> jdbc.sql("select exists (select from feed where id = ? and vendor_id is not null)")
                .param(FEED)
                .query(Boolean.class)
                .single());
    }

    private UUID drop(String text) throws IOException {
        Path file = folder.resolve("retour.csv");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return inbox.accept(FEED, "retour.csv", file, "sftp", Instant.now(), "it");
    }

    private static Path inOut(Shop.Placed order) {
        return RealDatabase.DATA_FOLDER.resolve("sftp/" + VENDOR + "/out/" + order.number() + ".csv");
    }

    private String statusOf(UUID receipt) {
        return jdbc.sql("select status from file_receipt where id = ?")
                .param(receipt)
                .query(String.class)
                .single();
    }

    private List<String> rejects(UUID receipt) {
        return jdbc.sql("select line || ' ' || code from rejected_row where receipt_id = ? order by ordinal")
                .param(receipt)
                .query(String.class)
                .list();
    }

    private static String vendorOrder(Shop.Placed order) {
        String[] standing = new String[1];
        Shop.asTheShop(
                RealDatabase.DATABASE,
                shop -> standing[0] = shop.sql(
                                "select status || ' ' || coalesce(erp_reference, 'null') from vendor_order where id = ?")
                        .param(order.id())
                        .query(String.class)
                        .single());
        return standing[0];
    }
}

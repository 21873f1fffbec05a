package tn.aloauto.integration.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.integration.definitions.Definitions;
import tn.aloauto.integration.dropbox.OutFolder;

@IntegrationTest
@DisplayName("A-119, A-123, X1, X3: an order leaves as a file, once, and is the ERP's when the ERP says so")
class FileOrderExportIT {

    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String LAYOUT =
            """
            description: What the ERP of the test imports
            file: {encoding: windows-1252, delimiter: ";", decimalChar: ",", dateFormat: dd/MM/yyyy}
            columns:
              - {name: NumCommande, from: number}
              - {name: CodeClient, value: WEB}
              - {name: Nom, from: customer_name}
              - {name: Tel, from: customer_phone}
              - {name: RefArticle, from: sku}
              - {name: Désignation, from: name, maxLength: 8}
              - {name: Quantite, from: quantity}
              - {name: PrixUnitaireHT, from: unit_price_excl_vat}
              - {name: TauxTVA, from: vat_percent}
              - {name: ModePaiement, from: payment_method, values: {cash: ESP, credit_card: CB}}
            """;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Definitions definitions;

    @Autowired
    private OutFolder out;

    @Autowired
    private Acknowledgements acknowledgements;

    @Autowired
    private TransactionTemplate transaction;

    private String vendor;
    private String link;
    private Shop shop;

    @BeforeEach
    void aVendorWhoseErpTakesFiles() throws IOException {
        vendor = "depot-" + TESTS.incrementAndGet();
        link = "it-" + vendor + "-orders";
        shop = Shop.of(RealDatabase.DATABASE, vendor);
        Files.writeString(RealDatabase.MAPPINGS_FOLDER.resolve("it-orders.layout.yaml"), LAYOUT);
    }

    @AfterEach
    void removeTheLink() throws IOException {
        Files.deleteIfExists(file());
        await().until(() ->
                definitions.all().stream().noneMatch(each -> each.id().equals(link)));
    }

    @Test
    void anOrderBecomesOneFileAndIsAcknowledgedByTheErpsNumber() throws IOException {
        Shop.Placed order = shop.confirmedOrder("PLQ-2045", "89.505");
        publish("24", "file");

        await().until(() -> "awaiting_acknowledgement".equals(reasonCode(order)));
        assertThat(Files.readString(inOut(order), WINDOWS))
                .isEqualTo("NumCommande;CodeClient;Nom;Tel;RefArticle;Désignation;Quantite;PrixUnitaireHT;TauxTVA;"
                        + "ModePaiement\r\n" + order.number()
                        + ";WEB;Salma Ben Youssef;+21620123456;PLQ-2045;Plaquett;2;75,214;19;ESP\r\n");
        assertThat(acknowledgedAs(order)).isNull();

        assertThat(answer(order, "BC-00017")).isEqualTo(Acknowledgements.Answer.TAKEN);
        assertThat(answer(order, "BC-00018")).isEqualTo(Acknowledgements.Answer.KNOWN);

        assertThat(state(order)).isEqualTo("sent");
        assertThat(acknowledgedAs(order)).isEqualTo("BC-00017");
        assertThat(jdbc.sql("select status || ' ' || message from erp_sync_log where correlation_id = ?")
                        .param("corr-" + order.number())
                        .query(String.class)
                        .single())
                .startsWith("success")
                .contains("déposé, réponse de l'ERP attendue");
    }

    @Test
    void afterACrashBeforeTheFileAppearsItAppearsAndAfterTheErpTookItItDoesNotComeAgain() throws IOException {
        Shop.Placed taken = shop.confirmedOrder("PLQ-2045", "10.000");
        Shop.Placed prepared = shop.confirmedOrder("PLQ-2045", "20.000");
        await().until(() -> state(taken) != null && state(prepared) != null);
        wasWritten(taken);
        wasWritten(prepared);
        out.prepare(vendor, prepared.number() + ".csv", "as it was before the crash".getBytes(WINDOWS));

        publish("24", "file");

        await().until(() -> "awaiting_acknowledgement".equals(reasonCode(taken))
                && "awaiting_acknowledgement".equals(reasonCode(prepared)));
        assertThat(inOut(taken)).doesNotExist();
        assertThat(inOut(prepared)).hasContent("as it was before the crash");
    }

    @Test
    void aMissingAnswerIsAFailureThatSaysSoAndARefusalGivesTheOrderUp() throws IOException {
        Shop.Placed silent = shop.confirmedOrder("PLQ-2045", "10.000");
        await().until(() -> state(silent) != null);
        wasWritten(silent);
        jdbc.sql("update order_file set written_at = now() - interval '25 hours' where link = ?")
                .param(link)
                .update();
        publish("24", "file");

        await().until(() -> "unacknowledged".equals(reasonCode(silent)));
        assertThat(jdbc.sql("select status || ' ' || message from erp_sync_log where correlation_id = ?")
                        .param("corr-" + silent.number())
                        .query(String.class)
                        .single())
                .startsWith("failed")
                .contains("sans réponse de l'ERP depuis 25 h");

        transaction.executeWithoutResult(
                status -> assertThat(acknowledgements.refused(shop.vendorId(), silent.number(), "Client bloqué"))
                        .isEqualTo(Acknowledgements.Answer.TAKEN));
        assertThat(state(silent)).isEqualTo("dead");
        assertThat(acknowledgedAs(silent)).isNull();
        transaction.executeWithoutResult(
                status -> assertThat(acknowledgements.acknowledged(shop.vendorId(), "AA-NO-SUCH", "X"))
                        .isEqualTo(Acknowledgements.Answer.UNKNOWN));
    }

    @Test
    void withoutAcknowledgementTheFileIsTheReceiptAndACancellationFollowsIt() throws IOException {
        Shop.Placed order = shop.confirmedOrder("PLQ-2045", "10.000");
        publish("24", "none");
        await().until(() -> "sent".equals(state(order)));
        assertThat(acknowledgedAs(order)).isEqualTo(order.number() + ".csv");

        shop.cancelled(order);

        Path cancellation = inOut(order).resolveSibling(order.number() + "-ANNULATION.csv");
        await().until(() -> Files.exists(cancellation));
        await().until(() -> states(order).equals(List.of("sent", "sent")));
    }

    @Test
    void aBadLayoutIsRefusedByFileAndLineAndTheGoodOneGoesOn() throws IOException {
        publish("24", "file");
        Files.writeString(
                RealDatabase.MAPPINGS_FOLDER.resolve("it-orders.layout.yaml"),
                LAYOUT.replace("from: customer_name", "from: custmer_name"));

        await().until(() -> definitions.refused().stream()
                .anyMatch(each -> each.file().equals("mappings/it-orders.layout.yaml")
                        && each.line() == 6
                        && each.version() != null
                        && each.reason().contains("Vouliez-vous dire « customer_name »")));
        assertThat(definitions.all())
                .anySatisfy(each -> assertThat(each.id() + " " + each.status()).isEqualTo(link + " live"));
    }

    private void publish(String hours, String acknowledgement) throws IOException {
        publishText(hours, acknowledgement);
        await().until(() -> definitions.all().stream()
                .anyMatch(each -> each.id().equals(link) && each.status().equals("live")));
    }

    private void publishText(String hours, String acknowledgement) throws IOException {
        Files.writeString(
                file(),
                """
                - templatedRoute:
                    routeTemplateRef: file-order-export
                    routeId: %1$s
                    parameters:
                      - {name: description, value: Orders of the test as files}
                      - {name: link, value: %1$s}
                      - {name: vendor, value: %2$s}
                      - {name: layout, value: it-orders}
                      - {name: acknowledgement, value: %4$s}
                      - {name: answerWithinHours, value: "%3$s"}
                """
                        .formatted(link, vendor, hours, acknowledgement));
    }

    private Path file() {
        return RealDatabase.DEFINITIONS_FOLDER.resolve("erp/" + link + ".camel.yaml");
    }

    private Path inOut(Shop.Placed order) {
        return RealDatabase.DATA_FOLDER
                .resolve("sftp")
                .resolve(vendor)
                .resolve("out")
                .resolve(order.number() + ".csv");
    }

    private void wasWritten(Shop.Placed order) {
        jdbc.sql("insert into order_file (event_id, link, file_name, sha256, size_bytes)"
                        + " select event_id, ?, ?, sha256('x'), 1 from order_export where vendor_order_id = ?")
                .params(link, order.number() + ".csv", order.id())
                .update();
    }

    private Acknowledgements.Answer answer(Shop.Placed order, String reference) {
        return transaction.execute(status -> acknowledgements.acknowledged(shop.vendorId(), order.number(), reference));
    }

    private String state(Shop.Placed order) {
        return states(order).stream().findFirst().orElse(null);
    }

    private List<String> states(Shop.Placed order) {
        return jdbc.sql("select state from order_export where vendor_order_id = ? order by outbox_id")
                .param(order.id())
                .query(String.class)
                .list();
    }

    private String reasonCode(Shop.Placed order) {
        return jdbc.sql("select reason_code from order_export where vendor_order_id = ?")
                .param(order.id())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static String acknowledgedAs(Shop.Placed order) {
        String[] reference = new String[1];
        Shop.asTheShop(
                RealDatabase.DATABASE,
                shop -> reference[0] = shop.sql("select erp_reference from vendor_order where id = ?")
                        .param(order.id())
                        .query((row, number) -> Optional.ofNullable(row.getString(1)))
                        .single()
                        .orElse(null));
        return reference[0];
    }
}

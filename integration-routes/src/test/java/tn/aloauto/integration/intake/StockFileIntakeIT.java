package tn.aloauto.integration.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static tn.aloauto.integration.intake.IntakeFixtures.HEADER;
import static tn.aloauto.integration.intake.IntakeFixtures.row;
import static tn.aloauto.integration.intake.IntakeFixtures.rows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.integration.fixit.FixItFile;
import tn.aloauto.integration.intake.IntakeFixtures.TestFeed;

/** A vendor's file, through the route of the source tree, to the rows of the shop. */
@IntegrationTest
@DisplayName("A-128, A-134, B-072, B-074: a vendor's file from the inbox to the rows of the shop")
class StockFileIntakeIT {

    @Autowired
    private ApplicationContext engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RejectedFile rejectedFile;

    private IntakeFixtures intake;

    @BeforeEach
    void arrange() {
        intake = IntakeFixtures.in(engine);
    }

    @Test
    @DisplayName("F2: each rejected row is named by line, column and code")
    void aThousandRowsWithSevenErrorsBecomeNineHundredAndNinetyThreeProducts() {
        TestFeed feed = intake.liveFeed("partial");
        UUID receipt = intake.put(feed, thousandRowsWithSevenErrors());

        Map<String, Object> ended = intake.ended(receipt);
        assertThat(ended)
                .containsEntry("status", "partial")
                .containsEntry("total_rows", 1_000)
                .containsEntry("created_rows", 993)
                .containsEntry("error_rows", 7);
        assertThat(intake.products(feed)).isEqualTo(993);
        assertThat(intake.rejected(receipt))
                .extracting(r -> r.get("line") + " " + r.get("column_name") + " " + r.get("code"))
                .containsExactly(
                        "102 Référence MISSING_REFERENCE",
                        "203 Référence DUPLICATE_REFERENCE",
                        "304 Prix TTC BAD_PRICE",
                        "405 Quantité NEGATIVE_STOCK",
                        "506 Catégorie UNKNOWN_CATEGORY",
                        "607 Prix TTC BAD_PRICE",
                        "708 Référence EXCEL_LOST_DIGITS");
        assertThat(intake.syncRun(receipt))
                .containsEntry("status", "partial")
                .containsEntry("records_read", 1_000)
                .containsEntry("records_affected", 993)
                .containsEntry("records_rejected", 7);
    }

    @Test
    @DisplayName("F3: the same bytes again change nothing, and the log says why")
    void theSameFileAgainChangesNothingAndTheLogSaysWhy() {
        TestFeed feed = intake.liveFeed("partial");
        String text = thousandRowsWithSevenErrors();
        UUID first = intake.put(feed, text);
        intake.ended(first);
        List<Map<String, Object>> before = intake.catalogue(feed);

        UUID second = intake.put(feed, text);
        assertThat(intake.ended(second)).containsEntry("status", "duplicate").containsEntry("duplicate_of", first);
        assertThat(intake.catalogue(feed)).isEqualTo(before);
        assertThat(intake.syncRun(second))
                .containsEntry("status", "skipped")
                .containsEntry("records_affected", 0)
                .extractingByKey("message")
                .asString()
                .contains("identique");
    }

    @Test
    void anUnchangedRowInAnotherFileIsNotWritten() {
        TestFeed feed = intake.liveFeed("partial");
        intake.taken(feed, HEADER + rows(1, 20));
        List<Map<String, Object>> before = intake.catalogue(feed);
        assertThat(intake.taken(feed, HEADER + rows(1, 20) + row(21, "10,000", 1)))
                .containsEntry("unchanged_rows", 20)
                .containsEntry("created_rows", 1);
        assertThat(intake.catalogue(feed)).containsAll(before);
    }

    @Test
    void aNewPriceTouchesTheOfferAlone() {
        TestFeed feed = intake.liveFeed("partial");
        intake.taken(feed, HEADER + rows(1, 3));
        List<Map<String, Object>> before = intake.catalogue(feed);

        assertThat(intake.taken(feed, HEADER + row(1, "99,000", 5) + row(2, "129,900", 5) + row(3, "129,900", 9)))
                .containsEntry("updated_rows", 2)
                .containsEntry("unchanged_rows", 1);
        List<Map<String, Object>> after = intake.catalogue(feed);
        assertThat(after).extracting("product_written_by").isEqualTo(column(before, "product_written_by"));
        assertThat(after.get(0).get("price")).hasToString("99.000");
        assertThat(after.get(1)).isEqualTo(before.get(1));
        assertThat(after.get(2)).containsEntry("feed_quantity", 9);
    }

    @Test
    void aChangedOeReferenceReplacesTheOldOneAndNoOther() {
        TestFeed feed = intake.liveFeed("partial");
        intake.taken(feed, HEADER + "A;Pièce;;1,000;1;Amortisseurs;X1 / X2\nB;Pièce;;1,000;1;Amortisseurs;Y1\n");
        assertThat(intake.taken(
                        feed, HEADER + "A;Pièce;;1,000;1;Amortisseurs;X2 / X3\nB;Pièce;;1,000;1;Amortisseurs;Y1\n"))
                .containsEntry("updated_rows", 1)
                .containsEntry("unchanged_rows", 1);
        assertThat(jdbc.sql(
                                """
                        select string_agg(r.value, ',' order by r.value) from marketplace.product_reference r
                        join marketplace.product p on p.id = r.product_id where p.vendor_id = ? group by p.sku order by p.sku""")
                        .param(feed.vendorId())
                        .query(String.class)
                        .list())
                .containsExactly("X2,X3", "Y1");
    }

    @Test
    @DisplayName("F1: rows = created + updated + unchanged + rejected, for every file")
    void everyAppliedFilesRowsAddUp() {
        TestFeed feed = intake.liveFeed("partial");
        intake.taken(feed, HEADER + rows(1, 50));
        Map<String, Object> ended =
                intake.taken(feed, HEADER + rows(1, 10) + row(11, "1,000", 1) + row(12, "zéro", 1) + rows(51, 60));
        assertThat(ended)
                .containsEntry("total_rows", 22)
                .containsEntry("created_rows", 10)
                .containsEntry("updated_rows", 1)
                .containsEntry("unchanged_rows", 10)
                .containsEntry("error_rows", 1);
    }

    @Test
    @DisplayName("S6: an older file never overwrites a newer one")
    void anOlderFileNeverOverwritesANewerOne() {
        TestFeed feed = intake.liveFeed("partial");
        Instant noon = Instant.now().minus(Duration.ofHours(5));
        intake.ended(intake.put(feed, bytes(HEADER + row(1, "20,000", 2)), noon));
        List<Map<String, Object>> before = intake.catalogue(feed);
        Map<String, Object> older =
                intake.ended(intake.put(feed, bytes(HEADER + row(1, "10,000", 9)), noon.minusSeconds(60)));
        assertThat(older).containsEntry("status", "failed");
        assertThat(older.get("message")).asString().contains("plus ancien");
        assertThat(intake.catalogue(feed)).isEqualTo(before);
    }

    @Test
    void aFileFromTheFutureDoesNotBlockTheNextOne() {
        TestFeed feed = intake.liveFeed("partial");
        Instant inAYear = Instant.now().plus(Duration.ofDays(365));
        assertThat(intake.ended(intake.put(feed, bytes(HEADER + row(1, "20,000", 2)), inAYear)))
                .containsEntry("status", "completed");
        assertThat(intake.ended(intake.put(feed, bytes(HEADER + row(1, "21,000", 2)), inAYear)))
                .containsEntry("status", "completed");
    }

    @Test
    @DisplayName("V1: hand-kept products, shop columns and other vendors stay as they are")
    void handKeptProductsShopColumnsAndOtherVendorsStayAsTheyAre() {
        TestFeed feed = intake.liveFeed("partial");
        TestFeed other = intake.liveFeed("partial");
        intake.taken(other, HEADER + rows(1, 3));
        intake.taken(feed, HEADER + rows(1, 2));
        IntakeFixtures.asSuperuser(
                """
                insert into marketplace.product (vendor_id, sku, reference, name, category_id)
                select %d, 'MAIN', 'MAIN', 'Tenu à la main', min(id) from marketplace.category;
                insert into marketplace.offer (product_id, vendor_id, sku, price, feed_quantity)
                select id, vendor_id, sku, 5, 5 from marketplace.product where vendor_id = %1$d and sku = 'MAIN';
                update marketplace.product set is_active = false, moderation_status = 'rejected'
                where vendor_id = %1$d and sku = 'R-00001'"""
                        .formatted(feed.vendorId()));
        List<Map<String, Object>> others = intake.catalogue(other);
        Map<String, Object> byHand = intake.catalogue(feed).get(0);

        UUID receipt = intake.put(
                feed, HEADER + row(1, "1,000", 1) + "MAIN;Pris;;1,000;1;Amortisseurs;\n" + row(3, "2,000", 1));
        assertThat(intake.ended(receipt)).containsEntry("created_rows", 1).containsEntry("updated_rows", 1);
        assertThat(intake.rejected(receipt)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("code", "NOT_FROM_THIS_FEED")
                .containsEntry("line", 3L)
                .containsEntry("row_number", 2)
                .containsEntry("column_name", "Référence")
                .containsEntry("value", "MAIN"));
        assertThat(intake.catalogue(feed).get(0)).isEqualTo(byHand);
        assertThat(intake.catalogue(feed).get(1))
                .containsEntry("is_active", false)
                .containsEntry("moderation_status", "rejected");
        assertThat(intake.catalogue(other)).isEqualTo(others);
    }

    @Test
    void aWindows1252FileAndOneWithAMarkAndASepLineAreReadRightly() {
        TestFeed feed = intake.liveFeed("partial");
        String french = "R1;Étrier côté gauche;Brembo;1\u00a0234,500 DT;3;Filtres à huile;\n";
        assertThat(intake.ended(intake.put(feed, HEADER + french, Charset.forName("windows-1252"))))
                .containsEntry("status", "completed");
        assertThat(intake.catalogue(feed).get(0)).containsEntry("name", "Étrier côté gauche");
        assertThat(intake.catalogue(feed).get(0).get("price")).hasToString("1234.500");
        String commas =
                "\ufeffsep=,\r\nRéférence,Désignation,Prix TTC,Quantité,Catégorie\r\nR1,Étrier,\"12,500\",4,Amortisseurs\r\n"
                        + "R2,Étrier,abc,4,Amortisseurs\r\n";
        UUID receipt = intake.put(feed, commas);
        assertThat(intake.ended(receipt)).containsEntry("updated_rows", 1).containsEntry("error_rows", 1);
        assertThat(intake.rejected(receipt).get(0)).containsEntry("line", 4L).containsEntry("row_number", 2);
        assertThat(intake.catalogue(feed).get(0)).containsEntry("brand", "Brembo");
    }

    @Test
    void lineNumbersCountTheLineBreaksInsideQuotes() {
        TestFeed feed = intake.liveFeed("partial");
        UUID receipt = intake.put(
                feed,
                HEADER + "R1;\"Deux\nlignes\net trois\";;1,000;1;Amortisseurs;\n\nR2;Une;;rien;1;Amortisseurs;\n");
        intake.ended(receipt);
        assertThat(intake.rejected(receipt).get(0)).containsEntry("line", 6L).containsEntry("row_number", 2);
        assertThat(intake.catalogue(feed).get(0)).containsEntry("name", "Deux lignes et trois");
    }

    @Test
    void aShiftedRowIsRejectedAndShortOrBlankOnesAreUnderstood() {
        TestFeed feed = intake.liveFeed("partial");
        UUID receipt = intake.put(
                feed,
                HEADER + "R1;Pièce;de rechange;Bosch;1,000;1;Amortisseurs;OE1\nR2;Pièce;;1,000;1;Amortisseurs\n;;;;;;\n"
                        + "R3;Pièce;;1,000;1;Amortisseurs;;;;\n");
        assertThat(intake.ended(receipt)).containsEntry("total_rows", 3).containsEntry("created_rows", 2);
        assertThat(intake.rejected(receipt)).extracting("code").contains("TOO_MANY_CELLS");
    }

    @Test
    void aFileThatCannotBeReadAtAllFailsWithAReasonAndChangesNothing() {
        TestFeed feed = intake.liveFeed("partial");
        intake.taken(feed, HEADER + rows(1, 2));
        List<Map<String, Object>> before = intake.catalogue(feed);
        assertFails(feed, bytes(""), "vide");
        assertFails(feed, bytes(HEADER), "en-tête");
        assertFails(
                feed, bytes("Référence;Désignation;Quantité;Catégorie\nR1;x;1;Amortisseurs\n"), "« Prix TTC » manque");
        assertFails(feed, bytes(HEADER + "R1;a\0b;;1,000;1;Amortisseurs;\n"), "[BINARY_FILE]");
        assertFails(feed, bytes(HEADER + "R1;\"jamais fermé;;1,000;1;Amortisseurs;\n"), "guillemet");
        assertFails(
                feed, bytes(HEADER + "R1;" + "x".repeat(5_000_000) + ";;1,000;1;Amortisseurs;\n"), "[ROW_TOO_LONG]");
        assertFails(feed, new byte[] {'P', 'K', 3, 4, 0, 0}, "[BROKEN_FILE]");
        assertFails(feed, bytes(HEADER + "R1;Pièce;;rien;1;Amortisseurs;\n"), "Aucune des 1 lignes");
        assertThat(intake.catalogue(feed)).isEqualTo(before);
    }

    @Test
    void theRejectedRowsComeBackInTheVendorsOwnColumnsAndCannotRunAsFormulas() throws Exception {
        TestFeed feed = intake.liveFeed("partial");
        UUID receipt = intake.put(feed, HEADER + rows(1, 2) + "=1+1;\"a;b\";@x;rien;-4;Amortiseurs;\n" + rows(3, 3));
        intake.ended(receipt);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(rejectedFile.write(receipt, false, out)).contains(FixItFile.Kind.TEXT);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text.split("\r\n"))
                .hasSize(2)
                .satisfies(lines -> assertThat(lines[0])
                        .startsWith("\ufeff" + HEADER.strip() + ";AloAuto " + receipt)
                        .endsWith(";Ligne;Colonne;Code;Motif;Suggestion;السبب;الاقتراح"))
                .satisfies(lines -> assertThat(lines[1])
                        .startsWith("'=1+1;\"a;b\";'@x;rien;-4;Amortiseurs;;;4;")
                        .contains("UNKNOWN_CATEGORY | BAD_PRICE | NEGATIVE_STOCK")
                        .contains("Amortisseurs"));
        Path box = RealDatabase.DATA_FOLDER.resolve("sftp/" + feed.vendorSlug() + "/rejected/stock.csv.rejected.csv");
        org.awaitility.Awaitility.await().until(() -> Files.exists(box));
        assertThat(Files.readString(box)).isEqualTo(text);
        assertThat(rejectedFile.write(UUID.randomUUID(), false, out)).isEmpty();
    }

    @Test
    void aFullFileRetiresWhatItDoesNotNameAndBringsItBack() {
        TestFeed feed = intake.liveFeed("full");
        intake.taken(feed, HEADER + rows(1, 10));
        assertThat(intake.taken(feed, HEADER + rows(1, 7) + row(8, "rien", 1)))
                .containsEntry("removed_rows", 2)
                .containsEntry("unchanged_rows", 7);
        assertThat(intake.catalogue(feed))
                .filteredOn(row -> row.get("retired_at") != null)
                .extracting("sku")
                .containsExactly("R-00009", "R-00010");
        assertThat(intake.taken(feed, HEADER + rows(1, 10) + "\n")).containsEntry("updated_rows", 2);
        assertThat(intake.catalogue(feed))
                .filteredOn(row -> row.get("retired_at") != null)
                .isEmpty();
    }

    @Test
    @DisplayName("M2: a truncated full file is held and empties nothing")
    void aTruncatedFullFileIsHeldAndEmptiesNothing() {
        TestFeed feed = intake.liveFeed("full");
        intake.taken(feed, HEADER + rows(1, 10));
        List<Map<String, Object>> before = intake.catalogue(feed);
        UUID truncated = intake.put(feed, HEADER + rows(1, 4));
        assertThat(intake.ended(truncated)).containsEntry("status", "held");
        assertThat(intake.syncRun(truncated)).containsEntry("status", "held");
        assertThat(intake.catalogue(feed)).isEqualTo(before);
        assertThat(intake.taken(feed, HEADER + rows(1, 9))).containsEntry("status", "completed");
    }

    @Test
    void aFileForNobodyIsRefused() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> intake.put(new TestFeed("personne", 0, "personne"), "x")))
                .isInstanceOf(UnknownFeed.class);
    }

    @Test
    @DisplayName("F8: the file itself is kept and found from its receipt")
    void theOriginalIsKeptUnderItsHash() throws Exception {
        TestFeed feed = intake.liveFeed("partial");
        String text = HEADER + rows(1, 2);
        Map<String, Object> ended = intake.taken(feed, text);
        String hash = java.util.HexFormat.of().formatHex((byte[]) ended.get("sha256"));
        assertThat(RealDatabase.DATA_FOLDER.resolve("files/" + hash.substring(0, 2) + "/" + hash))
                .hasContent(text);
    }

    private void assertFails(TestFeed feed, byte[] file, String reason) {
        UUID receipt = intake.put(feed, file, Instant.now());
        Map<String, Object> ended = intake.ended(receipt);
        assertThat(ended).containsEntry("status", "failed");
        assertThat(ended.get("message")).asString().contains(reason);
        assertThat(intake.syncRun(receipt))
                .containsEntry("status", "failed")
                .containsEntry("message", ended.get("message"));
    }

    private static String thousandRowsWithSevenErrors() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 1; i <= 1_000; i++) {
            text.append(
                    switch (i) {
                        case 101 -> row(i, "10,000", 1).replace("R-00101", "");
                        case 202 -> row(i, "10,000", 1).replace("R-00202", "R-00001");
                        case 303 -> row(i, "0", 1);
                        case 404 -> row(i, "10,000", -1);
                        case 505 -> row(i, "10,000", 1).replace(";Plaquettes de frein;", ";Plaquete de frin;");
                        case 606 -> row(i, "12.500", 1);
                        case 707 -> row(i, "10,000", 1).replace("R-00707", "6,19123E+12");
                        default -> row(i, "129,900", 5);
                    });
        }
        return text.toString();
    }

    private static List<Object> column(List<Map<String, Object>> rows, String name) {
        return rows.stream().map(row -> row.get(name)).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

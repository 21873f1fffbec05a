package tn.aloauto.integration.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.erp.ImportBench.Pull;
import tn.aloauto.integration.intake.FileDecisions;
import tn.aloauto.simulators.odoo.Fault;
import tn.aloauto.simulators.odoo.Fault.Kind;

/** Invariants Y1 to Y5, A-121, A-122, B-071, X-001: an Odoo's records become sellable stock, by the same way as a file, whatever the server does. */
@IntegrationTest
class CatalogueImportIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FileDecisions decisions;

    private ImportBench bench;

    @AfterEach
    void closeTheLinks() throws IOException {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"18.0", "19.0"})
    @DisplayName("Y1: a catalogue is read as a whole, then only what changed, and twice is once")
    void aCatalogueBecomesAShelf(String version) {
        bench = new ImportBench(jdbc, version).parts(23).open();

        Pull first = bench.first(bench.catalogue());

        assertThat(first).as(first.toString()).satisfies(pull -> {
            assertThat(pull.status()).isEqualTo("success");
            assertThat(pull.records()).isEqualTo(23);
            assertThat(pull.file()).as(pull.fileMessage()).isEqualTo("completed");
            assertThat(pull.created()).isEqualTo(23);
            assertThat(pull.mode()).isEqualTo("full");
            assertThat(pull.source()).isEqualTo("erp");
        });
        assertThat(bench.offer("P-7")).contains("10 87.500 live");

        Pull again = bench.run(bench.catalogue(), "full");
        assertThat(again.file()).isEqualTo("duplicate");
        Pull nothing = bench.run(bench.catalogue(), "delta");
        bench.run(bench.catalogue(), "delta");
        Pull stillNothing = bench.run(bench.catalogue(), "delta");
        assertThat(nothing.updated()).isIn(null, 0);
        assertThat(stillNothing.receipt()).isNull();
        assertThat(stillNothing.message()).contains("Rien de nouveau");
    }

    @Test
    void changesOfPriceNameAndStockComeWithTheNextReading() {
        bench = new ImportBench(jdbc, "19.0").parts(5).open();
        int known = bench.part(1);
        bench.first(bench.catalogue());

        bench.odoo().write("product.product", known, Map.of("list_price", new BigDecimal("99.999")));
        bench.odoo().count(bench.part(2), BigDecimal.ONE);
        bench.part(6);
        Pull delta = bench.run(bench.catalogue(), "delta");

        assertThat(delta.mode()).isEqualTo("partial");
        assertThat(delta.created()).isEqualTo(1);
        assertThat(delta.updated()).isEqualTo(2);
        assertThat(bench.offer("P-1")).contains("10 99.999 live");
        assertThat(bench.offer("P-2")).contains("1 82.500 live");
        assertThat(bench.live()).hasSize(6);
    }

    @Test
    void aMovementOfStockIsSeenAlthoughItTouchesNoProduct() {
        bench = new ImportBench(jdbc, "19.0").parts(3).open();
        bench.first(bench.catalogue());
        bench.openStock().first(bench.stock());

        bench.odoo().count(bench.part(2), new BigDecimal("4"));
        bench.run(bench.stock(), "delta");
        assertThat(bench.offer("P-2")).contains("4 82.500 live");

        bench.odoo().count(bench.part(2), BigDecimal.ZERO);
        bench.odoo().sweepEmptyQuants();
        bench.run(bench.stock(), "delta");
        assertThat(bench.offer("P-2")).contains("0 82.500 live");
        assertThat(bench.live()).hasSize(3);
    }

    @Test
    void allQuantitiesReadAgainStandForNoWholeCatalogue() {
        bench = new ImportBench(jdbc, "19.0").parts(10).open();
        bench.first(bench.catalogue());
        bench.odoo().write("product.product", bench.part(4), Map.of("active", false));

        Pull quantities = bench.openStock().first(bench.stock());
        assertThat(quantities.mode()).isEqualTo("partial");
        assertThat(bench.live()).hasSize(10);
        Pull whole = bench.run(bench.catalogue(), "full");

        assertThat(whole.removed()).isEqualTo(1);
        assertThat(bench.live()).hasSize(9);
    }

    @Test
    @DisplayName("Y5: what is archived or deleted there is retired here, and comes back with it")
    void deletionsAreSoftAndReversible() {
        bench = new ImportBench(jdbc, "19.0").parts(10).open();
        bench.first(bench.catalogue());
        int archived = bench.part(4);
        int deleted = bench.part(5);

        bench.odoo().write("product.product", archived, Map.of("active", false));
        bench.odoo().delete("product.product", deleted);
        bench.run(bench.catalogue(), "delta");
        assertThat(bench.offer("P-4")).contains("0 84.500 live");
        assertThat(bench.offer("P-5")).contains("10 85.500 live");

        Pull whole = bench.run(bench.catalogue(), "full");
        assertThat(whole.removed()).isEqualTo(2);
        assertThat(bench.offer("P-4").orElseThrow()).endsWith("retired");
        assertThat(bench.offer("P-5").orElseThrow()).endsWith("retired");

        bench.odoo().write("product.product", archived, Map.of("active", true));
        bench.run(bench.catalogue(), "delta");
        assertThat(bench.offer("P-4")).contains("10 84.500 live");
    }

    @Test
    @DisplayName("Y2: what changes while pages are read is not lost, nor what a long transaction commits late")
    void changesInBetweenLoseNothing() {
        bench = new ImportBench(jdbc, "19.0").parts(25).open();
        int early = bench.part(3);
        bench.odoo().meanwhile("product.product", "search_read", () -> bench.odoo()
                .write("product.product", early, Map.of("list_price", new BigDecimal("70"))));
        bench.first(bench.catalogue());

        bench.odoo().longTransaction(Duration.ofMinutes(8), () -> bench.odoo()
                .write("product.product", bench.part(9), Map.of("list_price", 71)));
        bench.run(bench.catalogue(), "delta");

        assertThat(bench.offer("P-3")).contains("10 70.000 live");
        assertThat(bench.offer("P-9")).contains("10 71.000 live");
        assertThat(bench.live()).hasSize(25);
    }

    @Test
    @DisplayName("Y2: ten thousand rows of one second, more than a page, are all read")
    void tiedTimesLoseNothing() {
        bench = new ImportBench(jdbc, "18.0").parts(3).open();
        bench.first(bench.catalogue());

        bench.odoo().clockStops(true);
        bench.parts(45);
        bench.odoo().clockStops(false);
        bench.run(bench.catalogue(), "delta");

        assertThat(bench.live()).hasSize(45);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT3H", "PT-3H"})
    void anErpWhoseClockIsWrongIsReadByItsOwnTime(String offset) {
        bench = new ImportBench(jdbc, "19.0");
        bench.odoo().clockIsOffBy(Duration.parse(offset));
        bench.parts(3).open();
        bench.first(bench.catalogue());

        bench.odoo().write("product.product", bench.part(2), Map.of("list_price", 50));
        bench.run(bench.catalogue(), "delta");

        assertThat(bench.offer("P-2")).contains("10 50.000 live");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"HTTP_503", "TRUNCATED"})
    @DisplayName("Y3: a page that fails is asked for again, and the reading goes on behind it")
    void aPageThatFailsIsAskedForAgain(Kind kind) {
        bench = new ImportBench(jdbc, "19.0").parts(30).open();
        bench.first(bench.catalogue());
        bench.part(31);
        bench.odoo().fault(new Fault(kind, "product.product", "search_read", "\",\">\",20]", 2, 400));

        Pull pull = bench.run(bench.catalogue(), "full");

        assertThat(bench.odoo().faultsHappened()).isEqualTo(2);
        assertThat(pull.file()).as(pull.toString()).isEqualTo("completed");
        assertThat(pull.removed()).isZero();
        assertThat(bench.live()).hasSize(31);
    }

    @Test
    @DisplayName("Y3: a page that stays away ends the reading, nothing is used of it, the next one brings everything")
    void aReadingThatBreaksOffChangesNothing() {
        bench = new ImportBench(jdbc, "19.0").parts(30).open();
        bench.first(bench.catalogue());
        bench.part(31);
        bench.odoo().fault(new Fault(Kind.HTTP_503, "product.product", "search_read", "\",\">\",20]", -1, null));

        Pull broken = bench.run(bench.catalogue(), "full");
        assertThat(broken.status()).isEqualTo("failed");
        assertThat(broken.receipt()).isNull();
        assertThat(bench.live()).hasSize(30);
        assertThat(bench.linkColumn(bench.catalogue(), "paused_code")).isEqualTo("erp_unavailable");

        bench.odoo().clearFaults();
        bench.run(bench.catalogue(), "full");
        assertThat(bench.live()).hasSize(31);
        assertThat(bench.linkColumn(bench.catalogue(), "paused_code")).isEqualTo("null");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"EMPTY_ANSWER", "HALF_ANSWER"})
    @DisplayName("Y4: a page that comes back empty or halved retires nothing")
    void anAnswerThatLeavesOutRowsIsNotBelieved(Kind kind) {
        bench = new ImportBench(jdbc, "19.0").parts(30).open();
        bench.first(bench.catalogue());
        bench.odoo().fault(new Fault(kind, "product.product", "search_read", "\",\">\",10]", 1, null));

        bench.run(bench.catalogue(), "full");

        assertThat(bench.live()).hasSize(30);
    }

    @Test
    @DisplayName(
            "Y4: an ERP that forgot most of its articles is braked like a file, and let pass or dropped by a person")
    void aShrunkenCatalogueIsHeld() {
        bench = new ImportBench(jdbc, "19.0").parts(30).open();
        bench.first(bench.catalogue());
        for (int i = 1; i <= 20; i++) {
            bench.odoo().write("product.product", bench.part(i), Map.of("active", false));
        }

        Pull held = bench.run(bench.catalogue(), "full");

        assertThat(held.file()).isEqualTo("held");
        assertThat(bench.live()).hasSize(30);
        decisions.release(held.receipt(), "essai");
        await().untilAsserted(() -> assertThat(bench.live()).hasSize(10));
        decisions.undo(held.receipt(), "essai");
        assertThat(bench.live()).hasSize(30);
    }

    @Test
    void aRefusedKeyStopsTheLinkAndIsNotHammered() {
        bench = new ImportBench(jdbc, "19.0").parts(3).open();
        bench.first(bench.catalogue());
        bench.odoo().revokeKey(bench.odoo().settings().apiKey());

        Pull refused = bench.run(bench.catalogue(), "full");

        assertThat(refused.status()).isEqualTo("failed");
        assertThat(refused.message()).contains("identifiants").doesNotContain("Traceback");
        assertThat(bench.linkColumn(bench.catalogue(), "paused_code")).isEqualTo("credentials");
        assertThat(bench.linkColumn(bench.catalogue(), "(retry_at - updated_at < interval '5 seconds')"))
                .as("a session that ran out is over at once: the rest begins with a sixteenth of 16 s")
                .isEqualTo("true");
    }

    @Test
    void aCodeThatTwoArticlesShareIsToldAndTheOlderArticleWins() {
        bench = new ImportBench(jdbc, "19.0").parts(3);
        int twin = bench.part(9);
        bench.odoo().write("product.product", twin, Map.of("default_code", "P-1", "list_price", 5));

        Pull first = bench.open().first(bench.catalogue());
        bench.odoo().write("product.product", twin, Map.of("list_price", 6));
        bench.run(bench.catalogue(), "delta");

        assertThat(first.errors()).isEqualTo(1);
        assertThat(bench.offer("P-1")).contains("10 81.500 live");
        assertThat(jdbc.sql("select code, column_name, value from rejected_row where receipt_id = ?")
                        .param(first.receipt())
                        .query()
                        .listOfRows())
                .isEqualTo(
                        List.of(Map.of("code", "DUPLICATE_REFERENCE", "column_name", "default_code", "value", "P-1")));
    }
}

package tn.aloauto.marketplace.invoices.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tn.aloauto.marketplace.shared.Money;

/** What a printed invoice says (B-187, A-044). */
class PrintedPapersTests {

    private static Paper.Line line(int number) {
        return new Paper.Line(
                "REF-" + number,
                number == 2 ? "فلتر زيت Bosch رقم 7" : "Plaquettes de frein avant, jeu de quatre, n° " + number,
                2,
                Money.of("59.500"),
                number == 3 ? Money.of("10.000") : Money.ZERO,
                number % 2 == 0 ? new BigDecimal("0.0700") : new BigDecimal("0.1900"),
                number == 3 ? Money.of("109.000") : Money.of("119.000"),
                number % 2 == 0 ? Money.of("7.785") : Money.of(number == 3 ? "17.403" : "19.000"));
    }

    private static Invoices.Invoice invoice(int lines) {
        List<Paper.Line> all = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            all.add(line(i));
        }
        Paper paper = new Paper(
                "FACTURE",
                null,
                LocalDate.of(2026, 11, 21),
                "A-00000042",
                LocalDate.of(2026, 11, 20),
                "cash",
                new Paper.Party(
                        "Pièces Tunis SARL", "0736202XAM000", List.of("Rue de la République, Tunis"), "+21671123456"),
                new Paper.Party("محمد بن صالح", null, List.of("12 نهج مرسيليا", "1000 تونس", "Tunis"), "+21620123456"),
                all,
                Money.of("1.000"));
        return new Invoices.Invoice(
                UUID.randomUUID(),
                "F-1-2026-000042",
                "invoice",
                UUID.randomUUID(),
                1,
                paper.date(),
                paper.net(),
                paper.vat(),
                paper.stamp(),
                paper.total(),
                Money.CURRENCY,
                paper);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    @DisplayName(
            "B-187: number, dates, both parties, fiscal number, price without tax, rates and amounts of VAT, stamp, words")
    void holdsWhatTheLawAsksFor() throws IOException {
        byte[] pdf = new PrintedPapers(null).pdf(invoice(3));
        Files.write(Path.of("target/invoice.pdf"), pdf);

        assertThat(text(pdf))
                .contains("FACTURE N° F-1-2026-000042", "21/11/2026", "A-00000042", "Pièces Tunis SARL")
                .contains("Matricule fiscal : 0736202XAM000", "REF-1", "19 %", "7 %", "Timbre fiscal", "1,000")
                .contains("Total HT", "348,000".substring(0, 1))
                .contains("trois cent quarante-huit dinars");
    }

    @Test
    void aLongOneHasPagesWithNumbersAndItsHeadingOnEach() throws IOException {
        byte[] pdf = new PrintedPapers(null).pdf(invoice(90));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
        }
        assertThat(text(pdf)).contains("1 / ", "REF-90").containsPattern("(?s)Désignation.*Désignation");
        Files.write(Path.of("target/invoice-long.pdf"), pdf);
    }

    @Test
    void noNameKeepsAnInvoiceFromBeingPrinted() {
        try (Sheet sheet = new Sheet("x")) {
            sheet.line("\u0000\ud83d\ude97 漢字 \u202e abc \ufdfa");
            sheet.sideBySide(List.of("a".repeat(500)), List.of("محمد ".repeat(100)));
            assertThat(sheet.finish("")).isNotEmpty();
        }
    }

    @Test
    void arabicIsShapedAndTurnedRound() {
        assertThat(ArabicText.asDrawn("abc é")).isEqualTo("abc é");
        assertThat(ArabicText.asDrawn("سلام")).isEqualTo("\ufee1\ufefc\ufeb3");
        assertThat(ArabicText.asDrawn("فلتر Bosch")).startsWith("Bosch");
    }

    @Test
    void tablesRunNoFormulas() {
        assertThat(SafeTable.csv(List.of(List.of("=1+1", "-12.500", "a;b\"c", "@x"))))
                .isEqualTo("\ufeff'=1+1;-12.500;\"a;b\"\"c\";'@x\r\n");
    }

    @Test
    void amountsInWords() {
        assertThat(Figures.inWords(Money.of("1.000"))).isEqualTo("un dinar");
        assertThat(Figures.inWords(Money.of("1234.050")))
                .startsWith("mille deux cent")
                .endsWith("cinquante millimes");
        assertThat(Figures.of(Money.of("1234567.500"))).isEqualTo("1\u00a0234\u00a0567,500");
    }
}

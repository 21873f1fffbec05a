package tn.aloauto.integration.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tn.aloauto.integration.mapping.Categories.Category;

class RowReadingTests {

    private static final List<String> HEADER =
            List.of("Référence", "Désignation", "Marque", "Prix TTC", "Quantité", "Catégorie", "Réf OE");
    private static final String MAPPING =
            """
            description: Un fichier d'essai
            dialect: {missingValues: ["", "-"]}
            fields:
              - {name: Référence, target: reference}
              - {name: Désignation, target: name}
              - {name: Marque, target: brand}
              - {name: Prix TTC, target: price, constraints: {maximum: 5000}}
              - {name: Quantité, target: quantity, constraints: {maximum: 1000}}
              - {name: Catégorie, target: category}
              - {name: Réf OE, target: oe_references}
            """;

    private RowReading reading;
    private int rows;

    @BeforeEach
    void arrange() throws Exception {
        Categories categories = new Categories(List.of(
                new Category(1, null, "Freinage", "freinage"),
                new Category(2, 1L, "Plaquettes de frein", "صفائح الفرامل", "Brake pads", "plaquettes-de-frein"),
                new Category(3, 1L, "Divers", "divers-freinage"),
                new Category(4, null, "Moto", "الدراجات النارية", "Freinage", "moto"),
                new Category(5, 4L, "Divers", "متفرقات", "Divers", "divers-moto"),
                new Category(6, 4L, "Autres", "متفرقات", null, "autres")));
        reading = Mapping.compile(MAPPING).reading(HEADER, categories);
    }

    @Test
    void readsAGoodRow() {
        assertThat(read("A-1", "Plaquettes", "Bosch", "1 234,500 DT", "12,0", "plaquettes DE frein", "X / Y"))
                .isEqualTo(new StockLine(1, 2, "A-1", "Plaquettes", "Bosch", null, 2, 1_234_500, 12, "X\nY"));
    }

    @Test
    void trimsEveryKindOfBlankAndInvisibleSign() {
        StockLine line = (StockLine) read(
                "\u00a0\u202fA-1\u2003",
                "\ufeffNom\u200b \t",
                " ",
                "\u00a05,000\u202f",
                " 1 ",
                " Plaquettes de frein",
                "-");
        assertThat(line.reference()).isEqualTo("A-1");
        assertThat(line.name()).isEqualTo("Nom");
        assertThat(line.brand()).isNull();
        assertThat(line.oeReferences()).isNull();
    }

    @Test
    void composesDecomposedAccents() {
        assertThat(((StockLine) read("A", "E\u0301trier", "", "5", "1", "Plaquettes de frein", "")).name())
                .isEqualTo("Étrier");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Nom|5|1|Plaquettes de frein|Référence|MISSING_REFERENCE",
                "'-'|Nom|5|1|Plaquettes de frein|Référence|MISSING_REFERENCE",
                "6,19123E+12|Nom|5|1|Plaquettes de frein|Référence|EXCEL_LOST_DIGITS",
                "1.2e+05|Nom|5|1|Plaquettes de frein|Référence|EXCEL_LOST_DIGITS",
                "10/11/2025|Nom|5|1|Plaquettes de frein|Référence|EXCEL_MADE_A_DATE",
                "10-nov|Nom|5|1|Plaquettes de frein|Référence|EXCEL_MADE_A_DATE",
                "#REF!|Nom|5|1|Plaquettes de frein|Référence|BAD_REFERENCE",
                "A\ufffd|Nom|5|1|Plaquettes de frein|Référence|UNREADABLE_TEXT",
                "A|''|5|1|Plaquettes de frein|Désignation|MISSING_NAME",
                "A|#N/A|5|1|Plaquettes de frein|Désignation|EXCEL_ERROR",
                "A|Nom|''|1|Plaquettes de frein|Prix TTC|BAD_PRICE",
                "A|Nom|0|1|Plaquettes de frein|Prix TTC|BAD_PRICE",
                "A|Nom|-5|1|Plaquettes de frein|Prix TTC|BAD_PRICE",
                "A|Nom|12.500|1|Plaquettes de frein|Prix TTC|BAD_PRICE",
                "A|Nom|6000|1|Plaquettes de frein|Prix TTC|BAD_PRICE",
                "A|Nom|5|''|Plaquettes de frein|Quantité|MISSING_QUANTITY",
                "A|Nom|5|1,5|Plaquettes de frein|Quantité|BAD_QUANTITY",
                "A|Nom|5|Dispo|Plaquettes de frein|Quantité|BAD_QUANTITY",
                "A|Nom|5|2000|Plaquettes de frein|Quantité|BAD_QUANTITY",
                "A|Nom|5|99999999999|Plaquettes de frein|Quantité|BAD_QUANTITY",
                "A|Nom|5|-3|Plaquettes de frein|Quantité|NEGATIVE_STOCK",
                "A|Nom|5|1|''|Catégorie|MISSING_CATEGORY",
                "A|Nom|5|1|Plaquete de frin|Catégorie|UNKNOWN_CATEGORY"
            })
    void namesTheBadCell(
            String reference, String name, String price, String quantity, String category, String column, String code) {
        assertThat(((Rejection) read(reference, name, "Bosch", price, quantity, category, "")).cells())
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.column()).isEqualTo(column);
                    assertThat(cell.code().name()).isEqualTo(code);
                    assertThat(cell.message()).isNotBlank();
                });
    }

    @Test
    void aReferenceMayHoldAnEWithoutHavingLostDigits() {
        assertThat(read("06E121", "Nom", "", "5", "1", "Plaquettes de frein", "1E5"))
                .isInstanceOf(StockLine.class);
        assertThat(read("3-12", "Nom", "", "5", "1", "Plaquettes de frein", "")).isInstanceOf(StockLine.class);
    }

    @Test
    void aRepeatedReferenceNamesTheFirstLine() {
        read("A", "Nom", "", "5", "1", "Plaquettes de frein", "");
        read("B", "Nom", "", "5", "1", "Plaquettes de frein", "");
        assertThat(((Rejection) read(" A ", "Nom", "", "6", "1", "Plaquettes de frein", ""))
                        .cells()
                        .get(0))
                .satisfies(cell -> assertThat(cell.code()).isEqualTo(RejectCode.DUPLICATE_REFERENCE))
                .satisfies(cell -> assertThat(cell.message()).contains("ligne 2"));
    }

    @Test
    void everyBadCellOfARowIsNamedAtOnce() {
        Rejection rejection = (Rejection) read("", "", "", "rien", "-1", "Plaquete de frin", "6,19123E+12");
        assertThat(rejection.cells())
                .extracting(cell -> cell.code().name())
                .containsExactlyInAnyOrder(
                        "MISSING_REFERENCE",
                        "MISSING_NAME",
                        "UNKNOWN_CATEGORY",
                        "BAD_PRICE",
                        "NEGATIVE_STOCK",
                        "EXCEL_LOST_DIGITS");
    }

    @Test
    void suggestsWhatWasMeant() {
        assertThat(suggestion(read("A", "Nom", "", "5", "1", "Plaquete de frin", "")))
                .isEqualTo("Plaquettes de frein");
        assertThat(suggestion(read("B", "Nom", "", "12.500", "1", "Plaquettes de frein", "")))
                .isEqualTo("12,500");
        assertThat(suggestion(read("C", "Nom", "", "5", "1", "Divers", "")))
                .isEqualTo("Freinage > Divers ou Moto > Divers");
    }

    @Test
    void aCategoryMayBeGivenByItsPathOrItsSlug() {
        assertThat(((StockLine) read("A", "Nom", "", "5", "1", "Moto > Divers", "")).categoryId())
                .isEqualTo(5);
        assertThat(((StockLine) read("B", "Nom", "", "5", "1", "divers-freinage", "")).categoryId())
                .isEqualTo(3);
    }

    @Test
    void aCategoryMayBeGivenInArabicOrEnglish() {
        assertThat(((StockLine) read("A", "Nom", "", "5", "1", "صفائح الفرامل", "")).categoryId())
                .isEqualTo(2);
        assertThat(((StockLine) read("B", "Nom", "", "5", "1", "BRAKE PADS", "")).categoryId())
                .isEqualTo(2);
        assertThat(((StockLine) read("C", "Nom", "", "5", "1", "Freinage", "")).categoryId())
                .as("what is one's French name is not the other's English one")
                .isEqualTo(1);
        assertThat(((Rejection) read("D", "Nom", "", "5", "1", "متفرقات", "")).cells())
                .as("two are called so")
                .singleElement()
                .extracting(cell -> cell.code().name())
                .isEqualTo("UNKNOWN_CATEGORY");
        assertThat(suggestion(read("E", "Nom", "", "5", "1", "صفائح الفرمل", "")))
                .isEqualTo("صفائح الفرامل");
        assertThat(suggestion(read("F", "Nom", "", "5", "1", "Divers", "")))
                .as("an English name does not settle which")
                .isEqualTo("Freinage > Divers ou Moto > Divers");
    }

    @Test
    void aTextLongerThanItsColumnIsRejected() {
        assertThat(((Rejection) read(
                                "R".repeat(81),
                                "N".repeat(301),
                                "B".repeat(81),
                                "5",
                                "1",
                                "Plaquettes de frein",
                                "O".repeat(81)))
                        .cells())
                .extracting(BadCell::code)
                .containsOnly(RejectCode.TOO_LONG)
                .hasSize(4);
    }

    @Test
    void aMillionReferencesAreRememberedWithoutMistake() {
        SeenReferences seen = new SeenReferences();
        for (int i = 1; i <= 1_000_000; i++) {
            assertThat(seen.firstLineOf("REF-" + i, i)).isZero();
        }
        assertThat(seen.firstLineOf("REF-77", 5)).isEqualTo(77);
        assertThat(seen.firstLineOf("REF-1000000", 5)).isEqualTo(1_000_000);
    }

    private Verdict read(String... cells) {
        rows++;
        return reading.read(new SourceRow(rows, rows + 1, cells));
    }

    private static String suggestion(Verdict verdict) {
        return ((Rejection) verdict).cells().get(0).suggestion();
    }
}

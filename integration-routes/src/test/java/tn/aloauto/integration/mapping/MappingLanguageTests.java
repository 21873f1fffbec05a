package tn.aloauto.integration.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tn.aloauto.integration.mapping.Categories.Category;

@DisplayName("The mapping language: each word does what docs/mapping.md says")
class MappingLanguageTests {

    private static final String HEAD = "description: Un essai\ndialect: {}\n";
    private static final String USUAL =
            """
              - {name: Ref, target: reference}
              - {name: Nom, target: name}
              - {name: Famille, target: category}
              - {name: Prix, target: price}
              - {name: Stock, target: quantity}
            """;
    private static final List<String> HEADER = List.of("Ref", "Nom", "Famille", "Prix", "Stock");
    private static final Categories CATEGORIES = new Categories(List.of(
            new Category(1, null, "Freinage", "freinage"),
            new Category(2, 1L, "Plaquettes de frein", "plaquettes-de-frein")));
    private static final Vehicles VEHICLES = new Vehicles(List.of(
            new Vehicles.Type(10, "Renault", "Clio", "III", 2005, 2014),
            new Vehicles.Type(11, "Renault", "Clio", "IV", 2012, 2021),
            new Vehicles.Type(12, "Peugeot", "208", "", 2012, null)));

    @Test
    void aConstantStandsInEveryRowWithoutAColumn() throws Exception {
        RowReading reading = reading(USUAL + "  - {target: brand, constant: Bosch}\n", HEADER);
        assertThat(reading.givesBrand()).isTrue();
        assertThat(line(reading, "A1", "Nom", "Freinage", "5", "1").brand()).isEqualTo("Bosch");
    }

    @Test
    void severalColumnsBecomeOneFieldJoinedOrTheFirstThatSaysSomething() throws Exception {
        String joined = USUAL.replace("{name: Nom,", "{name: Nom, also: [Nom 2, Nom 3], join: \" \",");
        List<String> header = List.of("Ref", "Nom", "Famille", "Prix", "Stock", "Nom 2", "Nom 3");
        assertThat(line(reading(joined, header), "A1", "Plaquettes", "Freinage", "5", "1", "avant", "-Clio")
                        .name())
                .isEqualTo("Plaquettes avant -Clio");
        String first = USUAL.replace("{name: Nom,", "{name: Nom, also: [Nom 2, Nom 3],");
        assertThat(line(reading(first, header), "A1", "", "Freinage", "5", "1", "", "Troisième")
                        .name())
                .isEqualTo("Troisième");
        assertThat(line(
                                reading(first, List.of("Ref", "Nom 2", "Famille", "Prix", "Stock")),
                                "A",
                                "B",
                                "Freinage",
                                "5",
                                "1")
                        .name())
                .isEqualTo("B");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tax: HT|100|119.000",
                "tax: HT|0,042|0.050",
                "tax: HT, vat: reduit-7|100|107.000",
                "tax: TTC|100|100.000",
                "unit: millimes|12500|12.500",
                "unit: millimes|12 500 DT|12.500",
                "margin: 12.5 %|80|90.000",
                "margin: \"1.500\"|10|11.500",
                "factor: 0.01|1250|12.500",
                "tax: HT, margin: 30 %|10|15.470",
                "tax: HT, roundTo: 0.100|10,05|12.000",
                "roundTo: 0.050|10,024|10.000",
                "roundTo: 0.050|10,025|10.050",
            })
    void aPriceIsWorkedOutInUnitMarginTvaAndStep(String words, String cell, String price) throws Exception {
        RowReading reading = reading(USUAL.replace("target: price", "target: price, " + words), HEADER);
        assertThat(java.math.BigDecimal.valueOf(
                                line(reading, "A1", "Nom", "Freinage", cell, "1")
                                        .priceMillimes(),
                                3)
                        .toPlainString())
                .isEqualTo(price);
    }

    @Test
    void theTvaIsThatOfTheDayAndOfTheRow() throws Exception {
        String text = USUAL.replace("target: price", "target: price, tax: HT");
        assertThat(lineOn(LocalDate.of(2017, 12, 31), text, HEADER, "A", "N", "Freinage", "100", "1")
                        .priceMillimes())
                .isEqualTo(118_000);
        assertThat(lineOn(LocalDate.of(2018, 1, 1), text, HEADER, "A", "N", "Freinage", "100", "1")
                        .priceMillimes())
                .isEqualTo(119_000);
        String own = "vatRates:\n  - {percent: 20, from: 2027-01-01}\n  - {percent: 19, from: 2018-01-01}\nfields:\n";
        Mapping mapping = Mapping.compile(HEAD + own + text);
        assertThat(((StockLine) mapping.reading(HEADER, on(LocalDate.of(2027, 6, 1)))
                                .read(row("A", "N", "Freinage", "100", "1")))
                        .priceMillimes())
                .isEqualTo(120_000);
        List<String> wide = List.of("Ref", "Nom", "Famille", "Prix", "Stock", "TVA");
        RowReading perRow = reading(text + "  - {name: TVA, target: vat_rate}\n", wide);
        assertThat(line(perRow, "A", "N", "Freinage", "100", "1", "7 %").priceMillimes())
                .isEqualTo(107_000);
        assertThat(line(perRow, "B", "N", "Freinage", "100", "1", "").priceMillimes())
                .isEqualTo(119_000);
        assertThat(codes(perRow.read(row("C", "N", "Freinage", "100", "1", "11"))))
                .containsExactly("BAD_VAT_RATE");
    }

    @Test
    void aQuantityInBoxesIsCountedInPieces() throws Exception {
        RowReading reading = reading(USUAL.replace("target: quantity", "target: quantity, factor: 12"), HEADER);
        assertThat(line(reading, "A", "N", "Freinage", "5", "3").quantity()).isEqualTo(36);
    }

    @Test
    void referencesAreSplitAndKeepTheirKind() throws Exception {
        List<String> header = List.of("Ref", "Nom", "Famille", "Prix", "Stock", "OE", "Equiv", "EAN");
        RowReading reading = reading(
                USUAL
                        + """
                          - {name: OE, target: oe_references}
                          - {name: Equiv, target: cross_references}
                          - {name: EAN, target: gtin}
                        """,
                header);
        assertThat(line(
                                reading,
                                "A",
                                "N",
                                "Freinage",
                                "5",
                                "1",
                                "OE: 04465-0F010 / 04465 0F020 ; équiv: GDB3425",
                                "P 85 020, GDB-3425",
                                "6191234567897")
                        .oeReferences())
                .isEqualTo("04465-0F010\n04465 0F020\ncross:GDB3425\ncross:P 85 020\nean:6191234567897");
    }

    @Test
    void aWrongCheckDigitRejectsOrWarnsAsDeclared() throws Exception {
        List<String> header = List.of("Ref", "Nom", "Famille", "Prix", "Stock", "EAN");
        RowReading strict = reading(USUAL + "  - {name: EAN, target: gtin}\n", header);
        assertThat(codes(strict.read(row("A", "N", "Freinage", "5", "1", "6191234567891"))))
                .containsExactly("BAD_GTIN");
        assertThat(codes(strict.read(row("A", "N", "Freinage", "5", "1", "6,19123E+12"))))
                .containsExactly("EXCEL_LOST_DIGITS");
        RowReading mild = reading(USUAL + "  - {name: EAN, target: gtin, onError: warn}\n", header);
        StockLine line = line(mild, "A", "N", "Freinage", "5", "1", "6191234567891");
        assertThat(line.oeReferences()).isNull();
        assertThat(line.besides().warnings()).singleElement().satisfies(cell -> assertThat(cell.code())
                .isEqualTo(RejectCode.BAD_GTIN));
    }

    @Test
    void brandsAreToldByATableBesideTheMapping() throws Exception {
        Tables tables = name -> {
            if (!"marques.csv".equals(name)) {
                throw new IOException(name);
            }
            return "VW;Volkswagen\r\nmercedes benz;Mercedes-Benz\n";
        };
        String text = HEAD + "fields:\n" + USUAL + "  - {name: Marque, target: brand, valuesFrom: marques.csv}\n";
        Mapping mapping = Mapping.compile(text, tables);
        RowReading reading = mapping.reading(List.of("Ref", "Nom", "Famille", "Prix", "Stock", "Marque"), CATEGORIES);
        assertThat(line(reading, "A", "N", "Freinage", "5", "1", "vw").brand()).isEqualTo("Volkswagen");
        assertThat(line(reading, "B", "N", "Freinage", "5", "1", "Valeo").brand())
                .isEqualTo("Valeo");
        assertThat(mapping.tables()).containsExactly("marques.csv");
        assertThat(Mapping.compile(text, name -> "VW;VAG").version()).isNotEqualTo(mapping.version());
        assertRefused(USUAL + "  - {name: Marque, target: brand, valuesFrom: ../secret.csv}\n", "sans chemin");
        assertRefused(USUAL + "  - {name: Marque, target: brand, valuesFrom: absente.csv}\n", "introuvable");
    }

    @Test
    void rowsAreSkippedKeptAndDeletedByWhatACellSays() throws Exception {
        List<String> header = List.of("Ref", "Nom", "Famille", "Prix", "Stock", "Dépôt", "Etat");
        RowReading reading = Mapping.compile(
                        HEAD + "fields:\n" + USUAL
                                + """
                        skipRows:
                          - {field: Nom, startsWith: Total}
                          - {field: Ref, matches: "ZZ[0-9]+"}
                          - {field: Stock, empty: true}
                        keepRows: {column: Dépôt, equals: [Tunis, Sfax]}
                        deletedRows: {column: Etat, equals: [S, supprimé]}
                        """)
                .reading(header, CATEGORIES);
        assertThat(reading.skips(row("A", "TOTAL général", "", "", "1", "Tunis", "")))
                .isTrue();
        assertThat(reading.skips(row("ZZ12", "N", "", "", "1", "Tunis", ""))).isTrue();
        assertThat(reading.skips(row("A", "N", "", "", "", "Tunis", ""))).isTrue();
        assertThat(reading.skips(row("A", "N", "", "", "1", "Gabès", ""))).isTrue();
        assertThat(reading.skips(row("A", "N", "", "", "1", "SFAX", ""))).isFalse();
        assertThat(reading.read(row("A-9", "", "", "", "", "Tunis", "Supprimé")))
                .isInstanceOfSatisfying(Removal.class, removal -> assertThat(removal.reference())
                        .isEqualTo("A-9"));
        assertThat(codes(reading.read(row("", "", "", "", "", "Tunis", "S")))).containsExactly("MISSING_REFERENCE");
    }

    @Test
    void aFilterOnAColumnTheFileDoesNotHaveRefusesTheFile() throws Exception {
        Mapping mapping = Mapping.compile(HEAD + "fields:\n" + USUAL + "keepRows: {column: Dépôt, equals: Tunis}\n");
        assertThatThrownBy(() -> mapping.reading(HEADER, CATEGORIES)).isInstanceOf(HeaderRefused.class);
    }

    @Test
    void textsAreHeldToTheirShape() throws Exception {
        List<String> header = List.of("Ref", "Nom", "Famille", "Prix", "Stock", "Marque");
        RowReading reading = reading(
                USUAL.replace("target: reference", "target: reference, constraints: {pattern: \"[A-Z]{2}-[0-9]+\"}")
                                .replace("target: name", "target: name, constraints: {minLength: 3, unique: true}")
                        + "  - {name: Marque, target: brand, constraints: {enum: [Bosch, Valeo]}}\n",
                header);
        assertThat(codes(reading.read(row("AB-1", "Nom", "Freinage", "5", "1", "Bosch"))))
                .isEmpty();
        assertThat(codes(reading.read(row("ab1", "Nom2", "Freinage", "5", "1", "Bosch"))))
                .containsExactly("BAD_VALUE");
        assertThat(codes(reading.read(row("AB-2", "No", "Freinage", "5", "1", "Bosch"))))
                .containsExactly("TOO_SHORT");
        assertThat(codes(reading.read(row("AB-3", "Nom", "Freinage", "5", "1", "Bosch"))))
                .containsExactly("DUPLICATE_VALUE");
        Rejection brand = (Rejection) reading.read(row("AB-4", "Nom4", "Freinage", "5", "1", "Boch"));
        assertThat(brand.cells().get(0).suggestion()).isEqualTo("Bosch");
    }

    @Test
    @Timeout(5)
    void noExpressionIsEverSlow() throws Exception {
        RowReading reading = reading(
                USUAL.replace("target: reference", "target: reference, constraints: {pattern: \"(a+)+b\"}"), HEADER);
        for (int i = 0; i < 200; i++) {
            assertThat(codes(reading.read(row("a".repeat(70) + i, "Nom", "Freinage", "5", "1"))))
                    .containsExactly("BAD_VALUE");
        }
    }

    @Test
    void vehiclesAreFoundOrToldAndTheRowIsTaken() throws Exception {
        List<String> header = List.of("Ref", "Nom", "Famille", "Prix", "Stock", "Auto", "Modèle", "Années");
        Mapping mapping = Mapping.compile(
                HEAD + "fields:\n" + USUAL
                        + """
                  - {name: Auto, target: vehicle_make}
                  - {name: Modèle, target: vehicle_model}
                  - {name: Années, target: vehicle_years}
                """);
        RowReading reading = mapping.reading(header, new ShopToday(CATEGORIES, VEHICLES, LocalDate.of(2026, 1, 1)));
        assertThat(types(reading, "RENAULT", "Clio", "2013")).containsExactly(10L, 11L);
        assertThat(types(reading, "Renault", "clio iv", "")).containsExactly(11L);
        assertThat(types(reading, "Renault", "Clio III / Clio IV", "2005 - 2020"))
                .containsExactly(10L, 11L);
        assertThat(types(reading, "Peugeot", "208", "2020 ->")).containsExactly(12L);
        StockLine unknown = line(reading, "X", "N", "Freinage", "5", "1", "Renault", "Cliot", "2013");
        assertThat(unknown.besides().vehicleTypes()).isEmpty();
        assertThat(unknown.besides().warnings()).singleElement().satisfies(cell -> {
            assertThat(cell.code()).isEqualTo(RejectCode.UNKNOWN_VEHICLE);
            assertThat(cell.suggestion()).isEqualTo("Clio");
            assertThat(cell.message()).contains("Renault Cliot 2013");
        });
    }

    @Test
    void aPriceFileHasAReferenceAndAPriceAndNothingElse() throws Exception {
        Mapping mapping = Mapping.compile("kind: price\n" + HEAD
                + "fields:\n  - {name: Ref, target: reference}\n  - {name: Prix, target: price}\n");
        assertThat(mapping.kind()).isEqualTo(FileKind.PRICE);
        StockLine line =
                (StockLine) mapping.reading(List.of("Ref", "Prix"), CATEGORIES).read(row("A", "12,5"));
        assertThat(line.priceMillimes()).isEqualTo(12_500);
        assertThat(line.name()).isNull();
        assertThatThrownBy(() -> Mapping.compile("kind: price\nmode: full\n" + HEAD
                        + "fields:\n  - {name: Ref, target: reference}\n  - {name: Prix, target: price}\n"))
                .hasMessageContaining("ne retire aucun article");
        assertRefused("  - {name: Ref, target: reference}\n", "Aucune colonne ne vise");
    }

    @Test
    void anOrderStatusFileGivesATypedRecordForEachRow() throws Exception {
        Mapping mapping = Mapping.compile(
                "kind: order-status\n" + HEAD
                        + """
                fields:
                  - {name: Commande, target: order_number}
                  - {name: Etat, target: status, values: {EXP: shipped, Livré: delivered, Annulé: cancelled}}
                  - {name: Colis, target: tracking}
                  - {name: Le, target: status_date}
                """);
        OrderStatusReading reading = mapping.orderStatusReading(List.of("Commande", "Etat", "Colis", "Le"));
        assertThat(reading.read(row("MKT-1", "exp", "EE123456785TN", "21/11/2026 14:30")))
                .isEqualTo(new OrderStatusLine(
                        1,
                        2,
                        "MKT-1",
                        OrderStatusLine.Status.SHIPPED,
                        "EE123456785TN",
                        null,
                        LocalDateTime.of(2026, 11, 21, 14, 30),
                        null,
                        null));
        assertThat(codes(reading.read(row("", "parti", "", "31/02/2026"))))
                .containsExactly("MISSING_VALUE", "UNKNOWN_STATUS", "BAD_DATE");
    }

    @Test
    @DisplayName("A vendor's file cannot name a shop column: active, moderation_status, the vendor are no targets")
    void noMappingReachesAColumnOfTheShop() {
        for (String column : List.of("active", "is_active", "moderation_status", "vendor", "vendor_id", "feed")) {
            MappingRefused refused = catchThrowableOfType(
                    MappingRefused.class,
                    () -> Mapping.compile(HEAD + "fields:\n" + USUAL + "  - {name: X, target: " + column + "}\n"));
            assertThat(refused).hasMessageContaining("« " + column + " » n'est pas connu ici");
            assertThat(refused.line()).isEqualTo(9);
            assertThat(refused.column()).isEqualTo(23);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "target: price, vat: normal|va avec",
                "target: price, tax: HT, vat: 21|n'est pas connu",
                "target: price, margin: 900 %|500 %",
                "target: price, margin: beaucoup|nombre positif",
                "target: price, factor: -1|nombre positif",
                "target: price, constraints: {pattern: x}|pour un texte",
                "target: price, join: x|also",
                "target: price, onError: warn|gtin",
            })
    void refusesWordsWhereTheyMeanNothing(String words, String reason) {
        assertRefused(USUAL.replace("target: price", words), reason);
    }

    @Test
    void refusesAPatternItCannotReadAndAFilterThatTestsNothing() {
        assertRefused(
                USUAL.replace("target: name", "target: name, constraints: {pattern: \"(a\"}"), "Expression régulière");
        assertRefused(USUAL + "skipRows:\n  - {field: Nom}\n", "Dites ce que la cellule");
        assertRefused(USUAL + "skipRows:\n  - {field: Nom, column: Nom, empty: true}\n", "soit");
        assertRefused(USUAL + "mode: delta\n", "deletedRows");
    }

    private static RowReading reading(String fields, List<String> header) throws Exception {
        return Mapping.compile(HEAD + "fields:\n" + fields).reading(header, on(LocalDate.of(2026, 11, 21)));
    }

    private static ShopToday on(LocalDate day) {
        return new ShopToday(CATEGORIES, VEHICLES, day);
    }

    private static StockLine lineOn(LocalDate day, String fields, List<String> header, String... cells)
            throws Exception {
        return (StockLine) Mapping.compile(HEAD + "fields:\n" + fields)
                .reading(header, on(day))
                .read(row(cells));
    }

    private static StockLine line(RowReading reading, String... cells) {
        Verdict verdict = reading.read(row(cells));
        assertThat(verdict).isInstanceOf(StockLine.class);
        return (StockLine) verdict;
    }

    private static List<Long> types(RowReading reading, String make, String model, String years) {
        return line(
                        reading,
                        "R" + Map.of("k", make + model + years).hashCode(),
                        "N",
                        "Freinage",
                        "5",
                        "1",
                        make,
                        model,
                        years)
                .besides()
                .vehicleTypes();
    }

    private static SourceRow row(String... cells) {
        return new SourceRow(1, 2, cells);
    }

    private static List<String> codes(Verdict verdict) {
        return verdict instanceof Rejection rejection
                ? rejection.cells().stream().map(cell -> cell.code().name()).toList()
                : List.of();
    }

    private static void assertRefused(String fields, String reason) {
        assertThatThrownBy(() -> Mapping.compile(HEAD + "fields:\n" + fields))
                .isInstanceOf(MappingRefused.class)
                .hasMessageContaining(reason);
    }
}

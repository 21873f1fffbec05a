package tn.aloauto.integration.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tn.aloauto.integration.mapping.SmallMappings.CATEGORIES;
import static tn.aloauto.integration.mapping.SmallMappings.HEAD;
import static tn.aloauto.integration.mapping.SmallMappings.HEADER;
import static tn.aloauto.integration.mapping.SmallMappings.USUAL;
import static tn.aloauto.integration.mapping.SmallMappings.VEHICLES;
import static tn.aloauto.integration.mapping.SmallMappings.assertRefused;
import static tn.aloauto.integration.mapping.SmallMappings.codes;
import static tn.aloauto.integration.mapping.SmallMappings.line;
import static tn.aloauto.integration.mapping.SmallMappings.reading;
import static tn.aloauto.integration.mapping.SmallMappings.row;
import static tn.aloauto.integration.mapping.SmallMappings.types;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The mapping language: each word does what docs/mapping.md says")
class MappingLanguageTests {

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
}

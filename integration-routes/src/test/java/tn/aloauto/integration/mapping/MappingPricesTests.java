package tn.aloauto.integration.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static tn.aloauto.integration.mapping.SmallMappings.HEAD;
import static tn.aloauto.integration.mapping.SmallMappings.HEADER;
import static tn.aloauto.integration.mapping.SmallMappings.USUAL;
import static tn.aloauto.integration.mapping.SmallMappings.codes;
import static tn.aloauto.integration.mapping.SmallMappings.line;
import static tn.aloauto.integration.mapping.SmallMappings.lineOn;
import static tn.aloauto.integration.mapping.SmallMappings.on;
import static tn.aloauto.integration.mapping.SmallMappings.reading;
import static tn.aloauto.integration.mapping.SmallMappings.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The mapping language: prices and quantities are worked out as docs/mapping.md says")
class MappingPricesTests {

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
        assertThat(BigDecimal.valueOf(
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
}

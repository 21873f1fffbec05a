package tn.aloauto.integration.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A-119: what an outgoing order file looks like is written down, and a mistake in it is named")
class LayoutTests {

    private static final String GOOD =
            """
            description: Orders for a flat-file ERP
            format: csv
            file: {encoding: windows-1252, delimiter: ";", decimalChar: ",", decimals: 2, dateFormat: dd/MM/yyyy HH:mm}
            columns:
              - {name: Numero, from: number}
              - {name: Date, from: confirmed_at}
              - {name: PU, from: unit_price}
              - {name: Paiement, from: payment_method, values: {cash: ESP}}
              - {name: Client, value: WEB}
            """;

    @Test
    void writesAmountsDatesAndWordsAsThePartnerDoes() throws Exception {
        Layout layout = Layout.compile(GOOD);
        Map<LayoutField, Object> row = Map.of(
                LayoutField.NUMBER,
                "AA-1\r\n-1",
                LayoutField.CONFIRMED_AT,
                Instant.parse("2026-03-02T12:00:00Z"),
                LayoutField.UNIT_PRICE,
                new BigDecimal("89.505"),
                LayoutField.PAYMENT_METHOD,
                "cash");

        assertThat(layout.columns().stream().map(column -> layout.text(column, row)))
                .containsExactly("AA-1 -1", "02/03/2026 13:00", "89,51", "ESP", "WEB");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from: number           | from: numbre      | 5 | Vouliez-vous dire « number »",
                "encoding: windows-1252 | encoding: win-x   | 3 | n'est pas connu",
                "dd/MM/yyyy HH:mm       | jj                | 3 | n'est pas un format de date",
                "name: Date             | name: Numero      | 6 | est répétée",
                "value: WEB             | valeur: WEB       | 9 | n'est pas connu ici",
                "from: number           | value: x, from: number | 5 | l'un des deux",
                "format: csv            | format: excel     | 2 | n'est pas connu",
            })
    void namesTheLineOfAMistake(String right, String wrong, int line, String reason) {
        MappingRefused refused =
                catchThrowableOfType(MappingRefused.class, () -> Layout.compile(GOOD.replace(right, wrong)));

        assertThat(refused).hasMessageContaining(reason);
        assertThat(refused.line()).isEqualTo(line);
    }

    @Test
    void aDocumentKeepsWhatBelongsToALineInTheLines() {
        String document = GOOD.replace("format: csv", "format: json");

        assertThat(catchThrowableOfType(MappingRefused.class, () -> Layout.compile(document)))
                .hasMessageContaining("appartient à une ligne");
        assertThat(catchThrowableOfType(
                        MappingRefused.class, () -> Layout.compile(document.replace("name: PU", "name: '../pu'"))))
                .hasMessageContaining("n'est pas un chemin");
    }
}

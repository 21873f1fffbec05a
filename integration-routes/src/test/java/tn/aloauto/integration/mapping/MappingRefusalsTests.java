package tn.aloauto.integration.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tn.aloauto.integration.mapping.SmallMappings.CATEGORIES;
import static tn.aloauto.integration.mapping.SmallMappings.HEAD;
import static tn.aloauto.integration.mapping.SmallMappings.HEADER;
import static tn.aloauto.integration.mapping.SmallMappings.USUAL;
import static tn.aloauto.integration.mapping.SmallMappings.assertRefused;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The mapping language: what means nothing is refused where it stands")
class MappingRefusalsTests {

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

    @Test
    void aFilterOnAColumnTheFileDoesNotHaveRefusesTheFile() throws Exception {
        Mapping mapping = Mapping.compile(HEAD + "fields:\n" + USUAL + "keepRows: {column: Dépôt, equals: Tunis}\n");
        assertThatThrownBy(() -> mapping.reading(HEADER, CATEGORIES)).isInstanceOf(HeaderRefused.class);
    }
}

package tn.aloauto.integration.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTests {

    private static final String GOOD =
            """
            description: Un fichier d'essai
            dialect:
              encoding: [utf-8, windows-1252]
              decimalChar: ","
            fields:
              - {name: Référence, aliases: [Réf, Code article], target: reference}
              - {name: Désignation, target: name}
              - {name: Catégorie, target: category}
              - {name: Prix TTC, type: number, target: price, constraints: {maximum: 5000}}
              - {name: Quantité, target: quantity, constraints: {maximum: 100}}
            """;

    @Test
    void readsADialectAndKnowsItsVersion() throws Exception {
        Mapping mapping = Mapping.compile(GOOD);
        assertThat(mapping.dialect().encodings())
                .containsExactly(StandardCharsets.UTF_8, Charset.forName("windows-1252"));
        assertThat(mapping.dialect().delimiter()).isNull();
        assertThat(mapping.version()).isEqualTo(Mapping.compile(GOOD).version());
        assertThat(mapping.version())
                .isNotEqualTo(Mapping.compile(GOOD + "# autre\n").version());
    }

    @Test
    void namesTheLineAndTheMeantWordOfAnUnknownKey() {
        assertRefused(GOOD.replace("  decimalChar", "  decimalchar"), 4, "Vouliez-vous dire « decimalChar »");
        assertRefused(GOOD.replace("target: price", "target: prix"), 9, "« price »");
        assertRefused(GOOD + "expression: T(java.lang.Runtime)\n", 11, "n'est pas connu");
    }

    @Test
    void refusesWhatItCannotMeanToSay() {
        assertRefused(GOOD.replace("target: name", "target: reference"), 7, "Deux colonnes visent");
        assertRefused(
                GOOD.replace("  - {name: Quantité, target: quantity, constraints: {maximum: 100}}\n", ""),
                6,
                "quantity");
        assertRefused(GOOD.replace("type: number", "type: string"), 9, "de type number");
        assertRefused(GOOD.replace("[utf-8, windows-1252]", "utf-9"), 3, "n'est pas connu");
        assertRefused(GOOD.replace("name: Désignation", "name: code ARTICLE"), 7, "répondent au nom");
        assertRefused(GOOD.replace("maximum: 5000", "maximum: beaucoup"), 9, "nombre");
        assertRefused(GOOD.replace("decimalChar: \",\"", "decimalChar: \".\"\n  groupChar: \".\""), 5, "différer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- a\n- b\n", "a: [", "a: &x 1\nb: *x\n", "!!javax.script.ScriptEngineManager []\n"})
    void refusesWhatIsNoPlainMapping(String text) {
        assertThatExceptionOfType(MappingRefused.class).isThrownBy(() -> Mapping.compile(text));
    }

    @Test
    void refusesABillionLaughsAndAHugeText() {
        String laughs = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b]\n";
        assertRefused(laughs, 2, "alias");
        assertThatExceptionOfType(MappingRefused.class).isThrownBy(() -> Mapping.compile("#".repeat(70_000)));
    }

    @Test
    void findsAHeaderWhateverItsAccentsCaseAndPunctuation() throws Exception {
        Mapping mapping = Mapping.compile(GOOD);
        assertThat(mapping.known(List.of("REF.", " designation ", "Catégorie", "prix\u00a0ttc", "QUANTITE", "autre")))
                .isEqualTo(5);
    }

    @Test
    void saysWhichColumnIsMissingAndWhichWereFound() throws Exception {
        Mapping mapping = Mapping.compile(GOOD);
        Categories none = new Categories(List.of());
        assertThatExceptionOfType(HeaderRefused.class)
                .isThrownBy(() -> mapping.reading(List.of("Réf", "Désignation", "Catégorie", "Quantité"), none))
                .withMessageContaining("« Prix TTC » manque")
                .withMessageContaining("« Désignation »");
        assertThatExceptionOfType(HeaderRefused.class)
                .isThrownBy(() -> mapping.reading(
                        List.of("Réf", "Code article", "Désignation", "Catégorie", "Prix TTC", "Quantité"), none))
                .withMessageContaining("Deux colonnes");
    }

    private static void assertRefused(String yaml, int line, String reason) {
        MappingRefused refused = catchThrowableOfType(MappingRefused.class, () -> Mapping.compile(yaml));
        assertThat(refused).isNotNull().hasMessageContaining(reason);
        assertThat(refused.line()).isEqualTo(line);
    }
}

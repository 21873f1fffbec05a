package tn.aloauto.integration.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tn.aloauto.integration.mapping.Phrases;
import tn.aloauto.localdatabase.LocalDatabase;

/** The command line as an integrator meets it: what it says and how it ends. */
class CheckTests {

    private static final Path ROOT = LocalDatabase.projectRoot();

    @TempDir
    private Path home;

    private String said;

    @BeforeEach
    void copyTheFolders() throws IOException {
        for (String folder : new String[] {"route-definitions", "mappings"}) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = home.resolve(ROOT.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void theShippedFoldersAreFineAndTheirTemplatesListedAndDrawn() {
        assertThat(check()).isZero();
        assertThat(said).contains("définitions").contains("PIECES_TUNIS_ODOO_URL");
        assertThat(check("--cases")).isZero();
        assertThat(check("--list")).isZero();
        assertThat(said).contains("stock-file-intake").contains("mapping (à donner)");
        assertThat(check("--draw", "pieces-tunis-stock")).isZero();
        assertThat(said)
                .startsWith("flowchart TD")
                .contains("direct:inbox-pieces-tunis-stock")
                .contains("intake.load");
        assertThat(check("--draw", "pieces-tunis-stok")).isEqualTo(1);
    }

    @Test
    void everyBadFileIsNamedWithLineColumnAndWhatWasMeant() throws IOException {
        replace("route-definitions/vendors/pieces-tunis-stock.camel.yaml", "name: inbox", "name: inbux");
        replace("route-definitions/templates/odoo-order-export.camel.yaml", "method: read", "method: reed");
        replace("mappings/pieces-tunis-stock.mapping.yaml", "target: price", "target: prix");
        assertThat(check()).isEqualTo(1);
        assertThat(said)
                .contains("mappings/pieces-tunis-stock.mapping.yaml, ligne 30, colonne 13")
                .contains("« price »")
                .contains("templates/odoo-order-export.camel.yaml, ligne")
                .contains("« orderExport » n'a pas de méthode « reed »")
                .contains("vendors/pieces-tunis-stock.camel.yaml, ligne 16")
                .contains("Vouliez-vous dire « inbox »")
                .contains("3 erreur(s)");
    }

    @Test
    void whatOnlyTheEngineCanSayIsSaidToo() throws IOException {
        replace("route-definitions/templates/odoo-order-export.camel.yaml", "pollTimeout: 100", "pollTimeuot: 100");
        assertThat(check()).isEqualTo(1);
        assertThat(said).contains("n'a pas d'option « pollTimeuot »").contains("pollTimeout");
    }

    @Test
    void aFileIsRehearsedRowByRowInThreeLanguages() throws IOException {
        String sample =
                home.resolve("route-definitions/samples/pieces-tunis-stock.csv").toString();
        assertThat(check(sample, "--mapping", "pieces-tunis-stock")).isEqualTo(1);
        assertThat(said)
                .contains("9 lignes lues, 3 prises, 6 rejetées")
                .contains("ligne 10, Catégorie « Amortiseurs »")
                .contains("→ Amortisseurs")
                .contains("PT-1001 | Plaquettes de frein avant Clio IV | Bosch | 129.900 | 12 | Plaquettes de frein");
        assertThat(check(sample, "--mapping", "pieces-tunis-stock", "--lang", "en"))
                .isEqualTo(1);
        assertThat(said).contains("The reference is missing.");
        assertThat(check(sample, "--mapping", "pieces-tunis-stock", "--lang", "ar"))
                .isEqualTo(1);
        assertThat(said).contains("المرجع ناقص");
        Path good = home.resolve("bon.csv");
        Files.writeString(good, "Ref;Désignation;Prix;Stock;Famille\nA1;Plaquettes;12,500;3;Plaquettes de frein\n");
        assertThat(check(good.toString(), "--mapping", "pieces-tunis-stock")).isZero();
    }

    @Test
    void aFileThatCannotBeReadSaysWhy() throws IOException {
        Path file = home.resolve("court.csv");
        Files.writeString(file, "Ref;Stock\nA1;3\n");
        assertThat(check(file.toString(), "--mapping", "pieces-tunis-stock")).isEqualTo(1);
        assertThat(said).contains("MISSING_COLUMNS").contains("« Prix TTC »");
        assertThat(check("absent.csv", "--mapping", "pieces-tunis-stock")).isEqualTo(1);
        assertThat(check(file.toString(), "--mapping", "nulle-part")).isEqualTo(1);
        assertThat(said).contains("pieces-tunis-stock");
        assertThat(check("--frob")).isEqualTo(2);
        assertThat(said).contains("--frob").contains("./check --cases");
    }

    @Test
    void aSampleThatNoLongerGivesWhatIsExpectedFails() throws IOException {
        replace("route-definitions/samples/pieces-tunis-stock.expected.json", "129.900", "129.901");
        assertThat(check("--cases")).isEqualTo(1);
        assertThat(said).contains("129.901").contains("129.900");
    }

    @Test
    void theTemplateTableOfTheIntegratorsPageIsWhatTheTemplatesSay() throws IOException {
        Path page = home.resolve("route-definitions/README.md");
        String shipped = Files.readString(page);
        assertThat(check("--readme")).isZero();
        assertThat(Files.readString(page))
                .as("route-definitions/README.md is stale: run ./check --readme")
                .isEqualTo(shipped);
        assertThat(shipped).contains("| `stock-file-intake` |");
    }

    @Test
    void everyLanguageSaysTheSameThings() {
        Phrases phrases = Phrases.of(Console.class, "check");
        for (Locale language : Phrases.LANGUAGES) {
            assertThat(phrases.keys(language)).isEqualTo(phrases.keys(Locale.FRENCH));
        }
    }

    private int check(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String[] all = Stream.concat(Stream.of("--home", home.toString()), Stream.of(arguments))
                .toArray(String[]::new);
        int code = Check.run(all, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        said = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    private void replace(String file, String text, String by) throws IOException {
        Path path = home.resolve(file);
        String before = Files.readString(path);
        assertThat(before).contains(text);
        Files.writeString(path, before.replaceFirst(java.util.regex.Pattern.quote(text), by));
    }
}

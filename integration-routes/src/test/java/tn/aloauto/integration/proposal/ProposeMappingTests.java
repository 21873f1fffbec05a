package tn.aloauto.integration.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tn.aloauto.integration.mapping.Categories;
import tn.aloauto.integration.mapping.Categories.Category;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.mapping.ShopToday;
import tn.aloauto.integration.reading.EicarRule;
import tn.aloauto.integration.reading.SourceFiles;
import tn.aloauto.localdatabase.LocalDatabase;

@DisplayName("M4: a sample becomes a ready mapping with a confidence per column; only what no sample can tell is asked")
class ProposeMappingTests {

    private static final Path LAYOUTS = LocalDatabase.projectRoot().resolve("integration-routes/src/test/layouts");

    @TempDir
    private Path folder;

    private final KnownWorld known = known();
    private ProposeMapping propose;

    @Test
    void everyColumnOfTheLayoutsTheWeightsWereTunedOnIsRight() throws IOException {
        assertThat(measure("tuning").share()).isEqualTo(1);
    }

    @Test
    @DisplayName("At least nine of ten columns of layouts the weights have never seen are right")
    void nearlyEveryColumnOfLayoutsNeverSeenIsRight() throws IOException {
        Measure measure = measure("held-out");
        System.out.printf(
                "Proposed mappings, held-out layouts: %d of %d columns right (%.3f), %d layouts%n",
                measure.right, measure.columns, measure.share(), measure.layouts);
        assertThat(measure.layouts).isGreaterThanOrEqualTo(24);
        assertThat(measure.share()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void askedIsOnlyWhatTheSampleCannotTell() throws IOException {
        Proposal told =
                propose("Ref;Désignation;Prix TTC;Stock;Famille\nA-1;Plaquettes avant;12,500;3;Plaquettes de frein\n");
        assertThat(abouts(told)).containsExactly("mode");
        assertThat(told.columns().get(1).samples()).containsExactly("Plaquettes avant");
        Proposal untold =
                propose("Ref;Désignation;Prix;Dispo;Famille\nA-1;Plaquettes avant;12,500;Oui;Freinages spéciaux\n");
        assertThat(abouts(untold)).contains("mode", "tax", "quantity", "category");
        assertThat(propose("Ref;Désignation;Prix HT;Stock;Famille\nA-1;Plaquettes avant;12,500;3;Plaquettes de frein\n")
                        .mapping())
                .contains("tax: HT");
    }

    @Test
    void theVendorsWordsAreTranslatedWhereTheyAreLikeOurs() throws IOException {
        Proposal proposal = propose(
                "Ref;Nom;Prix TTC;Stock;Famille\n"
                        + "A-1;Plaquettes avant Clio;12,500;Dispo;PLAQUETTE DE FREIN\nA-2;Bougie iridium;5,000;Rupture;Bougie d'allumage\n");
        assertThat(proposal.mapping())
                .contains("\"PLAQUETTE DE FREIN\": \"Plaquettes de frein\"")
                .contains("\"Rupture\": \"0\"");
        assertThat(proposal.preview())
                .allSatisfy(row -> assertThat(row.problems()).isEmpty());
    }

    @Test
    void aFileOfPricesIsProposedAsOne() throws Exception {
        assertThat(Mapping.compile(propose("Code;Nouveau prix TTC\nA-100;12,500\nA-101;13,500\n")
                                .mapping())
                        .kind()
                        .word())
                .isEqualTo("price");
    }

    @Test
    void aHostileHeaderStaysAText() throws Exception {
        Proposal proposal =
                propose("Ref\";}\n;\"Nom: [x]\";Prix #{};Stock;\"Famille\\\"\nA-1;Plaquettes;12,500;3;Freinage\n");
        assertThat(Mapping.compile(proposal.mapping())).isNotNull();
    }

    @Test
    void anEmptySampleOrAPictureIsRefusedAsAnyFile() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> propose("")))
                .hasMessageContaining("EMPTY_FILE");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> propose("%PDF-1.4 x")))
                .hasMessageContaining("UNKNOWN_FORMAT");
    }

    @Test
    void aRenamedColumnIsFoundAgainAndAllElseOfTheMappingStays() throws Exception {
        String mapping =
                Files.readString(LocalDatabase.projectRoot().resolve("mappings/pieces-tunis-stock.mapping.yaml"));
        Proposal proposal = propose()
                .forChangedHeader(
                        file("Réf;Désignation;Marque;Tarif public;Quantité restante;Catégorie\n"
                                + "A-1;Plaquettes avant Clio;Bosch;12,500;3;Plaquettes de frein\n"),
                        mapping,
                        known);
        assertThat(proposal.mapping())
                .contains("aliases: [\"Tarif public\", Prix, PV TTC")
                .contains("aliases: [\"Quantité restante\", Qté")
                .startsWith(mapping.substring(0, 600));
        assertThat(proposal.confidence()).isGreaterThan(0.5);
        assertThat(proposal.preview())
                .allSatisfy(row -> assertThat(row.problems()).isEmpty());
        assertThat(proposal.columns().get(3).why()).contains("nouveau nom d'une colonne connue");
    }

    @Test
    void aRenamedColumnGetsItsFirstFurtherNameInEitherStyle() throws Exception {
        String mapping =
                """
                description: Un essai
                dialect: {}
                fields:
                  - {name: Ref, target: reference}
                  - name: Nom
                    target: name
                  - {name: Famille, target: category}
                  - {name: Prix TTC, target: price}
                  - {name: Stock, target: quantity}
                """;
        Proposal proposal = propose()
                .forChangedHeader(
                        file(
                                "Code article;Désignation;Famille;Prix TTC;Stock\nA-1;Plaquettes avant;Plaquettes de frein;5,000;3\n"),
                        mapping,
                        known);
        assertThat(proposal.mapping())
                .contains("{name: Ref, aliases: [\"Code article\"], target: reference}")
                .contains("- name: Nom\n    aliases: [\"Désignation\"]\n    target: name");
        assertThat(Mapping.compile(proposal.mapping())).isNotNull();
    }

    private static final class Measure {
        private int right;
        private int columns;
        private int layouts;

        double share() {
            return (double) right / columns;
        }
    }

    private Measure measure(String set) throws IOException {
        Measure measure = new Measure();
        List<Path> samples;
        try (Stream<Path> files = Files.list(LAYOUTS.resolve(set))) {
            samples = files.filter(file -> !file.toString().endsWith(".expected"))
                    .sorted()
                    .toList();
        }
        for (Path sample : samples) {
            String name = sample.getFileName().toString();
            List<String> expected =
                    Files.readAllLines(sample.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".expected"));
            List<Proposal.Column> columns = propose().from(sample, name, known).columns();
            measure.layouts++;
            for (int i = 0; i < expected.size(); i++) {
                String field = i < columns.size() ? columns.get(i).field() : null;
                measure.columns++;
                measure.right += expected.get(i).equals(field == null ? "-" : field) ? 1 : 0;
            }
        }
        return measure;
    }

    private ProposeMapping propose() {
        if (propose == null) {
            propose = new ProposeMapping(new SourceFiles(new EicarRule(), folder));
        }
        return propose;
    }

    private Proposal propose(String sample) throws IOException {
        return propose().from(file(sample), "essai", known);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("sample.csv"), text, StandardCharsets.UTF_8);
    }

    private static List<String> abouts(Proposal proposal) {
        return proposal.questions().stream().map(Proposal.Question::about).toList();
    }

    private static KnownWorld known() {
        try {
            List<String> names = Files.readAllLines(
                            LocalDatabase.projectRoot().resolve("route-definitions/samples/categories.csv"))
                    .stream()
                    .skip(1)
                    .map(line -> line.substring(line.indexOf(';') + 1))
                    .toList();
            List<Category> tree = new ArrayList<>();
            names.forEach(name -> tree.add(new Category(tree.size() + 1, null, name, "c" + tree.size())));
            return new KnownWorld(List.of(), List.of(), names, ShopToday.with(new Categories(tree)));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}

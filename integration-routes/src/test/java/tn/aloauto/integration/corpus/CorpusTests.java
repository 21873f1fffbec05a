package tn.aloauto.integration.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tn.aloauto.integration.mapping.Categories;
import tn.aloauto.integration.mapping.Categories.Category;
import tn.aloauto.integration.mapping.HeaderRefused;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.mapping.Rejection;
import tn.aloauto.integration.mapping.RowReading;
import tn.aloauto.integration.mapping.SourceRow;
import tn.aloauto.integration.mapping.StockLine;
import tn.aloauto.integration.mapping.Verdict;
import tn.aloauto.integration.reading.EicarRule;
import tn.aloauto.integration.reading.FileUnreadable;
import tn.aloauto.integration.reading.SourceFile;
import tn.aloauto.integration.reading.SourceFiles;
import tn.aloauto.localdatabase.LocalDatabase;

/** Every file of the corpus is read as its manifest says; prints the score. What is owed still stands in open.txt. */
class CorpusTests {

    private static final Path CORPUS = LocalDatabase.projectRoot().resolve("integration-routes/src/test/corpus");
    private static final Map<String, List<String>> TREE = Map.of(
            "Freinage", List.of("Plaquettes de frein", "Disques de frein"),
            "Filtration", List.of("Filtres à huile", "Filtres à air"),
            "Allumage", List.of("Bougies d'allumage"),
            "Éclairage", List.of("Phares avant", "Ampoules"));

    @TempDir
    private Path work;

    @Test
    void readsEveryFileAsItsManifestSays() throws Exception {
        CorpusCase[] cases =
                new ObjectMapper().readValue(CORPUS.resolve("manifest.json").toFile(), CorpusCase[].class);
        Map<String, String> wrong = new TreeMap<>();
        for (CorpusCase expected : cases) {
            List<String> differences = differences(expected);
            if (!differences.isEmpty()) {
                wrong.put(expected.file(), String.join("; ", differences));
            }
        }
        System.out.printf("Corpus: %d of %d files read as they should be%n", cases.length - wrong.size(), cases.length);
        wrong.forEach((file, why) -> System.out.println("  open: " + file + ": " + why));
        assertThat(wrong.keySet())
                .as("files that are read wrongly, and those that open.txt says are: %s", wrong)
                .isEqualTo(open());
        try (Stream<Path> left = Files.list(work)) {
            assertThat(left).as("what was unpacked is gone again").isEmpty();
        }
    }

    private static Set<String> open() throws IOException {
        return Files.readAllLines(CORPUS.resolve("open.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" # ", 2)[0].strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> differences(CorpusCase expected) {
        Seen seen;
        try {
            seen = read(expected);
        } catch (FileUnreadable refused) {
            seen = Seen.refused(refused.code().name(), refused.getMessage());
        } catch (HeaderRefused refused) {
            seen = Seen.refused(refused.code(), refused.getMessage());
        } catch (Exception | StackOverflowError broken) {
            return List.of("breaks with " + broken);
        }
        return seen.differencesFrom(expected);
    }

    private Seen read(CorpusCase expected) throws Exception {
        Mapping mapping =
                Mapping.compile(Files.readString(CORPUS.resolve("mappings/" + expected.mapping() + ".mapping.yaml")));
        SourceFiles files = new SourceFiles(new EicarRule(), work);
        Seen seen = new Seen(null, null, new LinkedHashMap<>(), new ArrayList<>());
        try (SourceFile file = files.open(CORPUS.resolve(expected.file()), mapping)) {
            RowReading reading = mapping.reading(file.header(), categories());
            for (SourceRow row = file.next(); row != null; row = file.next()) {
                if (!reading.skips(row)) {
                    seen.take(reading.read(row));
                }
            }
        }
        return seen;
    }

    private static Categories categories() {
        List<Category> tree = new ArrayList<>();
        TREE.forEach((parent, children) -> {
            long parentId = tree.size() + 1;
            tree.add(new Category(parentId, null, parent, "c-" + parentId));
            children.forEach(child -> tree.add(new Category(tree.size() + 1, parentId, child, "c-" + tree.size())));
        });
        return new Categories(tree);
    }

    /** What reading a file came to. */
    private record Seen(String refusal, String message, Map<String, StockLine> stock, List<Rejection> rejections) {

        static Seen refused(String code, String message) {
            return new Seen(code, message, Map.of(), List.of());
        }

        void take(Verdict verdict) {
            if (verdict instanceof StockLine line) {
                stock.put(line.reference(), line);
            } else {
                rejections.add((Rejection) verdict);
            }
        }

        List<String> differencesFrom(CorpusCase expected) {
            List<String> differences = new ArrayList<>();
            compare(differences, "refusal", expected.refusal(), refusal);
            if (refusal != null || expected.refusal() != null) {
                if (message != null) {
                    differences.addAll(refusal.equals(expected.refusal()) ? List.of() : List.of(message));
                }
                return differences;
            }
            compare(differences, "rows", expected.rows(), stock.size() + rejections.size());
            compare(differences, "references", expected.stock().keySet(), stock.keySet());
            expected.stock().forEach((reference, line) -> compare(differences, line, stock.get(reference)));
            compare(
                    differences,
                    "rejected lines",
                    expected.rejects().stream()
                            .map(reject -> (long) reject.line())
                            .collect(Collectors.toSet()),
                    rejections.stream().map(Rejection::line).collect(Collectors.toSet()));
            for (CorpusCase.Reject reject : expected.rejects()) {
                if (rejections.stream().noneMatch(rejection -> holds(rejection, reject))) {
                    differences.add("no " + reject + " among " + rejections);
                }
            }
            return differences;
        }

        private static boolean holds(Rejection rejection, CorpusCase.Reject expected) {
            return rejection.line() == expected.line()
                    && rejection.cells().stream()
                            .anyMatch(cell -> cell.code().name().equals(expected.code())
                                    && (expected.column() == null
                                            || expected.column().equals(cell.column())));
        }

        private static void compare(List<String> differences, CorpusCase.Line expected, StockLine seen) {
            if (seen == null) {
                return;
            }
            compare(
                    differences,
                    "price of " + seen.reference(),
                    expected.price(),
                    BigDecimal.valueOf(seen.priceMillimes(), 3).toPlainString());
            compare(differences, "quantity of " + seen.reference(), expected.quantity(), seen.quantity());
            if (expected.name() != null) {
                compare(differences, "name of " + seen.reference(), expected.name(), seen.name());
            }
            if (expected.references() != null) {
                List<String> references = Stream.ofNullable(seen.oeReferences())
                        .flatMap(String::lines)
                        .toList();
                compare(differences, "OE of " + seen.reference(), expected.references(), references);
            }
        }

        private static void compare(List<String> differences, String what, Object expected, Object seen) {
            if (expected == null ? seen != null : !expected.equals(seen)) {
                differences.add(what + ": " + expected + " expected, " + seen + " read");
            }
        }
    }
}

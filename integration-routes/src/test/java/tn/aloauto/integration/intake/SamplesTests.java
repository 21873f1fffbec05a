package tn.aloauto.integration.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tn.aloauto.integration.mapping.BadCell;
import tn.aloauto.integration.mapping.Categories;
import tn.aloauto.integration.mapping.Categories.Category;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.mapping.Rejection;
import tn.aloauto.integration.mapping.RowReading;
import tn.aloauto.integration.mapping.SourceRow;
import tn.aloauto.integration.mapping.StockLine;
import tn.aloauto.integration.mapping.Verdict;
import tn.aloauto.integration.reading.EicarRule;
import tn.aloauto.integration.reading.SourceFile;
import tn.aloauto.integration.reading.SourceFiles;
import tn.aloauto.localdatabase.LocalDatabase;

/** Every mapping of the source tree reads its sample exactly as its expected output says. */
class SamplesTests {

    private static final Path ROOT = LocalDatabase.projectRoot();
    private static final List<String> CATEGORIES = List.of(
            "Plaquettes de frein",
            "Disques de frein",
            "Filtres à huile",
            "Bougies d'allumage",
            "Batteries",
            "Amortisseurs",
            "Ampoules");

    private final ObjectMapper json = new ObjectMapper();

    static Stream<String> mappings() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("mappings"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".mapping.yaml"))
                    .map(name -> name.replace(".mapping.yaml", ""))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void readsItsSampleAsExpected(String stem) throws Exception {
        Path samples = ROOT.resolve("route-definitions/samples");
        Mapping mapping = Mapping.compile(Files.readString(ROOT.resolve("mappings/" + stem + ".mapping.yaml")));
        JsonNode expected =
                json.readTree(samples.resolve(stem + ".expected.json").toFile());
        ArrayNode accepted = json.createArrayNode();
        ArrayNode rejected = json.createArrayNode();
        int rows = 0;
        SourceFiles files = new SourceFiles(new EicarRule(), samples);
        try (SourceFile csv = files.open(samples.resolve(stem + ".csv"), mapping)) {
            RowReading reading = mapping.reading(csv.header(), categories());
            for (SourceRow row = csv.next(); row != null; row = csv.next()) {
                rows++;
                Verdict verdict = reading.read(row);
                if (verdict instanceof StockLine line) {
                    accepted.add(shown(line));
                } else if (verdict instanceof Rejection rejection) {
                    rejection.cells().forEach(cell -> rejected.add(shown(rejection, cell)));
                }
            }
        }
        assertThat(json.readTree(accepted.toString())).isEqualTo(expected.get("accepted"));
        assertThat(json.readTree(rejected.toString())).isEqualTo(expected.get("rejected"));
        assertThat(rows).isEqualTo(expected.get("rows").asInt());
    }

    private static Categories categories() {
        return new Categories(IntStream.range(0, CATEGORIES.size())
                .mapToObj(i -> new Category(i + 1, null, CATEGORIES.get(i), "c-" + i))
                .toList());
    }

    private ObjectNode shown(StockLine line) {
        ObjectNode shown = json.createObjectNode()
                .put("reference", line.reference())
                .put("name", line.name())
                .put("brand", line.brand())
                .put("price", BigDecimal.valueOf(line.priceMillimes(), 3).toPlainString())
                .put("quantity", line.quantity())
                .put("category", CATEGORIES.get((int) line.categoryId() - 1));
        ArrayNode oe = shown.putArray("oe_references");
        Stream.ofNullable(line.oeReferences()).flatMap(String::lines).forEach(oe::add);
        return shown;
    }

    private ObjectNode shown(Rejection rejection, BadCell cell) {
        return json.createObjectNode()
                .put("row", rejection.number())
                .put("line", rejection.line())
                .put("column", cell.column())
                .put("value", cell.value())
                .put("code", cell.code().name())
                .put("suggestion", cell.suggestion());
    }
}

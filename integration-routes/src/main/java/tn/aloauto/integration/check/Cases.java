package tn.aloauto.integration.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tn.aloauto.integration.mapping.BadCell;
import tn.aloauto.integration.mapping.FileKind;
import tn.aloauto.integration.mapping.HeaderRefused;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.mapping.MappingRefused;
import tn.aloauto.integration.mapping.OrderStatusLine;
import tn.aloauto.integration.mapping.OrderStatusReading;
import tn.aloauto.integration.mapping.Rejection;
import tn.aloauto.integration.mapping.Removal;
import tn.aloauto.integration.mapping.RowReading;
import tn.aloauto.integration.mapping.SourceRow;
import tn.aloauto.integration.mapping.StockLine;
import tn.aloauto.integration.mapping.Verdict;
import tn.aloauto.integration.reading.EicarRule;
import tn.aloauto.integration.reading.FileUnreadable;
import tn.aloauto.integration.reading.SourceFile;
import tn.aloauto.integration.reading.SourceFiles;

/** Reads the sample of each mapping again and compares with what it is expected to give. */
public final class Cases {

    private static final List<String> FORMATS = List.of("csv", "txt", "xlsx", "xls", "ods");

    private final Path samples;
    private final Path mappings;
    private final ObjectMapper json = new ObjectMapper();

    public Cases(Path routeDefinitions, Path mappings) {
        this.samples = routeDefinitions.resolve("samples");
        this.mappings = mappings;
    }

    /** One mapping's sample: as it should be and as it is. */
    public record Result(String mapping, JsonNode expected, JsonNode seen) {

        public boolean isGood() {
            return expected.equals(seen);
        }
    }

    public List<String> stems() throws IOException {
        return new MappingFolder(mappings).stems();
    }

    /** Empty when the mapping has no sample. */
    public Optional<Result> run(String stem) throws IOException {
        Path expected = samples.resolve(stem + ".expected.json");
        Optional<Path> sample = FORMATS.stream()
                .map(format -> samples.resolve(stem + "." + format))
                .filter(Files::exists)
                .findFirst();
        if (sample.isEmpty() || !Files.exists(expected)) {
            return Optional.empty();
        }
        return Optional.of(new Result(stem, json.readTree(expected.toFile()), seen(stem, sample.get())));
    }

    private JsonNode seen(String stem, Path sample) throws IOException {
        ObjectNode seen = json.createObjectNode().put("rows", 0);
        ArrayNode accepted = seen.putArray("accepted");
        ArrayNode rejected = seen.putArray("rejected");
        ShopSource shop = ShopSource.ofTable(samples.resolve("categories.csv"));
        try {
            Mapping mapping = MappingFolder.compile(new MappingFolder(mappings).file(stem));
            try (SourceFile file = new SourceFiles(new EicarRule(), samples).open(sample, mapping)) {
                if (mapping.kind() == FileKind.ORDER_STATUS) {
                    OrderStatusReading reading = mapping.orderStatusReading(file.header());
                    for (SourceRow row = file.next(); row != null; row = file.next()) {
                        note(seen, reading.skips(row) ? null : reading.read(row), accepted, rejected, shop);
                    }
                } else {
                    RowReading reading = mapping.reading(file.header(), shop.today());
                    for (SourceRow row = file.next(); row != null; row = file.next()) {
                        note(seen, reading.skips(row) ? null : reading.read(row), accepted, rejected, shop);
                    }
                }
            }
        } catch (MappingRefused | HeaderRefused | FileUnreadable refused) {
            seen.put("refused", refused.getMessage());
        }
        // through text, so that a whole number is one number whatever its type
        return json.readTree(seen.toString());
    }

    private void note(ObjectNode seen, Verdict verdict, ArrayNode accepted, ArrayNode rejected, ShopSource shop) {
        if (verdict == null) {
            return;
        }
        seen.put("rows", seen.get("rows").asInt() + 1);
        if (verdict instanceof Rejection rejection) {
            rejection.cells().forEach(cell -> rejected.add(shown(rejection, cell)));
        } else {
            accepted.add(shown(verdict, shop));
        }
    }

    private ObjectNode shown(Verdict verdict, ShopSource shop) {
        ObjectNode shown = json.createObjectNode();
        if (verdict instanceof Removal removal) {
            return shown.put("reference", removal.reference()).put("removed", true);
        }
        if (verdict instanceof OrderStatusLine line) {
            return shown.put("order_number", line.orderNumber())
                    .put("status", line.status().name().toLowerCase(Locale.ROOT))
                    .put("tracking", line.tracking())
                    .put("carrier", line.carrier())
                    .put("at", line.at() == null ? null : line.at().toString());
        }
        StockLine line = (StockLine) verdict;
        shown.put("reference", line.reference());
        if (line.name() != null) {
            shown.put("name", line.name()).put("brand", line.brand());
        }
        shown.put("price", BigDecimal.valueOf(line.priceMillimes(), 3).toPlainString());
        if (line.name() != null) {
            shown.put("quantity", line.quantity())
                    .put("category", shop.categories().get(line.categoryId()));
            ArrayNode references = shown.putArray("oe_references");
            Stream.ofNullable(line.oeReferences()).flatMap(String::lines).forEach(references::add);
        }
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

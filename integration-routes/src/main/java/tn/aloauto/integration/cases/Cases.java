package tn.aloauto.integration.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
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

/**
 * Reads samples again with the production code and compares with what is expected of them. Nothing but files is read: no
 * database and no partner is reached. A case is {@code samples/<stem>[.<name>].<format>} with {@code .expected.json}.
 */
public final class Cases {

    private static final List<String> FORMATS = List.of("csv", "txt", "xlsx", "xls", "ods");
    private static final String EXPECTED = ".expected.json";
    private static final long LARGEST_SAMPLE = 4L << 20;
    private static final Path WORK = Path.of(System.getProperty("java.io.tmpdir"));

    private final Path samples;
    private final ObjectMapper json = new ObjectMapper();

    public Cases(Path samples) {
        this.samples = samples;
    }

    /** A sample and what it is expected to give. */
    public record Case(Path sample, Path expected) {

        public String name() {
            return sample.getFileName().toString();
        }
    }

    /** One case as it should end and as it does. */
    public record Result(String sample, JsonNode expected, JsonNode seen) {

        public boolean isGood() {
            return differences().isEmpty();
        }

        public List<Difference> differences() {
            return Difference.between(expected, seen);
        }
    }

    /** The cases of a mapping or of a flow, by its stem. */
    public List<Case> of(String stem) throws IOException {
        if (!Files.isDirectory(samples)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(samples)) {
            return files.filter(file -> isExpectationOf(stem, file.getFileName().toString()))
                    .sorted()
                    .flatMap(expected -> sampleOf(expected).map(sample -> new Case(sample, expected)).stream())
                    .toList();
        }
    }

    private static boolean isExpectationOf(String stem, String name) {
        return name.startsWith(stem + ".") && name.endsWith(EXPECTED);
    }

    private Optional<Path> sampleOf(Path expected) {
        String name = expected.getFileName().toString();
        String base = name.substring(0, name.length() - EXPECTED.length());
        return FORMATS.stream()
                .map(format -> samples.resolve(base + "." + format))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** What is expected and cannot be read counts as a case that fails. */
    public Result run(Case one, Mapping mapping) throws IOException {
        if (Files.size(one.sample()) > LARGEST_SAMPLE || Files.size(one.expected()) > LARGEST_SAMPLE) {
            return new Result(
                    one.name(), json.createObjectNode(), json.createObjectNode().put("refused", "too large"));
        }
        JsonNode seen = seen(one.sample(), mapping);
        try {
            return new Result(one.name(), json.readTree(one.expected().toFile()), seen);
        } catch (JsonProcessingException unreadable) {
            return new Result(
                    one.name(), json.createObjectNode().put("unreadable", unreadable.getOriginalMessage()), seen);
        }
    }

    private JsonNode seen(Path sample, Mapping mapping) throws IOException {
        ObjectNode seen = json.createObjectNode().put("rows", 0);
        ArrayNode accepted = seen.putArray("accepted");
        ArrayNode rejected = seen.putArray("rejected");
        SampleShop shop = SampleShop.ofTable(samples.resolve("categories.csv"));
        try (SourceFile file = new SourceFiles(new EicarRule(), WORK).open(sample, mapping)) {
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
        } catch (HeaderRefused | FileUnreadable refused) {
            seen.put("refused", refused.getMessage());
        }
        // through text, so that a whole number is one number whatever its type
        return json.readTree(seen.toString());
    }

    private void note(ObjectNode seen, Verdict verdict, ArrayNode accepted, ArrayNode rejected, SampleShop shop) {
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

    private ObjectNode shown(Verdict verdict, SampleShop shop) {
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
                // the value alone: advice in words may be put better any day, and must fail no case
                .put("suggestion", cell.remedy());
    }
}

package tn.aloauto.integration.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One file of the corpus: why it exists and what the engine must say of it.
 *
 * @param file path below the corpus folder
 * @param cause who makes such a file, or what goes wrong on the way
 * @param mapping stem of the mapping it is read with, below corpus/mappings
 * @param outcome {@code applied}: every row taken; {@code partial}: good rows taken, bad ones returned; {@code refused}: nothing taken
 * @param refusal code of the whole file's refusal, null unless refused
 * @param rows data rows read, taken and returned together
 * @param stock reference -> price in dinars with three decimals and quantity, the state after the file
 * @param rejects the rows returned, in file order
 */
@JsonPropertyOrder({"file", "cause", "mapping", "outcome", "refusal", "rows", "stock", "rejects"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record CorpusCase(
        String file,
        String cause,
        String mapping,
        String outcome,
        String refusal,
        Integer rows,
        Map<String, Line> stock,
        List<Reject> rejects) {

    /** What is for sale once the file is in. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(String price, Integer quantity, String name, List<String> references) {}

    /** @param line physical line in a text file, row of the sheet in a workbook; both from 1, header included */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reject(int line, String column, String code) {}

    /** Collects what a case expects, then makes it. */
    static final class Expectation {

        private final String file;
        private final String cause;
        private String mapping = "pieces";
        private final Map<String, Line> stock = new LinkedHashMap<>();
        private final List<Reject> rejects = new ArrayList<>();

        Expectation(String file, String cause) {
            this.file = file;
            this.cause = cause;
        }

        Expectation with(String otherMapping) {
            this.mapping = otherMapping;
            return this;
        }

        Expectation takes(String reference, String price, int quantity) {
            stock.put(reference, new Line(price, quantity, null, null));
            return this;
        }

        Expectation takesNamed(String reference, String price, int quantity, String name) {
            stock.put(reference, new Line(price, quantity, name, null));
            return this;
        }

        Expectation takesWithReferences(String reference, String price, int quantity, String... others) {
            stock.put(reference, new Line(price, quantity, null, List.of(others)));
            return this;
        }

        Expectation returns(int line, String column, String code) {
            rejects.add(new Reject(line, column, code));
            return this;
        }

        CorpusCase done() {
            String outcome = rejects.isEmpty() ? "applied" : "partial";
            long returned = rejects.stream().mapToInt(Reject::line).distinct().count();
            return new CorpusCase(
                    file, cause, mapping, outcome, null, (int) (stock.size() + returned), stock, List.copyOf(rejects));
        }

        CorpusCase refusedAs(String code) {
            return new CorpusCase(file, cause, mapping, "refused", code, null, null, null);
        }
    }
}

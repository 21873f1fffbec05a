package tn.aloauto.integration.proposal;

import java.util.List;

/**
 * A mapping that was worked out from a sample.
 *
 * @param mapping the text of a mapping file; it compiles
 * @param confidence from 0 to 1, that of its least certain needed column
 * @param columns every column of the sample
 * @param questions what no sample can tell
 * @param preview the first rows as the mapping reads them
 * @param base the digest of the mapping that runs and that this one is to replace; null when it is the first
 */
public record Proposal(
        String mapping,
        double confidence,
        List<Column> columns,
        List<Question> questions,
        List<PreviewRow> preview,
        String base) {

    public Proposal insteadOf(String running) {
        return new Proposal(mapping, confidence, columns, questions, preview, running);
    }

    /**
     * What a column was taken for.
     *
     * @param header as the file has it, empty when it has none
     * @param position from 1
     * @param field the target, null when the column is left alone
     * @param confidence from 0 to 1
     * @param why in words, strongest first
     * @param samples its first different values, at most three
     */
    public record Column(
            String header, int position, String field, double confidence, List<String> why, List<String> samples) {}

    /**
     * What must be asked.
     *
     * @param about the word of the mapping it decides: {@code tax}, {@code mode}, {@code category}, ...
     * @param text in French
     * @param answers the possible ones, the assumed one first; empty when it is free text
     */
    public record Question(String about, String text, List<String> answers) {}

    /**
     * A row as the mapping reads it.
     *
     * @param line in the file, from 1
     * @param values {@code field: value} pairs, empty when it is rejected
     * @param problems why it is rejected, empty when it is taken
     */
    public record PreviewRow(long line, List<String> values, List<String> problems) {}
}

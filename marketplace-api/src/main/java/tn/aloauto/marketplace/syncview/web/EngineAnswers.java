package tn.aloauto.marketplace.syncview.web;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import tn.aloauto.marketplace.shared.Money;

/** What the route engine answers, as this API passes it on. */
interface EngineAnswers {

    /**
     * What a file would do if it came now.
     *
     * @param verdict the status the file would end with: completed, partial, held, failed or duplicate
     * @param changed how many rows would change in each field
     */
    record RehearsalView(
            String verdict,
            String message,
            int totalRows,
            int createdRows,
            int updatedRows,
            int unchangedRows,
            int removedRows,
            int errorRows,
            Map<String, Integer> changed,
            List<PriceMove> largestPriceMoves,
            List<RejectedCell> firstRejects) {}

    /** A price that would change much, in percent of the old one. */
    record PriceMove(
            long productId,
            String sku,
            String name,
            Integer line,
            Money oldPrice,
            Money newPrice,
            BigDecimal percent) {}

    /** A cell that would be refused. */
    record RejectedCell(
            int row,
            long line,
            String sheet,
            String column,
            String value,
            String code,
            String message,
            String suggestion) {}

    /**
     * A mapping worked out from a sample; saved by nobody until somebody saves it.
     *
     * @param mapping the text of a mapping file
     * @param confidence from 0 to 1, that of its least certain needed column
     * @param questions what no sample can tell
     * @param preview the first rows as the mapping reads them
     * @param base the digest of the live mapping it is to replace; null when it is the feed's first
     */
    record ProposalView(
            String mapping,
            double confidence,
            List<ProposedColumn> columns,
            List<ProposalQuestion> questions,
            List<ProposalPreviewRow> preview,
            String base) {}

    /**
     * What a column was taken for.
     *
     * @param position from 1
     * @param field null when the column is left alone
     * @param why strongest reason first
     * @param samples its first different values, at most three
     */
    record ProposedColumn(
            String header, int position, String field, double confidence, List<String> why, List<String> samples) {}

    /**
     * What must be asked.
     *
     * @param answers the assumed one first; empty when it is free text
     */
    record ProposalQuestion(String about, String text, List<String> answers) {}

    /** A row as the proposed mapping reads it: values, or the problems it has. */
    record ProposalPreviewRow(long line, List<String> values, List<String> problems) {}

    /**
     * A sample read by a mapping that nobody has saved.
     *
     * @param line where the mapping is wrong, null when it can be used
     * @param preview the first rows, none when it cannot
     */
    record MappingTrialView(Integer line, Integer column, String reason, List<ProposalPreviewRow> preview) {}

    /** What became of a held file: {@code received} when it goes on, {@code failed} when it was dropped. */
    record DecidedView(String status) {}

    /**
     * What undoing a file came to.
     *
     * @param kept products touched since, left as they are; at most a hundred are named
     * @param alreadyDone the file had been undone before
     */
    record UndoneView(
            int changeSet,
            int restored,
            int removed,
            int retired,
            int kept,
            List<KeptProduct> keptRows,
            boolean alreadyDone) {}

    /** A product that was left as it is, and why. */
    record KeptProduct(long productId, String sku, String reason) {}

    /**
     * A definition file, what became of it and what went through it.
     *
     * @param status live, refused (an older version may go on running) or stopped
     * @param version of the running text, null when nothing of the file runs
     * @param line where the refused text is wrong
     * @param schedule when it runs by itself, null when it waits for files, orders or calls
     * @param nextRunAt null when it runs only on demand, or is stopped
     * @param running a scheduled run is under way
     * @param lastOutcome success or failed, of the last scheduled run
     */
    record RouteView(
            String id,
            String file,
            String kind,
            String template,
            String status,
            String version,
            Integer line,
            String reason,
            long exchangesTotal,
            long exchangesFailed,
            OffsetDateTime lastExchangeAt,
            String schedule,
            OffsetDateTime nextRunAt,
            Boolean running,
            OffsetDateTime lastRunAt,
            String lastOutcome) {}

    /** What was decided about a route: {@code asked}, {@code stopped} or {@code live}. */
    record RouteDecision(String id, String status) {}
}

package tn.aloauto.integration.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.integration.mapping.BadCell;
import tn.aloauto.integration.mapping.HeaderRefused;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.mapping.OrderStatusLine;
import tn.aloauto.integration.mapping.OrderStatusReading;
import tn.aloauto.integration.mapping.RejectReason;
import tn.aloauto.integration.mapping.Rejection;
import tn.aloauto.integration.mapping.SourceRow;
import tn.aloauto.integration.mapping.Verdict;
import tn.aloauto.integration.orders.Acknowledgements;
import tn.aloauto.integration.orders.Acknowledgements.Answer;
import tn.aloauto.integration.reading.SourceFile;
import tn.aloauto.integration.sentences.Sentence;
import tn.aloauto.integration.synclog.SyncRun;
import tn.aloauto.integration.synclog.SyncRuns;

/**
 * Applies a file in which a vendor's system says where orders stand: what it took, refused, sent, delivered. All good rows in
 * one transaction; a row the shop's rules do not allow is rejected with the reason. The same file again changes nothing.
 */
@Component
class ApplyOrderStatusFile {

    private static final int MOST_ROWS = 50_000;
    private static final ZoneId TUNIS = ZoneId.of("Africa/Tunis");

    private final TransactionTemplate transaction;
    private final FileClaims claims;
    private final Originals originals;
    private final Acknowledgements acknowledgements;
    private final SyncRuns runs;
    private final JdbcClient jdbc;

    ApplyOrderStatusFile(
            PlatformTransactionManager transactions,
            FileClaims claims,
            Originals originals,
            Acknowledgements acknowledgements,
            SyncRuns runs,
            JdbcClient jdbc) {
        this.transaction = new TransactionTemplate(transactions);
        this.claims = claims;
        this.originals = originals;
        this.acknowledgements = acknowledgements;
        this.runs = runs;
        this.jdbc = jdbc;
    }

    /** @throws FileRefused for a reason that lies in the file */
    Outcome apply(ClaimedFile file, Feed feed, Mapping mapping, SyncRun run) {
        return transaction.execute(status -> {
            Tally tally = new Tally();
            try (SourceFile source = originals.open(file.sha256(), mapping)) {
                OrderStatusReading reading = mapping.orderStatusReading(source.header());
                for (SourceRow row = source.next(); row != null; row = source.next()) {
                    if (reading.skips(row)) {
                        tally.skipped++;
                    } else {
                        take(file.vendorId(), reading.read(row), tally);
                    }
                }
            } catch (HeaderRefused refused) {
                throw new FileRefused(FileRefused.header(refused));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            if (tally.total + tally.skipped == 0) {
                throw new FileRefused(
                        Sentence.of("NO_ORDERS", "Le fichier n'a que son en-tête : aucune commande n'y est nommée."));
            }
            keepRejected(file, tally.rejected);
            return close(file, run, tally.outcome(feed.definitionVersion() + "/" + mapping.version()));
        });
    }

    /** What the rows came to so far. */
    private static final class Tally {

        private final List<Rejection> rejected = new ArrayList<>();
        private int total;
        private int skipped;
        private int moved;
        private int unchanged;

        Outcome outcome(String version) {
            Outcome.Counts counts = new Outcome.Counts(total, 0, moved, unchanged, 0, rejected.size());
            Outcome.Status status = rejected.isEmpty()
                    ? Outcome.Status.COMPLETED
                    : rejected.size() == total ? Outcome.Status.FAILED : Outcome.Status.PARTIAL;
            Sentence said = Sentence.of(
                    skipped == 0 ? "ORDERS" : "ORDERS_AND_SKIPPED",
                    total + " commandes : " + moved + " changées, " + unchanged + " inchangées, " + rejected.size()
                            + " rejetées"
                            + (skipped == 0 ? "." : " ; " + skipped + " lignes laissées de côté par le format."),
                    total,
                    moved,
                    unchanged,
                    rejected.size(),
                    skipped);
            return new Outcome(status, counts, said, null, version);
        }
    }

    private void take(long vendorId, Verdict verdict, Tally tally) {
        if (++tally.total > MOST_ROWS) {
            throw new FileRefused(
                    Sentence.of("TOO_MANY_ORDERS", "Le fichier nomme plus de " + MOST_ROWS + " commandes.", MOST_ROWS));
        }
        if (verdict instanceof Rejection rejection) {
            tally.rejected.add(rejection);
            return;
        }
        OrderStatusLine line = (OrderStatusLine) verdict;
        Answer answer = saysNothingNew(vendorId, line) ? Answer.KNOWN : answer(vendorId, line);
        String standing = report(vendorId, line);
        if (standing.equals("unknown") && answer == Answer.UNKNOWN) {
            tally.rejected.add(rejection(line, RejectReason.ORDER_UNKNOWN, line.orderNumber(), List.of()));
        } else if (standing.startsWith("refused:")) {
            tally.rejected.add(rejection(
                    line,
                    RejectReason.ORDER_STANDS_ELSEWHERE,
                    line.status().name().toLowerCase(Locale.ROOT),
                    List.of(standing.substring("refused:".length()))));
        } else if (answer == Answer.TAKEN || standing.equals("moved")) {
            tally.moved++;
        } else {
            tally.unchanged++;
        }
    }

    /**
     * The shop's own list of this vendor's orders, sent back as it came: sent or delivered, as the shop knows, and no number of the vendor's. That does
     * not tell whether the vendor's system ever took the order's file.
     */
    private boolean saysNothingNew(long vendorId, OrderStatusLine line) {
        boolean sent = line.status() == OrderStatusLine.Status.SHIPPED;
        if (!(sent || line.status() == OrderStatusLine.Status.DELIVERED) || line.partnerReference() != null) {
            return false;
        }
        return jdbc.sql(
                        """
                        select exists (
                          select from marketplace.erp_progress p join order_export e using (vendor_order_id)
                          where e.vendor_id = :vendor and p.number = :number
                            and (p.status = 'delivered' or p.status = 'shipped' and :sent))""")
                .param("vendor", vendorId)
                .param("number", line.orderNumber())
                .param("sent", sent)
                .query(Boolean.class)
                .single();
    }

    /** Whoever says anything else of an order but that it is refused, has it. */
    private Answer answer(long vendorId, OrderStatusLine line) {
        return switch (line.status()) {
            case REFUSED ->
                acknowledgements.refused(
                        vendorId, line.orderNumber(), line.reason() == null ? "sans motif" : line.reason());
            case CANCELLED -> acknowledgements.cancelled(vendorId, line.orderNumber(), reference(line));
            default -> acknowledgements.acknowledged(vendorId, line.orderNumber(), reference(line));
        };
    }

    private static String reference(OrderStatusLine line) {
        return line.partnerReference() == null ? line.orderNumber() : line.partnerReference();
    }

    private String report(long vendorId, OrderStatusLine line) {
        if (line.status() == OrderStatusLine.Status.REFUSED) {
            return "unchanged";
        }
        LocalDateTime at = line.at();
        OffsetDateTime when = at == null ? null : at.atZone(TUNIS).toOffsetDateTime();
        return jdbc.sql("select marketplace.report_vendor_order(:vendor, :number, :status, cast(:at as timestamptz),"
                        + " :carrier, :tracking)")
                .param("vendor", vendorId)
                .param("number", line.orderNumber())
                .param("status", line.status().name().toLowerCase(Locale.ROOT))
                .param("at", when)
                .param("carrier", line.carrier())
                .param("tracking", line.tracking())
                .query(String.class)
                .single();
    }

    private static Rejection rejection(
            OrderStatusLine line, RejectReason reason, String value, List<String> arguments) {
        BadCell cell = new BadCell("", value, reason, arguments, null);
        return new Rejection(line.number(), line.line(), null, line.orderNumber(), List.of(cell));
    }

    private void keepRejected(ClaimedFile file, List<Rejection> rejections) {
        int ordinal = 0;
        for (Rejection rejection : rejections) {
            for (BadCell cell : rejection.cells()) {
                jdbc.sql(
                                """
                                insert into rejected_row (receipt_id, ordinal, row_number, line, sheet, column_name, value, code,
                                  message, suggestion, reason, arguments)
                                values (:receipt, :ordinal, :row, :line, :sheet, :column, left(:value, 500), :code,
                                  :message, :suggestion, :reason, :arguments)""")
                        .param("receipt", file.id())
                        .param("ordinal", ++ordinal)
                        .param("row", rejection.number())
                        .param("line", rejection.line())
                        .param("sheet", rejection.sheet())
                        .param("column", cell.column())
                        .param("value", cell.value())
                        .param("code", cell.code().name())
                        .param("message", cell.message())
                        .param("suggestion", cell.suggestion())
                        .param("reason", cell.reason().name())
                        .param("arguments", cell.arguments().toArray(String[]::new))
                        .update();
            }
        }
    }

    private Outcome close(ClaimedFile file, SyncRun run, Outcome outcome) {
        if (!claims.finish(file, outcome)) {
            throw new LeaseLost(file);
        }
        Outcome.Counts counts = outcome.counts();
        runs.close(
                run,
                outcome.status().inTheSyncLog(),
                counts.total(),
                counts.affected(),
                counts.rejected(),
                file.sizeBytes(),
                outcome.said(),
                Map.of("receipt", file.id(), "file", file.originalFileName()));
        return outcome;
    }
}

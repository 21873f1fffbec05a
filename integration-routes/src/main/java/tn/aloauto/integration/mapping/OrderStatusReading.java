package tn.aloauto.integration.mapping;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads the rows of a file that says where orders stand, top to bottom. Not for use by two threads. */
public final class OrderStatusReading {

    private static final List<String> STATES = Arrays.stream(OrderStatusLine.Status.values())
            .map(state -> state.name().toLowerCase(Locale.ROOT))
            .toList();

    private final RowCells columns;
    private final RowNotes notes;
    private final TextCells texts;

    OrderStatusReading(RowCells columns) {
        this.columns = columns;
        this.notes = new RowNotes(columns);
        this.texts = new TextCells(columns, notes);
    }

    /** Whether the row is no order at all: a header printed again, or one that the mapping leaves out. */
    public boolean skips(SourceRow row) {
        return columns.skips(row);
    }

    /** An {@link OrderStatusLine} or a {@link Rejection}. */
    public Verdict read(SourceRow row) {
        notes.begin();
        String order = texts.text(row, Target.ORDER_NUMBER);
        if (order != null && CellRules.excelDamage(order) != null) {
            notes.note(row, Target.ORDER_NUMBER, CellRules.excelDamage(order));
        }
        OrderStatusLine.Status status = status(row);
        String tracking = texts.text(row, Target.TRACKING);
        String carrier = texts.text(row, Target.CARRIER);
        LocalDateTime at = date(row);
        String reason = texts.text(row, Target.STATUS_REASON);
        String reference = texts.text(row, Target.PARTNER_REFERENCE);
        return notes.bad() == null
                ? new OrderStatusLine(row.number(), row.line(), order, status, tracking, carrier, at, reason, reference)
                : new Rejection(row.number(), row.line(), row.sheet(), order, notes.bad());
    }

    private OrderStatusLine.Status status(SourceRow row) {
        String word = texts.text(row, Target.STATUS);
        if (word == null) {
            return null;
        }
        String state = word.toLowerCase(Locale.ROOT);
        if (!STATES.contains(state)) {
            notes.note(row, Target.STATUS, RejectReason.STATUS_UNKNOWN, List.of(String.join(", ", STATES)), null);
            return null;
        }
        return OrderStatusLine.Status.valueOf(state.toUpperCase(Locale.ROOT));
    }

    private LocalDateTime date(SourceRow row) {
        String value = columns.value(row, Target.STATUS_DATE);
        if (value == null) {
            texts.refuseWhenRequired(row, Target.STATUS_DATE);
            return null;
        }
        LocalDateTime date = Dates.read(value);
        if (date == null) {
            notes.note(row, Target.STATUS_DATE, RejectReason.NOT_A_DATE);
        }
        return date;
    }
}

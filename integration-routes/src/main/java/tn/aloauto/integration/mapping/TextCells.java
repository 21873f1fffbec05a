package tn.aloauto.integration.mapping;

import java.util.List;
import java.util.TreeSet;

/** The texts of a row: there when they must be, not spoilt, and of the shape their mapping asks for. */
final class TextCells {

    private final RowCells columns;
    private final RowNotes notes;
    private final SeenReferences[] seenOnce = new SeenReferences[Target.values().length];

    TextCells(RowCells columns, RowNotes notes) {
        this.columns = columns;
        this.notes = notes;
    }

    String text(SourceRow row, Target target) {
        String value = columns.value(row, target);
        if (value == null) {
            refuseWhenRequired(row, target);
        } else if (!spoiltText(row, target, value)) {
            refuseShape(row, target, value);
        }
        return value;
    }

    /** What the mapping asks of this column besides its length. */
    void refuseShape(SourceRow row, Target target, String value) {
        FieldRule.Constraints constraints = columns.rule(target).constraints();
        if (constraints.looksAtTexts()) {
            RejectReason reason = constraints.refuse(value);
            if (reason != null) {
                notes.note(row, target, reason, List.of(asked(constraints, reason)), nearest(constraints, value));
            }
        }
        if (constraints.unique()) {
            if (seenOnce[target.ordinal()] == null) {
                seenOnce[target.ordinal()] = new SeenReferences();
            }
            long first = seenOnce[target.ordinal()].firstLineOf(value, row.line());
            if (first != 0) {
                notes.note(row, target, RejectReason.VALUE_REPEATED, String.valueOf(first));
            }
        }
    }

    private static String asked(FieldRule.Constraints constraints, RejectReason reason) {
        return switch (reason) {
            case TEXT_TOO_SHORT -> String.valueOf(constraints.minLength());
            case NOT_ONE_OF -> String.join(", ", new TreeSet<>(constraints.allowed()));
            default -> constraints.pattern().pattern();
        };
    }

    private static String nearest(FieldRule.Constraints constraints, String value) {
        return constraints.allowed() == null ? null : Texts.nearest(value, constraints.allowed());
    }

    void refuseWhenRequired(SourceRow row, Target target) {
        if (columns.isRequired(target) && !notCalculated(row, target)) {
            switch (target) {
                case NAME -> notes.note(row, target, RejectReason.NAME_MISSING);
                case CATEGORY -> notes.note(row, target, RejectReason.CATEGORY_MISSING);
                default -> notes.note(row, target, RejectReason.VALUE_MISSING);
            }
        }
    }

    boolean notCalculated(SourceRow row, Target target) {
        if (columns.kind(row, target) != CellKind.NOT_CALCULATED) {
            return false;
        }
        notes.note(row, target, RejectReason.NEVER_CALCULATED);
        return true;
    }

    /** An identifier may be spoilt in every way a text may, and by Excel's idea of numbers. */
    boolean spoilt(SourceRow row, Target target, String value) {
        RejectReason damage =
                switch (columns.kind(row, target)) {
                    case CellKind.NUMBER -> CellRules.numberDamage(value);
                    case CellKind.DATE -> RejectReason.MADE_A_DATE;
                    default -> CellRules.excelDamage(value);
                };
        if (damage != null) {
            notes.note(row, target, damage);
            return true;
        }
        return spoiltText(row, target, value);
    }

    boolean spoiltText(SourceRow row, Target target, String value) {
        int longest = columns.rule(target).constraints().maxLength();
        if (value.length() > longest) {
            notes.note(
                    row, target, RejectReason.TEXT_TOO_LONG, String.valueOf(value.length()), String.valueOf(longest));
            return true;
        }
        RejectReason damage =
                target == Target.REFERENCE && value.indexOf('\ufffd') < 0 ? null : CellRules.textDamage(value);
        if (damage != null) {
            notes.note(row, target, damage);
            return true;
        }
        return false;
    }
}

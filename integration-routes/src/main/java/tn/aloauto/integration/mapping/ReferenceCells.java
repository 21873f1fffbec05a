package tn.aloauto.integration.mapping;

import java.util.List;

/** The numbers a row's part is known by. */
final class ReferenceCells {

    private final RowCells columns;
    private final TextCells texts;
    private final RowNotes notes;
    private final boolean ofSeveralKinds;

    ReferenceCells(RowCells columns, TextCells texts, RowNotes notes) {
        this.columns = columns;
        this.texts = texts;
        this.notes = notes;
        this.ofSeveralKinds = columns.gives(Target.CROSS_REFERENCES) || columns.gives(Target.GTIN);
    }

    boolean areGiven() {
        return ofSeveralKinds || columns.gives(Target.OE_REFERENCES);
    }

    /** The numbers the part is known by, one a line; one cell may hold several: « 04465-0F010 / 04465 0F020 ». */
    String of(SourceRow row) {
        String oe = listed(row, Target.OE_REFERENCES);
        boolean several = oe != null && CellRules.holdsSeveral(oe);
        if (!several && !ofSeveralKinds) {
            return oe != null && shortEnough(row, Target.OE_REFERENCES, oe) ? CellRules.origin(oe) : null;
        }
        References references = new References();
        if (oe != null) {
            references.addAll(oe, "", part -> shortEnough(row, Target.OE_REFERENCES, part));
        }
        String cross = listed(row, Target.CROSS_REFERENCES);
        if (cross != null) {
            references.addAll(cross, References.CROSS, part -> shortEnough(row, Target.CROSS_REFERENCES, part));
        }
        String gtin = gtin(row);
        if (gtin != null) {
            references.add(References.GTIN, gtin);
        }
        return references.text();
    }

    /** A list as it stands, line breaks in the cell included; null when there is none. */
    private String listed(SourceRow row, Target target) {
        String value = columns.value(row, target);
        if (value == null) {
            texts.refuseWhenRequired(row, target);
            return null;
        }
        if (texts.spoilt(row, target, value)) {
            return null;
        }
        String raw = columns.raw(row, target);
        return raw.indexOf('\n') > 0 ? raw : value;
    }

    private String gtin(SourceRow row) {
        String value = columns.value(row, Target.GTIN);
        if (value == null) {
            texts.refuseWhenRequired(row, Target.GTIN);
            return null;
        }
        FieldRule rule = columns.rule(Target.GTIN);
        boolean onlyWarns = rule.beyond() != null && rule.beyond().onlyWarns();
        String digits = Gtin.bare(value);
        if (Gtin.isRight(digits)) {
            texts.refuseShape(row, Target.GTIN, digits);
            return digits;
        }
        if (onlyWarns) {
            notes.warn(row, Target.GTIN, RejectReason.GTIN_WRONG, List.of(), null);
        } else if (!texts.spoilt(row, Target.GTIN, value)) {
            notes.note(row, Target.GTIN, RejectReason.GTIN_WRONG);
        }
        return null;
    }

    private boolean shortEnough(SourceRow row, Target target, String oeReference) {
        if (oeReference.length() <= 80) {
            return true;
        }
        notes.note(row, target, RejectReason.OE_REFERENCE_TOO_LONG, "80");
        return false;
    }
}

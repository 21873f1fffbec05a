package tn.aloauto.integration.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the rows of one file, top to bottom; remembers the references it has met. Not for use by two threads. */
public final class RowReading {

    private final RowCells columns;
    private final Categories categories;
    private final CellRules cells;
    private final SeenReferences seen = new SeenReferences();
    private List<BadCell> bad;

    RowReading(Dialect dialect, RowCells columns, Categories categories) {
        this.columns = columns;
        this.categories = categories;
        this.cells = new CellRules(new Decimals(dialect.decimalChar(), dialect.groupChar()), dialect.decimalChar());
    }

    /** Whether the file has this optional column at all; without it what the shop holds is left as it is. */
    public boolean givesBrand() {
        return columns.hasColumn(Target.BRAND);
    }

    public boolean givesDescription() {
        return columns.hasColumn(Target.DESCRIPTION);
    }

    public boolean givesOeReferences() {
        return columns.hasColumn(Target.OE_REFERENCES);
    }

    /** What the vendor's header calls the reference. */
    public String referenceColumn() {
        return columns.columnName(Target.REFERENCE);
    }

    /** Whether the row is no part at all: a header printed again, or a total that the mapping knows. */
    public boolean skips(SourceRow row) {
        return columns.skips(row);
    }

    public Verdict read(SourceRow row) {
        bad = null;
        String reference = reference(row);
        String name = text(row, Target.NAME);
        String brand = text(row, Target.BRAND);
        String description = text(row, Target.DESCRIPTION);
        long category = category(row);
        long price = price(row);
        long quantity = quantity(row);
        String oe = oeReferences(row);
        refuseMoreCellsThanColumns(row);
        refuseRepetition(row, reference);
        if (bad != null) {
            return new Rejection(row.number(), row.line(), row.sheet(), reference, bad);
        }
        return new StockLine(
                row.number(), row.line(), reference, name, brand, description, category, price, (int) quantity, oe);
    }

    private String reference(SourceRow row) {
        String value = columns.value(row, Target.REFERENCE);
        if (value == null) {
            if (!notCalculated(row, Target.REFERENCE)) {
                note(row, Target.REFERENCE, RejectReason.REFERENCE_MISSING);
            }
            return null;
        }
        if (spoilt(row, Target.REFERENCE, value)) {
            return value.length() <= Target.REFERENCE.longest() ? value : null;
        }
        if (CellRules.isNoReference(value)) {
            note(row, Target.REFERENCE, RejectReason.NOT_A_REFERENCE);
            return null;
        }
        return value;
    }

    /** Only a row that is good otherwise takes its reference: of two, the good one is kept. */
    private void refuseRepetition(SourceRow row, String reference) {
        if (bad != null) {
            return;
        }
        long first = seen.firstLineOf(reference, row.line());
        if (first != 0) {
            note(row, Target.REFERENCE, RejectReason.REFERENCE_REPEATED, String.valueOf(first));
        }
    }

    private String text(SourceRow row, Target target) {
        String value = columns.value(row, target);
        if (value == null) {
            refuseWhenRequired(row, target);
        } else {
            spoiltText(row, target, value);
        }
        return value;
    }

    private long category(SourceRow row) {
        String value = columns.value(row, Target.CATEGORY);
        if (value == null) {
            refuseWhenRequired(row, Target.CATEGORY);
            return Categories.NONE;
        }
        if (spoiltText(row, Target.CATEGORY, value)) {
            return Categories.NONE;
        }
        long id = categories.find(value);
        if (id == Categories.NONE) {
            note(row, Target.CATEGORY, RejectReason.CATEGORY_UNKNOWN, List.of(), categories.suggest(value));
        }
        return id;
    }

    private long price(SourceRow row) {
        String value = columns.value(row, Target.PRICE);
        if (notCalculated(row, Target.PRICE)) {
            return 0;
        }
        CellRules.Number number = cells.price(value, columns.rule(Target.PRICE).constraints());
        if (number.refusal() != null) {
            note(row, Target.PRICE, number.refusal(), number.arguments(), number.remedy());
        }
        return number.value();
    }

    private long quantity(SourceRow row) {
        String value = columns.value(row, Target.QUANTITY);
        if (notCalculated(row, Target.QUANTITY)) {
            return 0;
        }
        CellRules.Number number =
                cells.quantity(value, columns.rule(Target.QUANTITY).constraints());
        if (number.refusal() != null) {
            note(row, Target.QUANTITY, number.refusal(), number.arguments(), number.remedy());
        }
        return number.value();
    }

    /** One cell may hold several: « 04465-0F010 / 04465 0F020 ». */
    private String oeReferences(SourceRow row) {
        String value = columns.value(row, Target.OE_REFERENCES);
        if (value == null) {
            refuseWhenRequired(row, Target.OE_REFERENCES);
            return null;
        }
        if (spoilt(row, Target.OE_REFERENCES, value)) {
            return null;
        }
        String raw = columns.raw(row, Target.OE_REFERENCES);
        if (!CellRules.holdsSeveral(raw)) {
            return shortEnough(row, value) ? CellRules.origin(value) : null;
        }
        Set<String> references = new LinkedHashSet<>();
        Set<String> met = new HashSet<>();
        for (String part : CellRules.split(raw)) {
            if (!part.isEmpty() && shortEnough(row, part) && met.add(Texts.bareNumber(part))) {
                references.add(part);
            }
        }
        return references.isEmpty() ? null : String.join("\n", references);
    }

    private boolean shortEnough(SourceRow row, String oeReference) {
        if (oeReference.length() <= 80) {
            return true;
        }
        note(row, Target.OE_REFERENCES, RejectReason.OE_REFERENCE_TOO_LONG, "80");
        return false;
    }

    private void refuseWhenRequired(SourceRow row, Target target) {
        if (columns.hasColumn(target)
                && (target.indispensable() || columns.rule(target).constraints().required())
                && !notCalculated(row, target)) {
            switch (target) {
                case NAME -> note(row, target, RejectReason.NAME_MISSING);
                case CATEGORY -> note(row, target, RejectReason.CATEGORY_MISSING);
                default -> note(row, target, RejectReason.VALUE_MISSING);
            }
        }
    }

    private boolean notCalculated(SourceRow row, Target target) {
        if (columns.kind(row, target) != CellKind.NOT_CALCULATED) {
            return false;
        }
        note(row, target, RejectReason.NEVER_CALCULATED);
        return true;
    }

    /** An identifier may be spoilt in every way a text may, and by Excel's idea of numbers. */
    private boolean spoilt(SourceRow row, Target target, String value) {
        RejectReason damage =
                switch (columns.kind(row, target)) {
                    case CellKind.NUMBER -> CellRules.numberDamage(value);
                    case CellKind.DATE -> RejectReason.MADE_A_DATE;
                    default -> CellRules.excelDamage(value);
                };
        if (damage != null) {
            note(row, target, damage);
            return true;
        }
        return spoiltText(row, target, value);
    }

    private boolean spoiltText(SourceRow row, Target target, String value) {
        int longest = columns.rule(target).constraints().maxLength();
        if (value.length() > longest) {
            note(row, target, RejectReason.TEXT_TOO_LONG, String.valueOf(value.length()), String.valueOf(longest));
            return true;
        }
        RejectReason damage =
                target == Target.REFERENCE && value.indexOf('\ufffd') < 0 ? null : CellRules.textDamage(value);
        if (damage != null) {
            note(row, target, damage);
            return true;
        }
        return false;
    }

    /** A sheet may have notes beside its columns; in a text file they are a delimiter too many. */
    private void refuseMoreCellsThanColumns(SourceRow row) {
        if (row.sheet() != null) {
            return;
        }
        for (int i = columns.width(); i < row.cells().length; i++) {
            // one empty cell more is a careless export; beside a wrong cell it is what pushed the row to the right
            if (bad != null || !Texts.clean(row.cells()[i]).isEmpty()) {
                bad(null, row.cells()[i], RejectReason.TOO_MANY_CELLS, List.of(), null);
                return;
            }
        }
    }

    private void note(SourceRow row, Target target, RejectReason reason, String... arguments) {
        note(row, target, reason, List.of(arguments), null);
    }

    private void note(SourceRow row, Target target, RejectReason reason, List<String> arguments, String remedy) {
        bad(columns.columnName(target), columns.raw(row, target), reason, arguments, remedy);
    }

    private void bad(String column, String value, RejectReason reason, List<String> arguments, String remedy) {
        if (bad == null) {
            bad = new ArrayList<>(2);
        }
        bad.add(new BadCell(column == null ? null : Texts.clean(column), value, reason, arguments, remedy));
    }
}

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
                note(row, Target.REFERENCE, RejectCode.MISSING_REFERENCE, "La référence manque.", null);
            }
            return null;
        }
        if (spoilt(row, Target.REFERENCE, value)) {
            return value.length() <= Target.REFERENCE.longest() ? value : null;
        }
        if (CellRules.isNoReference(value)) {
            note(
                    row,
                    Target.REFERENCE,
                    RejectCode.BAD_REFERENCE,
                    "Ce n'est pas une référence : une formule, une erreur de calcul ou des signes seuls.",
                    "Saisissez la référence imprimée sur la pièce ou sa boîte.");
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
            note(
                    row,
                    Target.REFERENCE,
                    RejectCode.DUPLICATE_REFERENCE,
                    "La référence est répétée : elle figure déjà à la ligne " + first + ", qui est la seule retenue.",
                    "Gardez une seule ligne par référence.");
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
            note(
                    row,
                    Target.CATEGORY,
                    RejectCode.UNKNOWN_CATEGORY,
                    "La catégorie n'existe pas dans la boutique, ou plusieurs portent ce nom.",
                    categories.suggest(value));
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
            note(row, Target.PRICE, number.code(), number.refusal(), number.suggestion());
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
            note(row, Target.QUANTITY, number.code(), number.refusal(), number.suggestion());
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
        note(row, Target.OE_REFERENCES, RejectCode.TOO_LONG, "Une référence d'origine dépasse 80 caractères.", null);
        return false;
    }

    private void refuseWhenRequired(SourceRow row, Target target) {
        if (columns.hasColumn(target)
                && (target.indispensable() || columns.rule(target).constraints().required())
                && !notCalculated(row, target)) {
            switch (target) {
                case NAME -> note(row, target, RejectCode.MISSING_NAME, "La désignation manque.", null);
                case CATEGORY -> note(row, target, RejectCode.MISSING_CATEGORY, "La catégorie manque.", null);
                default -> note(row, target, RejectCode.MISSING_VALUE, "La valeur manque.", null);
            }
        }
    }

    private boolean notCalculated(SourceRow row, Target target) {
        if (columns.kind(row, target) != CellKind.NOT_CALCULATED) {
            return false;
        }
        RejectCode code = RejectCode.FORMULA_WITHOUT_VALUE;
        note(row, target, code, CellRules.explain(code), CellRules.advise(code));
        return true;
    }

    /** An identifier may be spoilt in every way a text may, and by Excel's idea of numbers. */
    private boolean spoilt(SourceRow row, Target target, String value) {
        RejectCode code =
                switch (columns.kind(row, target)) {
                    case CellKind.NUMBER -> CellRules.numberDamage(value);
                    case CellKind.DATE -> RejectCode.EXCEL_MADE_A_DATE;
                    default -> CellRules.excelDamage(value);
                };
        if (code != null) {
            note(row, target, code, CellRules.explain(code), CellRules.advise(code));
            return true;
        }
        return spoiltText(row, target, value);
    }

    private boolean spoiltText(SourceRow row, Target target, String value) {
        int longest = columns.rule(target).constraints().maxLength();
        if (value.length() > longest) {
            note(
                    row,
                    target,
                    RejectCode.TOO_LONG,
                    "La valeur a " + value.length() + " caractères ; " + longest + " sont permis.",
                    null);
            return true;
        }
        RejectCode code =
                target == Target.REFERENCE && value.indexOf('\ufffd') < 0 ? null : CellRules.textDamage(value);
        if (code != null) {
            note(row, target, code, CellRules.explain(code), CellRules.advise(code));
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
                note(
                        null,
                        row.cells()[i],
                        RejectCode.TOO_MANY_CELLS,
                        "La ligne a plus de cellules que l'en-tête : un séparateur se trouve sans doute dans un texte.",
                        "Mettez entre guillemets le texte qui contient le séparateur.");
                return;
            }
        }
    }

    private void note(SourceRow row, Target target, RejectCode code, String message, String suggestion) {
        note(columns.columnName(target), columns.raw(row, target), code, message, suggestion);
    }

    private void note(String column, String value, RejectCode code, String message, String suggestion) {
        if (bad == null) {
            bad = new ArrayList<>(2);
        }
        bad.add(new BadCell(column == null ? null : Texts.clean(column), value, code, message, suggestion));
    }
}

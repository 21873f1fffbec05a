package tn.aloauto.integration.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the rows of one file, top to bottom; remembers the references it has met. Not for use by two threads. */
public final class RowReading {

    private final Set<String> missingValues;
    private final List<String> header;
    private final FieldRule[] rules;
    private final int[] columns;
    private final Categories categories;
    private final CellRules cells;
    private final SeenReferences seen = new SeenReferences();
    private List<BadCell> bad;

    RowReading(Dialect dialect, List<String> header, FieldRule[] rules, int[] columns, Categories categories) {
        this.missingValues = dialect.missingValues();
        this.header = List.copyOf(header);
        this.rules = rules.clone();
        this.columns = columns.clone();
        this.categories = categories;
        this.cells = new CellRules(new Decimals(dialect.decimalChar(), dialect.groupChar()), dialect.decimalChar());
    }

    /** Whether the file has this optional column at all; without it what the shop holds is left as it is. */
    public boolean givesBrand() {
        return given(Target.BRAND);
    }

    public boolean givesDescription() {
        return given(Target.DESCRIPTION);
    }

    public boolean givesOeReferences() {
        return given(Target.OE_REFERENCES);
    }

    /** What the vendor's header calls the reference. */
    public String referenceColumn() {
        return Texts.clean(header.get(columns[Target.REFERENCE.ordinal()]));
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
        if (bad != null) {
            return new Rejection(row.number(), row.line(), reference, bad);
        }
        return new StockLine(
                row.number(), row.line(), reference, name, brand, description, category, price, (int) quantity, oe);
    }

    private String reference(SourceRow row) {
        String value = value(row, Target.REFERENCE);
        if (value == null) {
            note(row, Target.REFERENCE, RejectCode.MISSING_REFERENCE, "La référence manque.", null);
            return null;
        }
        if (spoilt(row, Target.REFERENCE, value)) {
            return value.length() <= Target.REFERENCE.longest() ? value : null;
        }
        long first = seen.firstLineOf(value, row.line());
        if (first != 0) {
            note(
                    row,
                    Target.REFERENCE,
                    RejectCode.DUPLICATE_REFERENCE,
                    "La référence est répétée : elle figure déjà à la ligne " + first + ", qui est la seule retenue.",
                    "Gardez une seule ligne par référence.");
        }
        return value;
    }

    private String text(SourceRow row, Target target) {
        String value = value(row, target);
        if (value == null) {
            refuseWhenRequired(row, target);
        } else {
            spoiltText(row, target, value);
        }
        return value;
    }

    private long category(SourceRow row) {
        String value = value(row, Target.CATEGORY);
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
        String value = value(row, Target.PRICE);
        CellRules.Number number = cells.price(value, rules[Target.PRICE.ordinal()].constraints());
        if (number.refusal() != null) {
            note(row, Target.PRICE, number.code(), number.refusal(), number.suggestion());
        }
        return number.value();
    }

    private long quantity(SourceRow row) {
        String value = value(row, Target.QUANTITY);
        CellRules.Number number = cells.quantity(value, rules[Target.QUANTITY.ordinal()].constraints());
        if (number.refusal() != null) {
            note(row, Target.QUANTITY, number.code(), number.refusal(), number.suggestion());
        }
        return number.value();
    }

    /** One cell may hold several: « 04465-0F010 / 04465 0F020 ». */
    private String oeReferences(SourceRow row) {
        String value = value(row, Target.OE_REFERENCES);
        if (value == null) {
            refuseWhenRequired(row, Target.OE_REFERENCES);
            return null;
        }
        if (spoilt(row, Target.OE_REFERENCES, value)) {
            return null;
        }
        String raw = row.cell(columns[Target.OE_REFERENCES.ordinal()]);
        if (!CellRules.holdsSeveral(raw)) {
            return shortEnough(row, value) ? value : null;
        }
        Set<String> references = new LinkedHashSet<>();
        for (String part : CellRules.split(raw)) {
            if (!part.isEmpty() && shortEnough(row, part)) {
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
        if (given(target)
                && (target.indispensable()
                        || rules[target.ordinal()].constraints().required())) {
            note(row, target, RejectCode.MISSING_VALUE, "La valeur manque.", null);
        }
    }

    /** An identifier may be spoilt in every way a text may, and by Excel's idea of numbers. */
    private boolean spoilt(SourceRow row, Target target, String value) {
        RejectCode code = CellRules.excelDamage(value);
        if (code != null) {
            note(row, target, code, CellRules.explain(code), CellRules.advise(code));
            return true;
        }
        return spoiltText(row, target, value);
    }

    private boolean spoiltText(SourceRow row, Target target, String value) {
        int longest = rules[target.ordinal()].constraints().maxLength();
        if (value.length() > longest) {
            note(
                    row,
                    target,
                    RejectCode.TOO_LONG,
                    "La valeur a " + value.length() + " caractères ; " + longest + " sont permis.",
                    null);
            return true;
        }
        RejectCode code = CellRules.textDamage(value);
        if (code != null) {
            note(row, target, code, CellRules.explain(code), CellRules.advise(code));
            return true;
        }
        return false;
    }

    private void refuseMoreCellsThanColumns(SourceRow row) {
        for (int i = header.size(); i < row.cells().length; i++) {
            if (!Texts.clean(row.cells()[i]).isEmpty()) {
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

    private boolean given(Target target) {
        return rules[target.ordinal()] != null && columns[target.ordinal()] >= 0;
    }

    private String value(SourceRow row, Target target) {
        if (!given(target)) {
            return null;
        }
        String value = Texts.clean(row.cell(columns[target.ordinal()]));
        return value.isEmpty() || missingValues.contains(value) ? null : value;
    }

    private void note(SourceRow row, Target target, RejectCode code, String message, String suggestion) {
        int column = columns[target.ordinal()];
        note(header.get(column), row.cell(column), code, message, suggestion);
    }

    private void note(String column, String value, RejectCode code, String message, String suggestion) {
        if (bad == null) {
            bad = new ArrayList<>(2);
        }
        bad.add(new BadCell(column == null ? null : Texts.clean(column), value, code, message, suggestion));
    }
}

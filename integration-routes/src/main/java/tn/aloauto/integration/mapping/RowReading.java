package tn.aloauto.integration.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the rows of one file, top to bottom; remembers the references it has met. Not for use by two threads. */
public final class RowReading {

    private final RowCells columns;
    private final ShopToday shop;
    private final VatRates rates;
    private final CellRules cells;
    private final RowNotes notes;
    private final TextCells texts;
    private final ReferenceCells references;
    private final SeenReferences seen = new SeenReferences();
    private final long usualVat;
    private Map<String, String> takenBefore = Map.of();

    RowReading(Dialect dialect, RowCells columns, ShopToday shop, VatRates rates) {
        this.columns = columns;
        this.shop = shop;
        this.rates = rates;
        this.notes = new RowNotes(columns);
        this.texts = new TextCells(columns, notes);
        this.references = new ReferenceCells(columns, texts, notes);
        this.cells = new CellRules(new Decimals(dialect.decimalChar(), dialect.groupChar()), dialect.decimalChar());
        this.usualVat = usualVat();
    }

    private long usualVat() {
        FieldRule.Beyond beyond = columns.rule(Target.PRICE).beyond();
        String code =
                beyond == null || beyond.price() == null ? null : beyond.price().vatCode();
        return code == null ? VatRates.NONE : rates.on(shop.day(), code);
    }

    /** Whether the file has this optional column at all; without it what the shop holds is left as it is. */
    public boolean givesBrand() {
        return columns.gives(Target.BRAND);
    }

    public boolean givesDescription() {
        return columns.gives(Target.DESCRIPTION);
    }

    public boolean givesOeReferences() {
        return references.areGiven();
    }

    public boolean givesVehicles() {
        return columns.gives(Target.VEHICLE_MODEL);
    }

    /** The vendor's columns by field: {@code price}, {@code quantity}, {@code references}, ... */
    public Map<String, FileColumn> columnNames() {
        Map<String, FileColumn> names = new LinkedHashMap<>();
        for (Target target : Target.values()) {
            if (columns.rule(target) != null) {
                int column = columns.at(target);
                String field = target == Target.OE_REFERENCES ? "references" : target.word();
                names.put(field, new FileColumn(column < 0 ? null : column + 1, columns.columnName(target)));
            }
        }
        return names;
    }

    /** What to know when rows of this file are given back. */
    public GivenBack givenBack() {
        return new GivenBack(columns, shop.categories(), columns.header());
    }

    /** A file of corrections may not name again what another line of the file it corrects, the one taken, has named. */
    public void takenBefore(Map<String, String> lineByReference) {
        takenBefore = lineByReference;
    }

    /** Whether the row is no part at all: a header printed again, or a total that the mapping knows. */
    public boolean skips(SourceRow row) {
        return columns.skips(row);
    }

    public Verdict read(SourceRow row) {
        notes.begin();
        String reference = reference(row);
        if (columns.deletes(row)) {
            return removal(row, reference);
        }
        String name = texts.text(row, Target.NAME);
        String brand = texts.text(row, Target.BRAND);
        String description = texts.text(row, Target.DESCRIPTION);
        long category = category(row);
        long price = price(row);
        long quantity = quantity(row);
        String oe = references.of(row);
        StockLine.Besides besides = besides(row);
        refuseMoreCellsThanColumns(row);
        refuseRepetition(row, reference);
        if (notes.any()) {
            return new Rejection(row.number(), row.line(), row.sheet(), reference, notes.bad());
        }
        return new StockLine(
                row.number(),
                row.line(),
                reference,
                name,
                brand,
                description,
                category,
                price,
                (int) quantity,
                oe,
                besides);
    }

    private Verdict removal(SourceRow row, String reference) {
        refuseRepetition(row, reference);
        return notes.any()
                ? new Rejection(row.number(), row.line(), row.sheet(), reference, notes.bad())
                : new Removal(row.number(), row.line(), reference);
    }

    private String reference(SourceRow row) {
        String value = columns.value(row, Target.REFERENCE);
        if (value == null) {
            if (!texts.notCalculated(row, Target.REFERENCE)) {
                note(row, Target.REFERENCE, RejectReason.REFERENCE_MISSING);
            }
            return null;
        }
        if (texts.spoilt(row, Target.REFERENCE, value)) {
            return value.length() <= Target.REFERENCE.longest() ? value : null;
        }
        if (CellRules.isNoReference(value)) {
            note(row, Target.REFERENCE, RejectReason.NOT_A_REFERENCE);
            return null;
        }
        texts.refuseShape(row, Target.REFERENCE, value);
        return value;
    }

    /** Only a row that is good otherwise takes its reference: of two, the good one is kept. */
    private void refuseRepetition(SourceRow row, String reference) {
        if (notes.any()) {
            return;
        }
        if (!takenBefore.isEmpty() && takenBefore.containsKey(reference)) {
            note(row, Target.REFERENCE, RejectReason.REFERENCE_REPEATED, takenBefore.get(reference));
            return;
        }
        long first = seen.firstLineOf(reference, row.line());
        if (first != 0) {
            note(row, Target.REFERENCE, RejectReason.REFERENCE_REPEATED, String.valueOf(first));
        }
    }

    private long category(SourceRow row) {
        String value = columns.value(row, Target.CATEGORY);
        if (value == null) {
            texts.refuseWhenRequired(row, Target.CATEGORY);
            return Categories.NONE;
        }
        if (texts.spoiltText(row, Target.CATEGORY, value)) {
            return Categories.NONE;
        }
        long id = shop.categories().find(value);
        if (id == Categories.NONE) {
            notes.note(
                    row,
                    Target.CATEGORY,
                    RejectReason.CATEGORY_UNKNOWN,
                    List.of(),
                    shop.categories().suggest(value));
        }
        return id;
    }

    private long price(SourceRow row) {
        String value = columns.value(row, Target.PRICE);
        if (texts.notCalculated(row, Target.PRICE)) {
            return 0;
        }
        CellRules.Number number = cells.price(value, columns.rule(Target.PRICE), vat(row));
        if (number.refusal() != null) {
            notes.note(row, Target.PRICE, number.refusal(), number.arguments(), number.remedy());
        }
        return number.value();
    }

    /** The row's own rate where the file has one, else the one its mapping names; of no use to a price that has it in it. */
    private long vat(SourceRow row) {
        if (usualVat < 0) {
            return 0;
        }
        String value = columns.value(row, Target.VAT_RATE);
        if (value == null) {
            return usualVat;
        }
        long rate = cells.vatRate(value);
        if (!Decimals.isNumber(rate) || !rates.knows(shop.day(), rate)) {
            note(row, Target.VAT_RATE, RejectReason.VAT_RATE_UNKNOWN);
            return 0;
        }
        return rate;
    }

    private long quantity(SourceRow row) {
        if (columns.rule(Target.QUANTITY) == null) {
            return 0;
        }
        String value = columns.value(row, Target.QUANTITY);
        if (texts.notCalculated(row, Target.QUANTITY)) {
            return 0;
        }
        CellRules.Number number = cells.quantity(value, columns.rule(Target.QUANTITY));
        if (number.refusal() != null) {
            notes.note(row, Target.QUANTITY, number.refusal(), number.arguments(), number.remedy());
        }
        return number.value();
    }

    private StockLine.Besides besides(SourceRow row) {
        List<Long> types = columns.gives(Target.VEHICLE_MODEL) ? vehicles(row) : List.of();
        return types.isEmpty() && notes.warnings() == null
                ? StockLine.Besides.NOTHING
                : new StockLine.Besides(types, notes.warnings() == null ? List.of() : notes.warnings());
    }

    private List<Long> vehicles(SourceRow row) {
        String make = columns.value(row, Target.VEHICLE_MAKE);
        String model = columns.value(row, Target.VEHICLE_MODEL);
        if (make == null || model == null) {
            return List.of();
        }
        String years = columns.value(row, Target.VEHICLE_YEARS);
        List<Long> types = shop.vehicles().find(make, model, years);
        if (types.isEmpty()) {
            notes.warn(
                    row,
                    Target.VEHICLE_MODEL,
                    RejectReason.VEHICLE_UNKNOWN,
                    List.of(make, model, years == null ? "" : years),
                    shop.vehicles().suggest(make, model));
        }
        return types;
    }

    /** A sheet may have notes beside its columns; in a text file they are a delimiter too many. */
    private void refuseMoreCellsThanColumns(SourceRow row) {
        if (row.sheet() != null) {
            return;
        }
        for (int i = columns.width(); i < row.cells().length; i++) {
            // one empty cell more is a careless export; beside a wrong cell it is what pushed the row to the right
            if (notes.any() || !Texts.clean(row.cells()[i]).isEmpty()) {
                notes.note(null, row.cells()[i], RejectReason.TOO_MANY_CELLS, List.of(), null);
                return;
            }
        }
    }

    private void note(SourceRow row, Target target, RejectReason reason, String... arguments) {
        notes.note(row, target, reason, arguments);
    }
}

package tn.aloauto.integration.mapping;

import java.util.List;
import java.util.Set;

/** Where each field stands in this file's rows, and what its cell says once the mapping's words are understood. */
final class RowCells {

    private final Set<String> missingValues;
    private final List<String> header;
    private final FieldRule[] rules;
    private final int[] columns;
    private final List<SkipRule> skips;
    private final String[] above = new String[Target.values().length];

    RowCells(Dialect dialect, List<String> header, FieldRule[] rules, int[] columns, List<SkipRule> skips) {
        this.missingValues = dialect.missingValues();
        this.header = List.copyOf(header);
        this.rules = rules.clone();
        this.columns = columns.clone();
        this.skips = skips;
    }

    FieldRule rule(Target target) {
        return rules[target.ordinal()];
    }

    boolean hasColumn(Target target) {
        return rule(target) != null && columns[target.ordinal()] >= 0;
    }

    /** How many columns the header has. */
    int width() {
        return header.size();
    }

    /** As the vendor's header calls it. */
    String columnName(Target target) {
        int column = columns[target.ordinal()];
        return column < 0 ? rule(target).name() : Texts.clean(header.get(column));
    }

    String raw(SourceRow row, Target target) {
        return row.cell(columns[target.ordinal()]);
    }

    byte kind(SourceRow row, Target target) {
        return row.kind(columns[target.ordinal()]);
    }

    /** The cell as it stands, null when it says nothing. */
    String given(SourceRow row, Target target) {
        if (!hasColumn(target)) {
            return null;
        }
        String value = Texts.clean(raw(row, target));
        if (value.isEmpty() || missingValues.contains(value)) {
            return null;
        }
        // a spreadsheet's sign for « this is text », kept by careless exports and written by our own
        return value.charAt(0) == '\'' && value.length() > 1 ? value.substring(1) : value;
    }

    /** What the cell means: by the table of values, by the cell above it, or by the default. */
    String value(SourceRow row, Target target) {
        FieldRule rule = rule(target);
        if (rule == null) {
            return null;
        }
        String value = given(row, target);
        if (value != null && !rule.values().isEmpty()) {
            value = rule.values().getOrDefault(Texts.folded(value), value);
        }
        if (rule.fillDown()) {
            value = value == null ? above[target.ordinal()] : value;
            above[target.ordinal()] = value;
        }
        return value == null ? rule.whenMissing() : value;
    }

    /** Whether the row is no part at all: a header printed again, or a total that the mapping knows. */
    boolean skips(SourceRow row) {
        if (repeatsTheHeader(row)) {
            return true;
        }
        for (SkipRule skip : skips) {
            String other = skip.without() == null ? null : given(row, skip.without());
            if (skip.covers(given(row, skip.target()), other)) {
                return true;
            }
        }
        return false;
    }

    private boolean repeatsTheHeader(SourceRow row) {
        int reference = columns[Target.REFERENCE.ordinal()];
        if (reference < 0 || !row.cell(reference).equals(header.get(reference))) {
            return false;
        }
        for (int column : columns) {
            if (column >= 0 && !row.cell(column).equals(header.get(column))) {
                return false;
            }
        }
        return true;
    }
}

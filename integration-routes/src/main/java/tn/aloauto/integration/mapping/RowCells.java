package tn.aloauto.integration.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where each field stands in this file's rows, and what its cell says once the mapping's words are understood. */
final class RowCells {

    private final Set<String> missingValues;
    private final int longestMissing;
    private final List<String> header;
    private final FieldRule[] rules;
    private final int[] columns;
    private final int[][] all;
    private final List<Placed> skipped;
    private final List<Placed> kept;
    private final List<Placed> deleted;
    private final int key;
    private final String[] above = new String[Target.values().length];

    /** A filter and the column it looks at, when that is no field's. */
    private record Placed(RowFilter filter, int column) {}

    RowCells(Dialect dialect, List<String> header, FieldRule[] rules, int[][] columns, RowFilters filters) {
        this.missingValues = dialect.missingValues();
        this.longestMissing =
                missingValues.stream().mapToInt(String::length).max().orElse(0);
        this.header = List.copyOf(header);
        this.rules = rules.clone();
        this.all = columns.clone();
        this.columns = Arrays.stream(columns)
                .mapToInt(found -> found.length == 0 ? -1 : found[0])
                .toArray();
        this.skipped = placed(filters.skipped());
        this.kept = placed(filters.kept());
        this.deleted = placed(filters.deleted());
        this.key = this.columns[(rule(Target.REFERENCE) == null ? Target.ORDER_NUMBER : Target.REFERENCE).ordinal()];
    }

    private List<Placed> placed(List<RowFilter> filters) {
        List<String> keys = header.stream().map(Texts::key).toList();
        return filters.stream()
                .map(filter -> new Placed(filter, filter.column() == null ? -1 : keys.indexOf(filter.column())))
                .toList();
    }

    /** A filter that looks at a column the file does not have would mean every row, or none. */
    List<String> columnsThatFiltersMiss() {
        return Stream.of(skipped, kept, deleted)
                .flatMap(List::stream)
                .filter(placed -> placed.filter().column() != null && placed.column() < 0)
                .map(placed -> placed.filter().column())
                .distinct()
                .toList();
    }

    FieldRule rule(Target target) {
        return rules[target.ordinal()];
    }

    boolean hasColumn(Target target) {
        return rule(target) != null && columns[target.ordinal()] >= 0;
    }

    /** Whether the file says this at all, in a column or as what every row says. */
    boolean gives(Target target) {
        return hasColumn(target) || rule(target) != null && rule(target).constant() != null;
    }

    /** Whether an empty cell is wrong where the file has the column. */
    boolean isRequired(Target target) {
        return hasColumn(target)
                && (rule(target).indispensable() || rule(target).constraints().required());
    }

    /** Where the field stands, from 0; negative when the file does not have it. */
    int at(Target target) {
        return rule(target) == null ? -1 : columns[target.ordinal()];
    }

    List<String> header() {
        return header;
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
        int[] several = all[target.ordinal()];
        return several.length == 1
                ? cell(row, several[0])
                : together(row, several, rule(target).beyond().join());
    }

    /** The first of several columns that says something, or all that do, joined. */
    private String together(SourceRow row, int[] several, String join) {
        StringBuilder together = new StringBuilder();
        for (int column : several) {
            String value = cell(row, column);
            if (value != null && join == null) {
                return value;
            }
            if (value != null) {
                together.append(together.isEmpty() ? "" : join).append(value);
            }
        }
        return together.isEmpty() ? null : together.toString();
    }

    private String cell(SourceRow row, int column) {
        String value = Texts.clean(row.cell(column));
        // a long cell is not hashed only to learn that it is none of a few short words
        if (value.isEmpty() || value.length() <= longestMissing && missingValues.contains(value)) {
            return null;
        }
        return unquoted(value);
    }

    /** Without a spreadsheet's sign for « this is text », kept by careless exports and written by our own. */
    static String unquoted(String value) {
        return value.length() > 1 && value.charAt(0) == '\'' ? value.substring(1) : value;
    }

    /** What the cell means: by the table of values, by the cell above it, or by the default. */
    String value(SourceRow row, Target target) {
        FieldRule rule = rule(target);
        if (rule == null) {
            return null;
        }
        if (rule.beyond() != null && rule.beyond().constant() != null) {
            return rule.beyond().constant();
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

    /** Whether the row is no part at all: a header printed again, a total, or one the mapping leaves out. */
    boolean skips(SourceRow row) {
        if (repeatsTheHeader(row) || !skipped.isEmpty() && anyCovers(skipped, row)) {
            return true;
        }
        for (Placed filter : kept) {
            if (!covers(filter, row)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the row says that its article is gone. */
    boolean deletes(SourceRow row) {
        return !deleted.isEmpty() && anyCovers(deleted, row);
    }

    private boolean anyCovers(List<Placed> filters, SourceRow row) {
        for (Placed filter : filters) {
            if (covers(filter, row)) {
                return true;
            }
        }
        return false;
    }

    private boolean covers(Placed placed, SourceRow row) {
        RowFilter filter = placed.filter();
        String other = filter.without() == null ? null : given(row, filter.without());
        String value = filter.target() == null ? cell(row, placed.column()) : given(row, filter.target());
        return filter.covers(value, other);
    }

    private boolean repeatsTheHeader(SourceRow row) {
        if (key < 0 || !row.cell(key).equals(header.get(key))) {
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

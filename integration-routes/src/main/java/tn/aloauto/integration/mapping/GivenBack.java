package tn.aloauto.integration.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is known of a file's columns when rows of it are given back to be corrected. Reads the rows top to bottom, once. */
public final class GivenBack {

    /**
     * What a column's cells may say.
     *
     * @param column from 0
     * @param closed whether nothing else is understood; else these are words beside numbers
     */
    public record Choice(int column, List<String> words, boolean closed) {}

    private final RowCells columns;
    private final Categories categories;
    private final List<String> header;
    private final String[] above;

    GivenBack(RowCells columns, Categories categories, List<String> header) {
        this.columns = columns;
        this.categories = categories;
        this.header = header.stream().map(Texts::clean).toList();
        this.above = new String[header.size()];
    }

    /** The column that a bad cell's words name, from 0; -1 when the file has none of that name. */
    public int column(String name) {
        return name == null ? -1 : header.indexOf(name);
    }

    /** Whether the column holds prices or quantities; every other one is text, whatever a spreadsheet thinks of it. */
    public boolean isNumber(int column) {
        return columns.at(Target.PRICE) == column || columns.at(Target.QUANTITY) == column;
    }

    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (Target target : Target.values()) {
            int column = columns.at(target);
            if (column < 0) {
                continue;
            }
            FieldRule rule = columns.rule(target);
            Set<String> allowed = rule.constraints().allowed();
            Set<String> words = new TreeSet<>(rule.values().keySet());
            words.addAll(target == Target.CATEGORY ? categories.sayable() : allowed == null ? Set.of() : allowed);
            if (!words.isEmpty()) {
                choices.add(new Choice(column, List.copyOf(words), target == Target.CATEGORY || allowed != null));
            }
        }
        return choices;
    }

    /** The row as it must stand when it is given back alone: an empty cell that means « as above » says so itself. */
    public String[] alone(SourceRow row) {
        if (columns.skips(row)) {
            return row.cells();
        }
        String[] cells = row.cells();
        for (Target target : Target.values()) {
            int column = columns.at(target);
            if (column < 0 || !columns.rule(target).fillDown()) {
                continue;
            }
            if (columns.given(row, target) != null) {
                above[column] = row.cell(column);
            } else if (above[column] != null) {
                cells = padded(cells, column + 1);
                cells[column] = above[column];
            }
        }
        return cells;
    }

    private static String[] padded(String[] cells, int width) {
        int had = cells.length;
        String[] padded = Arrays.copyOf(cells, Math.max(had, width));
        Arrays.fill(padded, had, padded.length, "");
        return padded;
    }
}

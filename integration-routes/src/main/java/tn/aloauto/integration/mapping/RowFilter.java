package tn.aloauto.integration.mapping;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;

/**
 * Which rows are meant, by what one of their cells says.
 *
 * @param target the field looked at, null when a column that is no field is
 * @param column its folded name, null when a field is looked at
 * @param beginnings folded; the cell begins with one of them
 * @param words folded; the cell is one of them
 * @param empty whether an empty cell is meant too
 * @param pattern the whole cell is of this shape, null when it does not matter; never slower than its length
 * @param without only rows where this field is empty; null when it does not matter
 */
record RowFilter(
        Target target,
        String column,
        List<String> beginnings,
        Set<String> words,
        boolean empty,
        Pattern pattern,
        Target without) {

    boolean covers(String value, String other) {
        if (without != null && other != null) {
            return false;
        }
        if (value == null) {
            return empty;
        }
        if (pattern != null && pattern.matches(value)) {
            return true;
        }
        if (beginnings.isEmpty() && words.isEmpty()) {
            return false;
        }
        String folded = Texts.folded(value);
        if (words.contains(folded)) {
            return true;
        }
        for (String beginning : beginnings) {
            if (folded.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}

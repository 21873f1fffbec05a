package tn.aloauto.integration.mapping;

import java.util.List;

/**
 * Rows that are no parts: totals, subtotals, notes.
 *
 * @param target the field looked at
 * @param beginnings folded; the cell begins with one of them
 * @param without only rows where this field is empty; null when it does not matter
 */
record SkipRule(Target target, List<String> beginnings, Target without) {

    boolean covers(String value, String other) {
        if (value == null || without != null && other != null) {
            return false;
        }
        String folded = Texts.folded(value);
        return beginnings.stream().anyMatch(folded::startsWith);
    }
}

package tn.aloauto.integration.reading;

import java.util.Arrays;
import java.util.List;
import tn.aloauto.integration.mapping.Dialect;
import tn.aloauto.integration.mapping.Mapping;

/**
 * Where a file's header stands among its first rows.
 *
 * @param index of the header among the rows that are not blank, from 0; -1 when there is not even a row to name
 * @param isComplete whether it names every column the mapping cannot do without
 * @param known how many columns the mapping knows
 * @param width how many cells it has
 */
record HeaderPlace(int index, boolean isComplete, int known, int width) {

    private static final HeaderPlace NOWHERE = new HeaderPlace(-1, false, 0, 0);

    /** The declared row, else the first complete one, else the one most like a header: its message helps most. */
    static HeaderPlace among(List<String[]> rows, Mapping mapping) {
        Dialect dialect = mapping.dialect();
        if (!dialect.hasHeader()) {
            return rows.isEmpty() ? NOWHERE : new HeaderPlace(0, true, 0, rows.get(0).length);
        }
        if (dialect.headerRow() > 0) {
            int index = dialect.headerRow() - 1;
            return index < rows.size() ? at(index, rows.get(index), mapping) : NOWHERE;
        }
        HeaderPlace best = NOWHERE;
        for (int i = 0; i < rows.size(); i++) {
            HeaderPlace place = at(i, rows.get(i), mapping);
            if (place.isComplete()) {
                return place;
            }
            best = best.index() < 0 || place.known() > best.known() ? place : best;
        }
        return best;
    }

    int score() {
        return (isComplete ? 1_000_000 : 0) + known * 1_000 + Math.min(width, 999);
    }

    private static HeaderPlace at(int index, String[] row, Mapping mapping) {
        List<String> cells = Arrays.asList(row);
        return new HeaderPlace(index, mapping.isHeader(cells), mapping.known(cells), row.length);
    }
}

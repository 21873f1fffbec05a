package tn.aloauto.integration.fixit;

import java.util.List;
import java.util.Set;

/**
 * A row on its way back.
 *
 * @param sheet null in a text file
 * @param cells the vendor's own, as it wrote them
 * @param kinds what a workbook says each is; null in a text file
 * @param bad columns to correct, from 0
 * @param reasons one for each of our columns
 */
@SuppressWarnings("ArrayRecordComponent") // as SourceRow has them
public record FixItRow(String sheet, String[] cells, byte[] kinds, Set<Integer> bad, List<String> reasons) {

    String cell(int column) {
        return column < cells.length ? cells[column] : "";
    }

    byte kind(int column) {
        return kinds == null || column >= kinds.length ? 0 : kinds[column];
    }
}

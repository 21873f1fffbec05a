package tn.aloauto.integration.mapping;

/**
 * A data row as the vendor wrote it, every cell text.
 *
 * @param number of the data row, from 1, blank rows not counted
 * @param line the physical line it starts on, from 1, header included; in a workbook the row of its sheet
 * @param sheet null in a text file
 * @param cells never null; missing ones are simply not there
 * @param kinds what a workbook says each cell is, one of the constants of {@link CellKind}; null in a text file
 */
@SuppressWarnings("ArrayRecordComponent") // two arrays a row, read once, on the hot path
public record SourceRow(int number, long line, String sheet, String[] cells, byte[] kinds) {

    public SourceRow(int number, long line, String[] cells) {
        this(number, line, null, cells, null);
    }

    String cell(int column) {
        return column >= 0 && column < cells.length ? cells[column] : "";
    }

    byte kind(int column) {
        return kinds == null || column < 0 || column >= kinds.length ? CellKind.TEXT : kinds[column];
    }
}

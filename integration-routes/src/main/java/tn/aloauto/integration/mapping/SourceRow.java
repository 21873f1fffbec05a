package tn.aloauto.integration.mapping;

/**
 * A data row as the vendor wrote it, every cell still text.
 *
 * @param number of the data row, from 1, blank rows not counted
 * @param line the physical line it starts on, from 1, header included
 * @param cells never null; missing ones are simply not there
 */
@SuppressWarnings("ArrayRecordComponent") // one array a row, read once, on the hot path
public record SourceRow(int number, long line, String[] cells) {

    String cell(int column) {
        return column < cells.length ? cells[column] : "";
    }
}

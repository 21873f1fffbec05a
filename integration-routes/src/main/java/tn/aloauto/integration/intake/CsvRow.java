package tn.aloauto.integration.intake;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import tn.aloauto.integration.mapping.SourceRow;

/** Takes a row's cells straight from the parser's buffer; a blank row has no cells and no number. */
final class CsvRow extends AbstractBaseCsvCallbackHandler<SourceRow> {

    private static final int MOST_CELLS = 2_000;
    private static final int LONGEST_ROW = 1 << 20;
    private static final String[] BLANK = {};

    private String[] cells = new String[16];
    private int count;
    private int length;
    private boolean blank;
    private long line;
    private int number;

    void countFromHere() {
        number = 0;
    }

    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        count = 0;
        length = 0;
        blank = true;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int size, boolean quoted) {
        length += size;
        if (index >= MOST_CELLS || length > LONGEST_ROW) {
            throw new FileRefused("La ligne " + line + " est démesurée : plus de " + MOST_CELLS
                    + " cellules ou plus d'un million de caractères.");
        }
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, count * 2);
        }
        blank &= isBlank(buffer, offset, size);
        cells[count++] = size == 0 ? "" : new String(buffer, offset, size);
    }

    @Override
    protected SourceRow buildRecord() {
        return blank ? new SourceRow(0, line, BLANK) : new SourceRow(++number, line, Arrays.copyOf(cells, count));
    }

    private static boolean isBlank(char[] buffer, int offset, int size) {
        for (int i = offset; i < offset + size; i++) {
            if (buffer[i] > ' ' && buffer[i] != '\u00a0' && buffer[i] != '\u202f') {
                return false;
            }
        }
        return true;
    }
}

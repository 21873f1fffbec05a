package tn.aloauto.integration.reading;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import tn.aloauto.integration.mapping.SourceRow;

/** Takes a row's cells straight from the parser's buffer; a blank row has no cells and no number. */
final class TextRow extends AbstractBaseCsvCallbackHandler<SourceRow> {

    static final int MOST_CELLS = 2_000;
    private static final int LONGEST_ROW = 1 << 22;
    private static final String[] BLANK = {};

    private final boolean isTwiceEncoded;
    private String[] cells = new String[16];
    private int count;
    private int length;
    private boolean blank;
    private long line;
    private int number;

    TextRow(boolean isTwiceEncoded) {
        this.isTwiceEncoded = isTwiceEncoded;
    }

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
        if (index >= MOST_CELLS) {
            throw new FileUnreadable(RefusalCode.TOO_MANY_COLUMNS, "Ligne " + line);
        }
        if (length > LONGEST_ROW) {
            throw new FileUnreadable(RefusalCode.ROW_TOO_LONG, "Ligne " + line);
        }
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, count * 2);
        }
        blank &= isBlank(buffer, offset, size);
        cells[count++] = size == 0 ? "" : new String(buffer, offset, size);
    }

    @Override
    protected SourceRow buildRecord() {
        if (blank) {
            return new SourceRow(0, line, BLANK);
        }
        String[] taken = Arrays.copyOf(cells, count);
        return new SourceRow(++number, line, isTwiceEncoded ? Mojibake.undone(taken) : taken);
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

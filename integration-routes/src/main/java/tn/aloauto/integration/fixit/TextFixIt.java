package tn.aloauto.integration.fixit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import tn.aloauto.integration.mapping.CellKind;

/** As delimited text, UTF-8 with a mark: every spreadsheet opens it rightly, and the reasons are in two alphabets. */
final class TextFixIt implements FixItFile {

    private final Writer out;
    private final char delimiter;
    private final FixItHead head;

    TextFixIt(OutputStream out, char delimiter, FixItHead head) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.delimiter = delimiter;
        this.head = head;
        this.out.write('\ufeff');
        for (String[] title : head.titles()) {
            line(Arrays.asList(title), title.length, List.of());
        }
        line(head.header(), head.header().size(), head.reasons());
    }

    @Override
    public void write(FixItRow row) throws IOException {
        String[] cells = row.cells().clone();
        for (int column : row.bad()) {
            // a number has no letters to show what a spreadsheet took from it: better none than half a reference
            if (column < cells.length && row.kind(column) == CellKind.NUMBER && !head.isNumber(column)) {
                cells[column] = "";
            }
        }
        line(Arrays.asList(cells), head.header().size(), row.reasons());
    }

    /** The cells filled up or cut to the given width, then the others beside them. */
    private void line(List<String> cells, int width, List<String> beside) throws IOException {
        int written = 0;
        for (int i = 0; i < width; i++) {
            cell(i < cells.size() ? cells.get(i) : "", written++);
        }
        for (String text : beside) {
            cell(text, written++);
        }
        out.write("\r\n");
    }

    private void cell(String text, int before) throws IOException {
        if (before > 0) {
            out.write(delimiter);
        }
        String safe = SafeText.of(text);
        boolean quoted = safe.indexOf(delimiter) >= 0
                || safe.indexOf('"') >= 0
                || safe.indexOf('\n') >= 0
                || safe.indexOf('\r') >= 0;
        out.write(quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe);
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}

package tn.aloauto.integration.intake;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/** Writes rows that a spreadsheet shows and never runs: a cell that looks like a formula gets an apostrophe before it. */
final class SafeCsv {

    private static final Pattern PLAIN_NUMBER = Pattern.compile("[-+]?[0-9][0-9 .,'\u00a0\u202f]*");

    private final Writer out;
    private final char delimiter;

    SafeCsv(Writer out, char delimiter) {
        this.out = out;
        this.delimiter = delimiter;
    }

    /** The cells filled up or cut to the given width, then the others beside them. */
    void write(List<String> cells, int width, List<String> beside) throws IOException {
        for (int i = 0; i < width; i++) {
            cell(i < cells.size() ? cells.get(i) : "");
            out.write(delimiter);
        }
        for (int i = 0; i < beside.size(); i++) {
            if (i > 0) {
                out.write(delimiter);
            }
            cell(beside.get(i));
        }
        out.write("\r\n");
    }

    private void cell(String text) throws IOException {
        String safe = isLikeAFormula(text) ? "'" + text : text;
        boolean quoted = safe.indexOf(delimiter) >= 0
                || safe.indexOf('"') >= 0
                || safe.indexOf('\n') >= 0
                || safe.indexOf('\r') >= 0;
        out.write(quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe);
    }

    private static boolean isLikeAFormula(String text) {
        if (text.isEmpty() || PLAIN_NUMBER.matcher(text).matches()) {
            return false;
        }
        return "=+-@\t\r\n|%".indexOf(text.charAt(0)) >= 0 || "＝＋－＠".indexOf(text.charAt(0)) >= 0;
    }
}

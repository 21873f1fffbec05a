package tn.aloauto.integration.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tn.aloauto.integration.mapping.Dialect;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.mapping.SourceRow;

/**
 * How a text file is laid out, found from its beginning.
 *
 * @param hasHintLine whether the first line is Excel's {@code sep=}
 * @param isTwiceEncoded whether its letters must be told back
 */
record TextLayout(char delimiter, boolean hasHintLine, boolean isTwiceEncoded, HeaderPlace header) {

    private static final char[] DELIMITERS = {';', ',', '\t', '|'};
    private static final Pattern SEP_LINE =
            Pattern.compile("^\\ufeff?\"?sep=(.)\"?[;,\\t]*[ ]*(\\r|\\n|$)", Pattern.CASE_INSENSITIVE);

    static TextLayout of(String start, Mapping mapping) {
        Matcher sep = SEP_LINE.matcher(start);
        boolean hint = sep.find();
        String text = hint ? start.substring(sep.end()) : start;
        TextLayout best = null;
        FileUnreadable tooWide = null;
        for (char candidate : candidates(
                hint ? (Character) sep.group(1).charAt(0) : mapping.dialect().delimiter())) {
            try {
                TextLayout layout = with(candidate, hint, text, mapping);
                best = best == null || layout.header().score() > best.header().score() ? layout : best;
            } catch (FileUnreadable refused) {
                tooWide = refused;
            }
        }
        if (tooWide != null && (best == null || !best.header().isComplete())) {
            throw tooWide;
        }
        return best;
    }

    private static char[] candidates(Character known) {
        return known == null ? DELIMITERS : new char[] {known};
    }

    private static TextLayout with(char delimiter, boolean hint, String text, Mapping mapping) {
        List<String[]> rows = firstRows(delimiter, text);
        HeaderPlace place = HeaderPlace.among(rows, mapping);
        if (!place.isComplete()) {
            HeaderPlace undone =
                    HeaderPlace.among(rows.stream().map(Mojibake::undone).toList(), mapping);
            if (undone.known() > place.known()) {
                return new TextLayout(delimiter, hint, true, undone);
            }
        }
        return new TextLayout(delimiter, hint, false, place);
    }

    private static List<String[]> firstRows(char delimiter, String text) {
        List<String[]> rows = new ArrayList<>();
        try (CsvReader<SourceRow> trial = TextFile.reading(new StringReader(text), delimiter, new TextRow(false))) {
            for (SourceRow row : trial) {
                if (row.cells().length > 0) {
                    rows.add(row.cells());
                }
                if (rows.size() == Dialect.HEADER_WITHIN) {
                    break;
                }
            }
        } catch (CsvParseException broken) {
            if (broken.getCause() instanceof FileUnreadable refused && rows.isEmpty()) {
                throw refused;
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return rows;
    }
}

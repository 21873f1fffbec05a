package tn.aloauto.integration.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.mapping.SourceRow;

/** An opened CSV file: first its header, then its rows, one at a time, with the physical line each starts on. */
final class CsvFile implements AutoCloseable {

    private static final int LOOKED_AT = 1 << 16;
    private static final int LONGEST_CELL = 1 << 20;
    private static final char[] DELIMITERS = {';', ',', '\t', '|'};
    private static final Pattern SEP_LINE =
            Pattern.compile("^\"?sep=(.)\"?;*\\s*?(\\r|\\n|$)", Pattern.CASE_INSENSITIVE);

    private final CsvReader<SourceRow> reader;
    private final CloseableIterator<SourceRow> rows;
    private final CsvRow row = new CsvRow();
    private final char delimiter;
    private final List<String> header;

    private CsvFile(Reader text, char delimiter, boolean sepLine, int headerRow) {
        this.delimiter = delimiter;
        this.reader = reading(text, delimiter, row);
        this.rows = reader.iterator();
        if (sepLine) {
            next();
        }
        SourceRow found = null;
        for (int i = 0; i < headerRow; i++) {
            found = next();
        }
        if (found == null) {
            throw new FileRefused("Le fichier est vide.");
        }
        this.header = Arrays.asList(found.cells());
        row.countFromHere();
    }

    static CsvFile open(Path file, Mapping mapping) throws IOException {
        Encodings.Found encoding = Encodings.find(file, mapping.dialect().encodings());
        String start;
        try (Reader text = encoding.open(file)) {
            start = start(text);
        }
        Matcher sep = SEP_LINE.matcher(start);
        boolean sepLine = sep.find();
        char delimiter = sepLine ? sep.group(1).charAt(0) : delimiter(start, mapping);
        Reader text = encoding.open(file);
        try {
            return new CsvFile(text, delimiter, sepLine, mapping.dialect().headerRow());
        } catch (RuntimeException refused) {
            text.close();
            throw refused;
        }
    }

    List<String> header() {
        return header;
    }

    char delimiter() {
        return delimiter;
    }

    /** The next row that is not blank, null at the end. */
    SourceRow next() {
        try {
            while (rows.hasNext()) {
                SourceRow next = rows.next();
                if (next.cells().length > 0) {
                    return next;
                }
            }
            return null;
        } catch (CsvParseException broken) {
            if (broken.getCause() instanceof FileRefused refused) {
                throw refused;
            }
            throw new FileRefused("Vers la ligne " + row.line()
                    + " : un guillemet ouvert n'est jamais fermé, ou une cellule est démesurée.");
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static char delimiter(String start, Mapping mapping) {
        if (mapping.dialect().delimiter() != null) {
            return mapping.dialect().delimiter();
        }
        char best = DELIMITERS[0];
        int bestScore = -1;
        for (char candidate : DELIMITERS) {
            List<String> header = headerWith(candidate, start, mapping.dialect().headerRow());
            int score = mapping.known(header) * 1_000 + Math.min(header.size(), 999);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static List<String> headerWith(char delimiter, String start, int headerRow) {
        List<String> header = new ArrayList<>();
        int seen = 0;
        try (CsvReader<SourceRow> trial = reading(new StringReader(start), delimiter, new CsvRow())) {
            for (SourceRow candidate : trial) {
                if (candidate.cells().length > 0 && ++seen == headerRow) {
                    header.addAll(Arrays.asList(candidate.cells()));
                    break;
                }
            }
        } catch (CsvParseException | IOException notThisOne) {
            return List.of();
        }
        return header;
    }

    private static CsvReader<SourceRow> reading(Reader text, char delimiter, CsvRow row) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST_CELL)
                .build(row, text);
    }

    private static String start(Reader text) throws IOException {
        char[] start = new char[LOOKED_AT];
        int length = 0;
        for (int n = 0; n >= 0 && length < LOOKED_AT; n = text.read(start, length, LOOKED_AT - length)) {
            length += n;
        }
        return new String(start, 0, length);
    }
}

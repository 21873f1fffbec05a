package tn.aloauto.integration.reading;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.mapping.SourceRow;

/** A CSV, TSV or other delimited text, with the physical line each row starts on. */
final class TextFile implements SourceFile {

    private static final int LOOKED_AT = 1 << 16;
    private static final int LONGEST_CELL = 1 << 22;

    private final CsvReader<SourceRow> reader;
    private final CloseableIterator<SourceRow> rows;
    private final TextRow row;
    private final char delimiter;
    private final List<String> header;
    private final List<String[]> titles = new ArrayList<>();
    private final FixItMark.Found ours;
    private SourceRow pending;
    private boolean met;

    private TextFile(Reader text, TextLayout layout, Mapping mapping) {
        this.delimiter = layout.delimiter();
        this.row = new TextRow(layout.isTwiceEncoded());
        this.reader = reading(text, delimiter, row);
        this.rows = reader.iterator();
        if (layout.hasHintLine()) {
            take();
        }
        SourceRow first = take();
        for (int i = 0; i < layout.header().index() && first != null; i++) {
            titles.add(first.cells());
            first = take();
        }
        if (first == null) {
            throw new FileUnreadable(RefusalCode.EMPTY_FILE);
        }
        List<String> cells = Arrays.asList(first.cells());
        this.ours = FixItMark.in(first.cells()).orElse(null);
        if (mapping.dialect().hasHeader()) {
            this.header = ours == null ? cells : ours.header(cells);
            row.countFromHere();
        } else if (ours != null) {
            this.header = mapping.headerByPosition(ours.mark().width());
            row.countFromHere();
        } else {
            this.header = mapping.headerByPosition(cells.size());
            this.pending = first;
        }
    }

    static TextFile open(Path file, Mapping mapping) throws IOException {
        Encodings.Found encoding = Encodings.find(file, mapping.dialect().encodings());
        TextLayout layout;
        try (Reader text = encoding.open(file)) {
            layout = TextLayout.of(start(text), mapping);
        }
        Reader text = encoding.open(file);
        try {
            return new TextFile(text, layout, mapping);
        } catch (RuntimeException refused) {
            text.close();
            throw refused;
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public char delimiter() {
        return delimiter;
    }

    @Override
    public List<String[]> titles() {
        return titles;
    }

    @Override
    public boolean isWorkbook() {
        return false;
    }

    @Override
    public Optional<FixItMark> fixIt() {
        return Optional.ofNullable(ours).map(FixItMark.Found::mark);
    }

    @Override
    public SourceRow next() {
        SourceRow next = pending == null ? taken() : pending;
        pending = null;
        if (next == null && !met) {
            throw new FileUnreadable(RefusalCode.NO_ROWS);
        }
        met = true;
        return next;
    }

    private SourceRow taken() {
        SourceRow next = take();
        if (ours == null) {
            return next;
        }
        SourceRow own = next == null ? null : ours.own(next);
        while (next != null && own == null) {
            next = take();
            own = next == null ? null : ours.own(next);
        }
        return own;
    }

    private SourceRow take() {
        try {
            while (rows.hasNext()) {
                SourceRow next = rows.next();
                if (next.cells().length > 0) {
                    return next;
                }
            }
            return null;
        } catch (CsvParseException broken) {
            if (broken.getCause() instanceof FileUnreadable refused) {
                throw refused;
            }
            boolean isEndless = String.valueOf(broken.getMessage()).contains("buffer")
                    || broken.getCause() != null
                            && String.valueOf(broken.getCause().getMessage()).contains("buffer");
            throw new FileUnreadable(
                    isEndless ? RefusalCode.ROW_TOO_LONG : RefusalCode.UNCLOSED_QUOTE, "Vers la ligne " + row.line());
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    static CsvReader<SourceRow> reading(Reader text, char delimiter, TextRow row) {
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

    static String start(Reader text) throws IOException {
        char[] start = new char[LOOKED_AT];
        int length = 0;
        for (int n = 0; n >= 0 && length < LOOKED_AT; n = text.read(start, length, LOOKED_AT - length)) {
            length += n;
        }
        return new String(start, 0, length);
    }
}

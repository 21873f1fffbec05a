package tn.aloauto.integration.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.mapping.SourceRow;

/**
 * Finds a row of a kept original again: in a text by its line, through an index made at the first question and remembered;
 * in a workbook or an archive by reading up to it.
 */
public final class RowFinder {

    private static final int REMEMBERED = 256;

    private final SourceFiles files;
    private final Map<String, TextIndex> indexes = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TextIndex> eldest) {
            return size() > REMEMBERED;
        }
    });

    public RowFinder(SourceFiles files) {
        this.files = files;
    }

    /**
     * The cells of a row as the vendor wrote them.
     *
     * @param number of the data row, from 1
     * @param line physical line of a text, row of the sheet of a workbook
     */
    public Optional<List<String>> cells(Path file, Mapping mapping, int number, long line) throws IOException {
        SourceRow row =
                Content.of(file) == Content.TEXT ? inText(file, mapping, line) : inSheets(file, mapping, number);
        return Optional.ofNullable(row).map(found -> List.of(found.cells()));
    }

    private SourceRow inText(Path file, Mapping mapping, long line) throws IOException {
        String key = file + " " + mapping.version();
        TextIndex index = indexes.get(key);
        if (index == null) {
            index = TextIndex.of(file, mapping);
            indexes.put(key, index);
        }
        return index.row(file, line);
    }

    private SourceRow inSheets(Path file, Mapping mapping, int number) throws IOException {
        try (SourceFile source = files.open(file, mapping)) {
            SourceRow row = source.next();
            while (row != null && row.number() < number) {
                row = source.next();
            }
            return row;
        }
    }
}

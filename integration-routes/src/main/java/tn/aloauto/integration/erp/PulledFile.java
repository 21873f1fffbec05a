package tn.aloauto.integration.erp;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records of an ERP on their way to becoming a file like any other: one row each under the ERP's own field names, in the
 * order read. An incomplete one is never handed over.
 */
public final class PulledFile implements AutoCloseable {

    private final Path path;
    private final String readAt;
    private final CsvWriter csv;
    private final Map<String, String> marks = new LinkedHashMap<>();
    private int records;
    private int pages;

    /** @param readAt becomes a column of its own; null for none */
    PulledFile(Path path, String readAt) {
        this.path = path;
        this.readAt = readAt;
        try {
            Files.createDirectories(path.getParent());
            this.csv = CsvWriter.builder().fieldSeparator(';').build(path, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void header(List<String> names) {
        csv.writeRecord(with("read_at", names));
    }

    public void record(List<String> cells) {
        csv.writeRecord(with(readAt, cells));
        records++;
    }

    private List<String> with(String last, List<String> cells) {
        if (readAt == null) {
            return cells;
        }
        List<String> all = new ArrayList<>(cells);
        all.add(last);
        return all;
    }

    public void page() {
        pages++;
    }

    /** The newest time of change of a model when the reading began, as the ERP writes it. */
    public void mark(String model, String newest) {
        marks.put(model, newest);
    }

    Path path() {
        return path;
    }

    Map<String, String> marks() {
        return marks;
    }

    int records() {
        return records;
    }

    int pages() {
        return pages;
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

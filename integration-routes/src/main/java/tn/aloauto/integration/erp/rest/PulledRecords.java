package tn.aloauto.integration.erp.rest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Records on their way from an ERP into a file: kept on disk as they come, then written with all the columns any has. */
final class PulledRecords implements AutoCloseable {

    private static final int MOST = 2_000_000;
    private static final int MOST_COLUMNS = 300;

    private final ObjectMapper json;
    private final Path spool;
    private final BufferedWriter writer;
    private final Set<String> columns = new LinkedHashSet<>();
    private final Set<Integer> seen = new HashSet<>();
    private int count;

    PulledRecords(ObjectMapper json, Path folder) throws IOException {
        this.json = json;
        Files.createDirectories(folder);
        this.spool = Files.createTempFile(folder, "pull", ".jsonl");
        this.writer = Files.newBufferedWriter(spool, StandardCharsets.UTF_8);
    }

    /** A record that came whole before, on a page that moved while we read, counts once. */
    void add(JsonNode record) throws IOException {
        Map<String, String> cells = JsonPlaces.columns(record);
        if (!seen.add(cells.hashCode())) {
            return;
        }
        columns.addAll(cells.keySet());
        if (++count > MOST || columns.size() > MOST_COLUMNS) {
            throw new IOException("Plus de " + MOST + " enregistrements ou de " + MOST_COLUMNS + " colonnes");
        }
        writer.write(json.writeValueAsString(cells));
        writer.newLine();
    }

    int count() {
        return count;
    }

    /** UTF-8, semicolons, the columns in the order they were first seen. */
    Path asTable() throws IOException {
        writer.close();
        Path table = spool.resolveSibling(spool.getFileName() + ".csv");
        try (BufferedReader lines = Files.newBufferedReader(spool, StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(table)) {
            csv.writeRecord(columns);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Map<String, String> cells = json.readValue(line, new TypeReference<>() {});
                csv.writeRecord(columns.stream()
                        .map(name -> cells.getOrDefault(name, ""))
                        .toList());
            }
        }
        return table;
    }

    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(spool);
        Files.deleteIfExists(spool.resolveSibling(spool.getFileName() + ".csv"));
    }
}

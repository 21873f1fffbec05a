package tn.aloauto.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeededFileTests {

    private static final int ROWS = 2_000;

    @TempDir
    Path folder;

    private final SeededFile file = file(StandardCharsets.UTF_8);

    @Test
    void writesTheSameFileForTheSameSeed() throws IOException {
        assertThat(written(file, Edition.FIRST)).isEqualTo(written(file(StandardCharsets.UTF_8), Edition.FIRST));
    }

    @Test
    void repeatsNoReference() throws IOException {
        Set<String> references = new HashSet<>();
        int filled = 0;
        for (String line : written(file, Edition.FIRST)) {
            String reference = line.split(";", -1)[0];
            if (!reference.isEmpty()) {
                filled++;
                references.add(reference);
            }
        }
        assertThat(references).hasSize(filled);
    }

    @Test
    void plantsTheAskedShareOfErrors() {
        assertThat(file.validRows(ROWS)).isEqualTo(ROWS - ROWS / 50);
    }

    @Test
    void listsTheSameRowsInAnotherOrderWhenNothingChanged() throws IOException {
        List<String> first = written(file, Edition.FIRST);
        List<String> same = written(file, Edition.SAME);
        assertThat(same).isNotEqualTo(first).containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    void changesOneValidRowInTwentyAndThenAll() {
        assertThat(changed(Edition.SAME, Edition.A_FEW_CHANGED))
                .isEqualTo(file.changedRows(ROWS))
                .isBetween(95, 100);
        assertThat(changed(Edition.A_FEW_CHANGED, Edition.ALL_STOCK_CHANGED)).isEqualTo(file.validRows(ROWS));
        assertThat(changed(Edition.ALL_STOCK_CHANGED, Edition.SAME_LATER)).isZero();
    }

    @Test
    void writesAccentsInTheCharsetOfAnOldSpreadsheet() throws IOException {
        Charset windows = Charset.forName("windows-1252");
        Path path = folder.resolve("windows.csv");
        file(windows).write(path, Edition.FIRST, 10);
        assertThat(Files.readString(path, windows))
                .startsWith("Référence;Désignation;")
                .contains("\r\n");
    }

    private int changed(Edition before, Edition after) {
        Map<Integer, Part> old = new HashMap<>();
        file.eachValid(before, ROWS, (part, row) -> old.put(row, part));
        int[] changed = {0};
        file.eachValid(after, ROWS, (part, row) -> changed[0] += part.equals(old.get(row)) ? 0 : 1);
        return changed[0];
    }

    private List<String> written(SeededFile file, Edition edition) throws IOException {
        Path path = folder.resolve(edition + ".csv");
        file.write(path, edition, ROWS);
        List<String> lines = Files.readAllLines(path);
        return lines.subList(1, lines.size());
    }

    private static SeededFile file(Charset charset) {
        return new SeededFile(new Stock(7, ROWS), 0.02, charset);
    }
}

package tn.aloauto.integration.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.mapping.SourceRow;

/** A row asked for by its line is the row that reading from the top finds there, however lines end (M6). */
class TextIndexTests {

    private static final String MAPPING =
            """
            description: x
            dialect: {encoding: [utf-8, windows-1252]}
            fields:
              - {name: Référence, target: reference}
              - {name: Désignation, target: name}
              - {name: Prix, target: price}
              - {name: Quantité, target: quantity}
              - {name: Catégorie, target: category}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1252"})
    void findsEveryRowByItsLine(String charset) throws Exception {
        Mapping mapping = Mapping.compile(MAPPING);
        for (long seed = 1; seed <= 6; seed++) {
            Path file = Files.write(folder.resolve(charset + seed), text(seed).getBytes(Charset.forName(charset)));
            TextIndex index = TextIndex.of(file, mapping);
            int rows = 0;
            try (TextFile whole = TextFile.open(file, mapping)) {
                for (SourceRow row = whole.next(); row != null; row = whole.next()) {
                    SourceRow found = index.row(file, row.line());
                    assertThat(found)
                            .as("%s seed %d line %d", charset, seed, row.line())
                            .isNotNull();
                    assertThat(List.of(found.cells())).isEqualTo(List.of(row.cells()));
                    rows++;
                }
            }
            assertThat(rows).isEqualTo(2_000);
            assertThat(index.row(file, 1_000_000)).isNull();
        }
    }

    /** Line ends of every kind, at random in quoted cells, blank lines between. */
    private static String text(long seed) throws IOException {
        Random random = new Random(seed);
        String[] ends = {"\n", "\r\n", "\r"};
        StringBuilder text = new StringBuilder("Référence;Désignation;Prix;Quantité;Catégorie\r\n");
        for (int i = 0; i < 2_000; i++) {
            String inside = random.nextInt(4) == 0 ? ends[random.nextInt(3)] : " ";
            text.append("R")
                    .append(i)
                    .append(";\"É")
                    .append(inside)
                    .append(random.nextInt())
                    .append("\";1,5;2;x");
            text.append(ends[random.nextInt(3)]);
            if (random.nextInt(20) == 0) {
                text.append("\r\n");
            }
        }
        return new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}

package tn.aloauto.integration.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowEstimateTests {

    @TempDir
    private Path folder;

    @Test
    void guessesByTheFirstLines() throws IOException {
        Path file = Files.writeString(folder.resolve("stock.csv"), "REF-12345;Plaquettes;12,500;4\n".repeat(50_000));
        assertThat(RowEstimate.of(file, null).atLeast(0)).isBetween(49_000, 51_000);
    }

    @Test
    void aPackedFileHasAsManyRowsAsTheLastOneOrNobodyKnows() throws IOException {
        Path file = Files.write(folder.resolve("stock.xlsx"), new byte[] {'P', 'K', 3, 4, 10, 10, 10});
        assertThat(RowEstimate.of(file, 1200).atLeast(0)).isEqualTo(1200);
        assertThat(RowEstimate.of(file, null).atLeast(10)).isNull();
    }

    @Test
    void whatHasBeenReadCorrectsAGuessThatWasTooLow() {
        assertThat(new RowEstimate(100).atLeast(250)).isEqualTo(251);
    }
}

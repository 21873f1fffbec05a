package tn.aloauto.integration.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tn.aloauto.integration.mapping.Categories;
import tn.aloauto.integration.mapping.HeaderRefused;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.mapping.RowReading;
import tn.aloauto.integration.mapping.SourceRow;
import tn.aloauto.localdatabase.LocalDatabase;

/** Files cut off or with bytes that changed on the way are read or refused with a reason; they never fail as our fault. */
class DamagedFilesTests {

    private static final Path CORPUS = LocalDatabase.projectRoot().resolve("integration-routes/src/test/corpus");
    private static final int DAMAGES_A_FILE = 4;
    private static final long SMALL = 200_000;

    private final Random random = new Random(20261121);

    @TempDir
    private Path work;

    @Test
    void aDamagedFileIsReadOrRefusedAndLeavesNothingBehind() throws Exception {
        Mapping mapping = Mapping.compile(Files.readString(CORPUS.resolve("mappings/pieces.mapping.yaml")));
        List<String> failures = new ArrayList<>();
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            for (int i = 0; i < DAMAGES_A_FILE && whole.length > 0; i++) {
                String failure = reading(i % 2 == 0 ? cut(whole) : changed(whole), mapping);
                if (failure != null) {
                    failures.add(file.getFileName() + ": " + failure);
                }
            }
        }
        assertThat(failures).isEmpty();
        try (Stream<Path> left = Files.list(work)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("damaged");
        }
    }

    private String reading(byte[] bytes, Mapping mapping) throws IOException {
        Path damaged = Files.write(work.resolve("damaged"), bytes);
        try (SourceFile file = new SourceFiles(new EicarRule(), work).open(damaged, mapping)) {
            RowReading reading = mapping.reading(file.header(), new Categories(List.of()));
            for (SourceRow row = file.next(); row != null; row = file.next()) {
                if (!reading.skips(row)) {
                    reading.read(row);
                }
            }
            return null;
        } catch (FileUnreadable | HeaderRefused refused) {
            return null;
        } catch (IOException | RuntimeException failure) {
            return failure.toString();
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(CORPUS)) {
            return all.filter(file -> file.toString().matches(".*\\.(xlsx|xls|ods|zip|gz|csv)"))
                    .filter(file -> file.toFile().length() < SMALL)
                    .sorted()
                    .toList();
        }
    }

    private byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, random.nextInt(whole.length) + 1);
    }

    private byte[] changed(byte[] whole) {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(20); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }
}

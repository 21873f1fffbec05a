package tn.aloauto.integration.dropbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Two engines over the same folders: what one's client still writes is left alone by the other, also when that one starts. */
class UploadsTests {

    @TempDir
    private Path data;

    private VendorFolders folders;
    private Uploads here;
    private Uploads there;
    private Path file;

    @BeforeEach
    void twoEngines() throws IOException {
        folders = new VendorFolders(new DropboxSettings(
                data,
                "127.0.0.1",
                0,
                DataSize.ofMegabytes(1),
                1,
                1,
                Duration.ofMinutes(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(20),
                10,
                Duration.ofHours(1)));
        here = new Uploads(folders);
        there = new Uploads(folders);
        folders.prepare("pieces-tunis");
        file = folders.inbox("pieces-tunis", "in").resolve("stock.csv");
    }

    @Test
    @DisplayName("F5: what comes in through one engine is not taken, nor set aside, by another")
    void anUploadUnderWayIsLeftAloneByTheOtherEngine() throws IOException {
        here.opened(file);
        Files.writeString(file, "half a li");

        there.setAsideUnlessHeld(file);
        assertThat(file).exists();
        assertThat(there.take(file, data.resolve("taken"))).isFalse();

        assertThat(here.closed(file)).isTrue();
        assertThat(there.take(file, data.resolve("taken"))).isTrue();
    }

    @Test
    @DisplayName("F5: what a dead engine's client had half sent is set aside by a living engine")
    void theHalfFileOfADeadEngineIsSetAside() throws IOException {
        Path mark = folders.mark(folders.place(file));
        Files.createDirectories(mark.getParent());
        Files.createFile(mark);
        Files.writeString(file, "half a li");

        there.setAsideUnlessHeld(file);

        assertThat(file).doesNotExist();
        assertThat(file.resolveSibling("stock.csv.part")).exists();
        assertThat(mark).doesNotExist();
    }

    @Test
    void aFileIsHeldByOneAtATime() throws IOException {
        Path taken = folders.hold(folders.taking().resolve("pieces-tunis/in/feed/stock.csv"));
        Optional<Hold> first = Hold.on(taken);
        assertThat(first).isPresent();
        assertThat(Hold.on(taken)).isEmpty();
        first.get().end();
        Optional<Hold> next = Hold.on(taken);
        assertThat(next).isPresent();
        next.get().end();
        assertThat(taken).doesNotExist();
    }
}

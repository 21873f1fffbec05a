package tn.aloauto.integration.dropbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingsTests {

    private final Listings listings = new Listings();

    @TempDir
    private Path folder;

    @Test
    void whatComesAndGoesIsSeenHoweverLongNothingHappenedBefore() throws IOException {
        long ago = lyingStillSince("2026-01-15T08:30:00Z");
        assertThat(look()).isEmpty();
        assertThat(folder.toFile().lastModified()).isEqualTo(ago);
        assertThat(look()).isEmpty();
        Path file = Files.createFile(folder.resolve("stock.csv"));
        assertThat(look()).containsExactly("stock.csv");
        Files.delete(file);
        assertThat(look()).isEmpty();
    }

    @Test
    void aChangeWithinTheSameTickIsSeen() throws IOException {
        assertThat(look()).isEmpty();
        FileTime tick = Files.getLastModifiedTime(folder);
        Files.createFile(folder.resolve("stock.csv"));
        Files.setLastModifiedTime(folder, tick);
        assertThat(look()).containsExactly("stock.csv");
    }

    @Test
    void aFolderThatIsNotThereHasNoNames() {
        listings.begin();
        assertThat(listings.names(folder.resolve("none").toFile())).isEmpty();
    }

    private String[] look() {
        listings.begin();
        return listings.names(folder.toFile());
    }

    private long lyingStillSince(String moment) throws IOException {
        FileTime time = FileTime.from(Instant.parse(moment));
        Files.setLastModifiedTime(folder, time);
        return time.toMillis();
    }
}

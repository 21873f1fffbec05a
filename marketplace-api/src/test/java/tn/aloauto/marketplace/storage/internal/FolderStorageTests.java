package tn.aloauto.marketplace.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are kept whole, under keys of ours, and nowhere else. */
class FolderStorageTests {

    @TempDir
    private Path folder;

    @Test
    void keepsReplacesAndRemoves() throws IOException {
        FolderStorage files = new FolderStorage(new StorageSettings(folder, StorageSettings.S3.NONE));
        files.put("vendor-documents/1/a", new byte[] {1});
        files.put("vendor-documents/1/a", new byte[] {2, 3});

        assertThat(files.get("vendor-documents/1/a")).containsExactly(2, 3);
        try (Stream<Path> kept = Files.list(folder.resolve("vendor-documents/1"))) {
            assertThat(kept).hasSize(1);
        }
        files.remove("vendor-documents/1/a");
        files.remove("vendor-documents/1/a");
        assertThatThrownBy(() -> files.get("vendor-documents/1/a")).isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "a/../../b", "/etc/passwd", "a", "a//b", "A/b", "a/b.pdf", "a/b/c/d/e"})
    void takesNoKeyThatIsNotOurs(String key) {
        FolderStorage files = new FolderStorage(new StorageSettings(folder, StorageSettings.S3.NONE));

        assertThatThrownBy(() -> files.put(key, new byte[] {1})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> files.get(key)).isInstanceOf(IllegalArgumentException.class);
    }
}

package tn.aloauto.marketplace.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret in the database is worth nothing without the key, to another account, or changed. */
class DataKeyTests {

    @TempDir
    private Path folder;

    private final UUID owner = UUID.randomUUID();
    private final byte[] secret = {1, 2, 3, 4};

    @Test
    void opensWhatItSealedAndNothingElse() {
        DataKey key = key("one");
        byte[] sealed = key.seal(owner, secret);

        assertThat(key.open(owner, sealed)).isEqualTo(secret);
        assertThat(key.seal(owner, secret)).isNotEqualTo(sealed);
        assertThatThrownBy(() -> key.open(UUID.randomUUID(), sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key("two").open(owner, sealed)).hasMessageContaining("ALOAUTO_DATA_KEY_FILE");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> key.open(owner, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAFileThatIsNoKey() throws IOException {
        Path file = Files.writeString(folder.resolve("short"), "c2hvcnQ=");
        assertThatThrownBy(() -> DataKey.read(file)).hasMessageContaining("32 bytes");
    }

    private DataKey key(String name) {
        Path file = folder.resolve(name);
        KeyFile.createIfAbsent(file, DataKey::fresh);
        return DataKey.read(file);
    }
}

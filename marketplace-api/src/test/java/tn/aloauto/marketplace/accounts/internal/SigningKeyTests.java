package tn.aloauto.marketplace.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key is made once, kept to ourselves, and a wrong file is named. */
class SigningKeyTests {

    @TempDir
    private Path folder;

    @Test
    void isMadeOnceAndKept() throws Exception {
        Path file = folder.resolve("secrets/jwt-key.pem");
        SigningKey.createIfAbsent(file);
        RSAKey first = SigningKey.read(file);
        SigningKey.createIfAbsent(file);

        assertThat(SigningKey.read(file)).isEqualTo(first);
        assertThat(first.toRSAPublicKey().getModulus().bitLength()).isEqualTo(3072);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void namesAFileThatIsNoKey() throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.pem"), "not a key");

        assertThatThrownBy(() -> SigningKey.read(file)).hasMessageContaining("wrong.pem");
        assertThatThrownBy(() -> SigningKey.read(folder.resolve("absent.pem"))).hasMessageContaining("absent.pem");
    }
}

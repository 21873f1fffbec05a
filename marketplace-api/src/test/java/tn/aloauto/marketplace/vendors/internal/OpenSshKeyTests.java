package tn.aloauto.marketplace.vendors.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenSshKeyTests {

    /** Made and fingerprinted by ssh-keygen. */
    private static final String ED25519 =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIL7JIvSs7yOu9IyFSnmN2iyVlBncQE70dr+9Hl5ce8oV amel@garage";

    private static final String ED25519_FINGERPRINT = "SHA256:A/hlw4onm+XE96Vs941eCMVPbqKw+IYffsoeWjSNqmw";

    private static final String ECDSA =
            "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBKBe1FSkb5JEaLvjA9ptvxgpu+2sQBvYV4TDyBmGOhu0dCY3O5H7cxECIh+KcAAWiisXrHAXhMO0rVkyZ7S+f9g= amel@garage";

    @Test
    void fingerprintsAsSshKeygenDoes() {
        assertThat(OpenSshKey.read(ED25519)).hasValueSatisfying(key -> {
            assertThat(key.fingerprint()).isEqualTo(ED25519_FINGERPRINT);
            assertThat(key.line()).isEqualTo(ED25519.substring(0, ED25519.lastIndexOf(' ')));
        });
    }

    @Test
    void acceptsEllipticCurves() {
        assertThat(OpenSshKey.read(ECDSA)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"2048,false", "3072,true"})
    void wantsLongRsaKeys(int bits, boolean accepted) throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        RSAPublicKey key = (RSAPublicKey) generator.generateKeyPair().getPublic();
        ByteArrayOutputStream blob = new ByteArrayOutputStream();
        field(blob, "ssh-rsa".getBytes(StandardCharsets.US_ASCII));
        field(blob, key.getPublicExponent().toByteArray());
        field(blob, key.getModulus().toByteArray());

        assertThat(OpenSshKey.read("ssh-rsa " + Base64.getEncoder().encodeToString(blob.toByteArray()))
                        .isPresent())
                .isEqualTo(accepted);
    }

    @Test
    void refusesWhatIsNoKey() {
        assertThat(OpenSshKey.read("")).isEmpty();
        assertThat(OpenSshKey.read("ssh-ed25519")).isEmpty();
        assertThat(OpenSshKey.read("ssh-ed25519 !!!")).isEmpty();
        assertThat(OpenSshKey.read(ED25519.replace("ssh-ed25519 ", "ssh-rsa "))).isEmpty();
        assertThat(OpenSshKey.read("ssh-dss " + ED25519.split(" ")[1])).isEmpty();
        assertThat(OpenSshKey.read("ssh-ed25519 " + ED25519.split(" ")[1].substring(0, 40)))
                .isEmpty();
    }

    private static void field(ByteArrayOutputStream blob, byte[] bytes) {
        blob.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
        blob.writeBytes(bytes);
    }
}

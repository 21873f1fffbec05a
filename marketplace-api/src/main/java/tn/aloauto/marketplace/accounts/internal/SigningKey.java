package tn.aloauto.marketplace.accounts.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The RSA key that signs access tokens, read from a PEM file that only we can read. */
final class SigningKey {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKey.class);
    private static final int BITS = 3072;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private SigningKey() {}

    static RSAKey read(Path file) {
        try {
            String body =
                    Files.readString(file).replace(BEGIN, "").replace(END, "").replaceAll("\\s", "");
            KeyFactory keys = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey secret = (RSAPrivateCrtKey) keys.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
            if (secret.getModulus().bitLength() < 2048) {
                throw new IllegalStateException(file + " holds an RSA key of less than 2048 bits");
            }
            RSAPublicKey open = (RSAPublicKey)
                    keys.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
            return new RSAKey.Builder(open)
                    .privateKey(secret)
                    .keyIDFromThumbprint()
                    .build();
        } catch (IOException failure) {
            throw new UncheckedIOException("The key file " + file + " cannot be read", failure);
        } catch (GeneralSecurityException | IllegalArgumentException | JOSEException failure) {
            throw new IllegalStateException(file + " is no RSA private key in PEM PKCS#8", failure);
        }
    }

    /** Makes a key on the first start of a quickstart. Of two starting at once, the first one's key stands. */
    static void createIfAbsent(Path file) {
        if (Files.exists(file)) {
            return;
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            byte[] secret = generator.generateKeyPair().getPrivate().getEncoded();
            String pem = BEGIN + "\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(secret) + "\n" + END + "\n";
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path draft = draft(folder);
            Files.writeString(draft, pem, StandardOpenOption.TRUNCATE_EXISTING);
            publish(draft, file);
        } catch (IOException failure) {
            throw new UncheckedIOException("The key file " + file + " cannot be made", failure);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path draft(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Files.createTempFile(folder, "jwt", ".pem");
        }
        return Files.createTempFile(
                folder,
                "jwt",
                ".pem",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static void publish(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException otherWasFirst) {
            LOG.info("{} was made by another start just now", file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}

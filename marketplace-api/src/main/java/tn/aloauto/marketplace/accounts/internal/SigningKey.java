package tn.aloauto.marketplace.accounts.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The RSA key that signs access tokens, read from a PEM file that only we can read. */
final class SigningKey {

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
        KeyFile.createIfAbsent(file, SigningKey::fresh);
    }

    private static String fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            byte[] secret = generator.generateKeyPair().getPrivate().getEncoded();
            return BEGIN + "\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(secret) + "\n" + END
                    + "\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

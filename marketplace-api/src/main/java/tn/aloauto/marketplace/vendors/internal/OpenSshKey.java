package tn.aloauto.marketplace.vendors.internal;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * A public key as OpenSSH writes it on one line: {@code ssh-ed25519 AAAA... comment}. Ed25519, ECDSA on a NIST curve, or
 * RSA of at least {@value #SMALLEST_RSA} bits.
 *
 * @param fingerprint as {@code ssh-keygen -l} prints it: {@code SHA256:...}
 */
record OpenSshKey(String type, String base64, String fingerprint) {

    private static final int SMALLEST_RSA = 3072;
    private static final Set<String> CURVES =
            Set.of("ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521");

    /** Empty when it is no such key. */
    static Optional<OpenSshKey> read(String line) {
        String[] parts = line.strip().split("\\s+", 3);
        if (parts.length < 2) {
            return Optional.empty();
        }
        try {
            byte[] blob = Base64.getDecoder().decode(parts[1]);
            return isStrong(parts[0], ByteBuffer.wrap(blob))
                    ? Optional.of(new OpenSshKey(parts[0], parts[1], fingerprintOf(blob)))
                    : Optional.empty();
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    /** What is stored: without the comment, which is the vendor's own. */
    String line() {
        return type + " " + base64;
    }

    private static boolean isStrong(String type, ByteBuffer blob) {
        String named = new String(field(blob), StandardCharsets.US_ASCII);
        if (!named.equals(type)) {
            return false;
        }
        boolean strong =
                switch (type) {
                    case "ssh-ed25519" -> field(blob).length == 32;
                    case "ssh-rsa" -> {
                        field(blob);
                        yield new BigInteger(field(blob)).bitLength() >= SMALLEST_RSA;
                    }
                    default -> CURVES.contains(type) && field(blob).length > 0 && field(blob).length > 64;
                };
        return strong && !blob.hasRemaining();
    }

    private static byte[] field(ByteBuffer blob) {
        if (blob.remaining() < 4) {
            throw new IllegalArgumentException("cut off");
        }
        int length = blob.getInt();
        if (length < 0 || length > blob.remaining()) {
            throw new IllegalArgumentException("cut off");
        }
        byte[] bytes = new byte[length];
        blob.get(bytes);
        return bytes;
    }

    private static String fingerprintOf(byte[] blob) {
        try {
            return "SHA256:"
                    + Base64.getEncoder()
                            .withoutPadding()
                            .encodeToString(MessageDigest.getInstance("SHA-256").digest(blob));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

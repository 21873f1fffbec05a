package tn.aloauto.marketplace.accounts.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tn.aloauto.marketplace.shared.Tokens;

/** Seals what must not be read in the database or a backup of it: AES-256-GCM, bound to the account it belongs to. */
final class DataKey {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;

    private DataKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    static String fresh() {
        return Base64.getEncoder().encodeToString(Tokens.bytes(32)) + "\n";
    }

    /** @param file 32 bytes in Base64 */
    static DataKey read(Path file) {
        try {
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != 32) {
                throw new IllegalStateException(file + " must hold 32 bytes in Base64");
            }
            return new DataKey(key);
        } catch (IOException failure) {
            throw new UncheckedIOException("The key file " + file + " cannot be read", failure);
        } catch (IllegalArgumentException failure) {
            throw new IllegalStateException(file + " must hold 32 bytes in Base64", failure);
        }
    }

    byte[] seal(UUID owner, byte[] secret) {
        byte[] nonce = Tokens.bytes(NONCE);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, owner, nonce, secret);
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when it was changed, belongs to another account or was sealed under another key */
    byte[] open(UUID owner, byte[] sealed) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        if (parts.get() != VERSION) {
            throw new IllegalStateException("A secret was sealed in a way we do not know");
        }
        byte[] nonce = new byte[NONCE];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        return run(Cipher.DECRYPT_MODE, owner, nonce, rest);
    }

    private byte[] run(int mode, UUID owner, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "A secret cannot be opened: is ALOAUTO_DATA_KEY_FILE the key it was sealed with?", failure);
        }
    }
}

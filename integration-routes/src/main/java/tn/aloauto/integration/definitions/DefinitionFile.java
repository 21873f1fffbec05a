package tn.aloauto.integration.definitions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One file of the definitions folder as it was read.
 *
 * @param file its path below the folder, e.g. {@code vendors/pieces-tunis-stock.camel.yaml}
 */
record DefinitionFile(String file, String author, String text) {

    static final String SUFFIX = ".camel.yaml";

    /** The folder it stands in: templates, vendors, erp or partners. */
    String kind() {
        return file.substring(0, file.indexOf('/'));
    }

    String stem() {
        return stemOf(file);
    }

    boolean isTemplate() {
        return "templates".equals(kind());
    }

    byte[] sha256() {
        return sha256(text);
    }

    static String stemOf(String file) {
        return file.substring(file.indexOf('/') + 1, file.length() - SUFFIX.length());
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A short name for exactly these texts together. */
    static String version(String... texts) {
        return HexFormat.of().formatHex(sha256(String.join("\u0000", texts)), 0, 6);
    }
}

package tn.aloauto.integration.definitions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One file of the definitions folder as it was read.
 *
 * @param file its path below the folder, e.g. {@code vendors/pieces-tunis-stock.camel.yaml}
 */
record DefinitionFile(String file, String author, String text) {

    static final String SUFFIX = ".camel.yaml";
    static final String MAPPINGS = "mappings/";
    static final String LAYOUTS = "layouts";

    private static final String MAPPING_SUFFIX = ".mapping.yaml";
    private static final String LAYOUT_SUFFIX = ".layout.yaml";
    private static final Pattern STEM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> FLOWS = Set.of("templates", "vendors", "erp", "partners");
    private static final int LONGEST_STEM = 80;

    /** The path of what is called so, below the folder; empty for names that no file can have. */
    static Optional<String> called(String kind, String stem) {
        if (stem.length() > LONGEST_STEM || !STEM.matcher(stem).matches()) {
            return Optional.empty();
        }
        return switch (kind) {
            case "mappings" -> Optional.of(MAPPINGS + stem + MAPPING_SUFFIX);
            case LAYOUTS -> Optional.of(MAPPINGS + stem + LAYOUT_SUFFIX);
            default -> FLOWS.contains(kind) ? Optional.of(kind + "/" + stem + SUFFIX) : Optional.empty();
        };
    }

    /** The folder it stands in: templates, vendors, erp, partners or mappings; layouts for those beside the mappings. */
    String kind() {
        return kindOf(file);
    }

    static String kindOf(String file) {
        return file.endsWith(LAYOUT_SUFFIX) ? LAYOUTS : file.substring(0, file.indexOf('/'));
    }

    /** A mapping or a layout: read by flows, no flow itself. */
    static boolean isBesideFlows(String file) {
        return file.startsWith(MAPPINGS) && (file.endsWith(MAPPING_SUFFIX) || file.endsWith(LAYOUT_SUFFIX));
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

    String digest() {
        return HexFormat.of().formatHex(sha256());
    }

    static String stemOf(String file) {
        String name = file.substring(file.indexOf('/') + 1);
        for (String suffix : List.of(SUFFIX, MAPPING_SUFFIX, LAYOUT_SUFFIX)) {
            if (name.endsWith(suffix)) {
                return name.substring(0, name.length() - suffix.length());
            }
        }
        return name;
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

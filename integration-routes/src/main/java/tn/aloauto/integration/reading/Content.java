package tn.aloauto.integration.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is by its first bytes; its name is never believed. */
enum Content {
    EMPTY,
    ZIP,
    GZIP,
    OLE2,
    HTML,
    TEXT,
    UNKNOWN;

    private static final int LOOKED_AT = 1024;

    static Content of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOKED_AT);
        }
        if (start.length == 0) {
            return EMPTY;
        }
        if (startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (startsWith(start, 0x1F, 0x8B)) {
            return GZIP;
        }
        if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLE2;
        }
        return isForeign(start) ? UNKNOWN : text(start);
    }

    private static Content text(byte[] start) {
        String head = new String(start, StandardCharsets.ISO_8859_1)
                .replaceFirst("^ï»¿", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("<?xml")) {
            return head.contains("<html") ? HTML : UNKNOWN;
        }
        boolean html = head.startsWith("<html")
                || head.startsWith("<!doctype html")
                || head.startsWith("<table")
                || head.startsWith("<meta")
                || head.startsWith("<head")
                || head.startsWith("<style");
        return html ? HTML : TEXT;
    }

    private static boolean isForeign(byte[] start) {
        return startsWith(start, '%', 'P', 'D', 'F')
                || startsWith(start, 0x89, 'P', 'N', 'G')
                || startsWith(start, 0xFF, 0xD8, 0xFF)
                || startsWith(start, 'G', 'I', 'F', '8')
                || startsWith(start, 'R', 'a', 'r', '!')
                || startsWith(start, '7', 'z', 0xBC, 0xAF)
                || startsWith(start, 'M', 'Z', 0x90)
                || startsWith(start, 0x7F, 'E', 'L', 'F');
    }

    static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}

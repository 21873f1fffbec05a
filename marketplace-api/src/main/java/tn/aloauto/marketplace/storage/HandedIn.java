package tn.aloauto.marketplace.storage;

import java.util.Arrays;
import java.util.Map;
import tn.aloauto.marketplace.shared.Refusal;

/**
 * A file somebody handed in, looked at: its kind is what its first bytes say, whatever its name and sender claim.
 *
 * @param name harmless as a file name: no path, no control character
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one request; nobody compares it
public record HandedIn(String name, String mediaType, byte[] content) {

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final Map<String, byte[]> BEGINNINGS = Map.of(
            "application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'},
            "image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
            "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a});

    /** Takes PDF, JPEG and PNG up to 10 MB; refuses everything else, the field {@code file} named. */
    public static HandedIn looked(String name, byte[] content) {
        if (content.length == 0 || content.length > LARGEST) {
            throw Refusal.invalid("file", "file_size", 10);
        }
        String mediaType = BEGINNINGS.entrySet().stream()
                .filter(kind -> begins(content, kind.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("file", "file_kind"));
        return new HandedIn(harmless(name), mediaType, content);
    }

    private static boolean begins(byte[] content, byte[] beginning) {
        return content.length > beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static String harmless(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\"<>|:*?]", "_").strip();
        String named = plain.isEmpty() || plain.chars().allMatch(c -> c == '.') ? "document" : plain;
        return named.length() > 150 ? named.substring(named.length() - 150) : named;
    }
}

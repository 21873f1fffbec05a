package tn.aloauto.marketplace.syncview.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.web.multipart.MultipartFile;
import tn.aloauto.marketplace.shared.Refusal;

/** What a stock file may be: text or a workbook, packed or not, and its first bytes must agree with its name. */
enum UploadKind {
    TEXT,
    ZIPPED,
    XLS,
    GZIPPED;

    private static final Map<String, UploadKind> BY_ENDING = Map.of(
            "csv", TEXT, "txt", TEXT, "tsv", TEXT, "xlsx", ZIPPED, "ods", ZIPPED, "zip", ZIPPED, "xls", XLS, "gz",
            GZIPPED);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Set<String> NO_TEXT =
            Set.of("PK\u0003\u0004", "\u00D0\u00CF\u0011\u00E0", "%PDF", "\u007FELF", "\u0089PNG", "GIF8", "Rar!");

    /** @throws Refusal 415 when it is anything else, or calls itself what it is not */
    static void check(String fileName, InputStream content) throws IOException {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        UploadKind kind = BY_ENDING.get(ending);
        byte[] head = content.readNBytes(4);
        if (kind == null || !kind.fits(head)) {
            throw new Refusal(415, "not-a-stock-file");
        }
    }

    /** The whole of it once more. */
    static InputStream content(MultipartFile file) {
        try {
            return file.getInputStream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean fits(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        return switch (this) {
            case ZIPPED -> Arrays.equals(head, ZIP);
            case XLS -> Arrays.equals(head, OLE);
            case GZIPPED -> start.startsWith("\u001F\u008B");
            case TEXT ->
                !NO_TEXT.contains(start)
                        && !start.startsWith("MZ")
                        && !start.startsWith("\u001F\u008B")
                        && !start.startsWith("\u00FF\u00D8\u00FF");
        };
    }
}

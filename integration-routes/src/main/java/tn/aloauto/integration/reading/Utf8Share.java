package tn.aloauto.integration.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much of a file that is not UTF-8 throughout is UTF-8 all the same.
 *
 * @param good letters beyond ASCII that are well formed
 * @param bad bytes beyond ASCII that are not
 */
record Utf8Share(long good, long bad) {

    boolean isMuchMore(int times) {
        return good >= bad * times;
    }

    static Utf8Share of(Path file) throws IOException {
        long good = 0;
        long bad = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            int awaited = 0;
            int length = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                boolean follows = (b & 0xC0) == 0x80;
                if (awaited > 0 && follows) {
                    awaited--;
                    good += awaited == 0 ? 1 : 0;
                    continue;
                }
                bad += awaited > 0 ? length - awaited : 0;
                length = b >= 0xC2 && b < 0xE0 ? 2 : b >= 0xE0 && b < 0xF0 ? 3 : b >= 0xF0 && b < 0xF5 ? 4 : 0;
                awaited = Math.max(0, length - 1);
                bad += b >= 0x80 && length == 0 ? 1 : 0;
            }
            return new Utf8Share(good, bad + (awaited > 0 ? 1 : 0));
        }
    }
}

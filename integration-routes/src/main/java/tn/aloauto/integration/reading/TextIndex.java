package tn.aloauto.integration.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.mapping.SourceRow;

/** How a text file is written and where its lines stand, one offset for every few hundred: 8 bytes for 512 lines. */
final class TextIndex {

    private static final int EVERY = 512;
    private static final long MAPPED_AT_ONCE = 1L << 28;

    private final Encodings.Found encoding;
    private final TextLayout layout;
    private final long[] offsets;

    private TextIndex(Encodings.Found encoding, TextLayout layout, long[] offsets) {
        this.encoding = encoding;
        this.layout = layout;
        this.offsets = offsets;
    }

    static TextIndex of(Path file, Mapping mapping) throws IOException {
        Encodings.Found encoding = Encodings.find(file, mapping.dialect().encodings());
        TextLayout layout;
        try (Reader text = encoding.open(file)) {
            layout = TextLayout.of(TextFile.start(text), mapping);
        }
        return new TextIndex(encoding, layout, new Lines(encoding).of(file));
    }

    /** The row that begins on this physical line, from 1; null when none does. */
    SourceRow row(Path file, long line) throws IOException {
        int place = (int) Math.min((line - 1) / EVERY, Integer.MAX_VALUE - 1);
        if (line < 1 || place >= offsets.length) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(offsets[place]);
            BufferedReader text = new BufferedReader(new InputStreamReader(in, encoding.charset()));
            for (long at = (long) place * EVERY + 1; at < line; at++) {
                if (text.readLine() == null) {
                    return null;
                }
            }
            try (var rows = TextFile.reading(text, layout.delimiter(), new TextRow(layout.isTwiceEncoded()))) {
                var found = rows.iterator();
                return found.hasNext() ? found.next() : null;
            }
        }
    }

    /** Counts line ends as the reader of rows does: CR, LF, and CR LF as one. */
    private static final class Lines {

        private final int step;
        private final int low;
        private long[] found = new long[64];
        private int count;
        private long lines;
        private boolean afterReturn;

        Lines(Encodings.Found encoding) {
            boolean little = encoding.charset().equals(StandardCharsets.UTF_16LE);
            boolean big = encoding.charset().equals(StandardCharsets.UTF_16BE);
            this.step = little || big ? 2 : 1;
            this.low = big ? 1 : 0;
            begin(encoding.mark());
        }

        long[] of(Path file) throws IOException {
            long first = found[0];
            try (FileChannel channel = FileChannel.open(file)) {
                long size = channel.size();
                for (long at = first; at < size; at += MAPPED_AT_ONCE) {
                    scan(channel.map(FileChannel.MapMode.READ_ONLY, at, Math.min(MAPPED_AT_ONCE, size - at)), at);
                }
            }
            return Arrays.copyOf(found, count);
        }

        private void scan(MappedByteBuffer bytes, long at) {
            int limit = bytes.limit() - step + 1;
            for (int i = 0; i < limit; i += step) {
                byte b = bytes.get(i + low);
                if (b > '\r' || step == 2 && bytes.get(i + 1 - low) != 0) {
                    afterReturn = false;
                } else if (b == '\n') {
                    end(at + i + step, afterReturn);
                    afterReturn = false;
                } else if (b == '\r') {
                    end(at + i + step, false);
                    afterReturn = true;
                } else {
                    afterReturn = false;
                }
            }
        }

        /** The second half of CR LF moves the beginning of the line it ended and counts no other. */
        private void end(long next, boolean again) {
            lines += again ? 0 : 1;
            if (lines % EVERY == 0) {
                count -= again ? 1 : 0;
                begin(next);
            }
        }

        private void begin(long offset) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = offset;
        }
    }
}

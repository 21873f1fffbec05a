package tn.aloauto.integration.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds how the letters of a file are written: byte order mark, else the first encoding that fits all of it. */
final class Encodings {

    private static final int LOOKED_AT = 1 << 14;
    /** So much more good UTF-8 than bad bytes is UTF-8 with a foreign word in it, and not another encoding. */
    private static final int MUCH_MORE = 3;

    private Encodings() {}

    /**
     * An encoding and how many bytes of mark stand before the text.
     *
     * @param soundUtf8 every byte was looked at and is good UTF-8
     */
    record Found(Charset charset, int mark, boolean soundUtf8) {

        Found(Charset charset, int mark) {
            this(charset, mark, false);
        }

        /** The text without its mark; a byte that means nothing becomes U+FFFD, which the row rules refuse. */
        Reader open(Path file) throws IOException {
            InputStream in = Files.newInputStream(file);
            in.skipNBytes(mark);
            if (soundUtf8) {
                return Utf8.reader(in);
            }
            return new InputStreamReader(
                    in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPLACE)
                            .onUnmappableCharacter(CodingErrorAction.REPLACE));
        }
    }

    static Found find(Path file, List<Charset> candidates) throws IOException {
        byte[] start = firstBytes(file);
        if (Content.startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return new Found(StandardCharsets.UTF_8, 3, Utf8.isThroughout(file));
        }
        if (Content.startsWith(start, 0xFF, 0xFE)) {
            return new Found(StandardCharsets.UTF_16LE, 2);
        }
        if (Content.startsWith(start, 0xFE, 0xFF)) {
            return new Found(StandardCharsets.UTF_16BE, 2);
        }
        Charset wide = wideWithoutMark(start);
        if (wide != null) {
            return new Found(wide, 0);
        }
        refuseControlCharacters(start);
        for (Charset candidate : candidates) {
            if (StandardCharsets.UTF_8.equals(candidate)) {
                boolean sound = Utf8.isThroughout(file);
                if (sound || Utf8Share.of(file).isMuchMore(MUCH_MORE)) {
                    return new Found(candidate, 0, sound);
                }
            } else if (fits(file, candidate)) {
                return new Found(candidate, 0);
            }
        }
        return new Found(candidates.get(candidates.size() - 1), 0);
    }

    /** UTF-16 writes a delimiter or a line end with a zero byte, always on the same side. */
    private static Charset wideWithoutMark(byte[] start) {
        int[] zeros = new int[2];
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0) {
                zeros[i & 1]++;
            }
        }
        int many = Math.max(2, start.length / 20);
        if (zeros[0] == 0 && zeros[1] >= many) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[1] == 0 && zeros[0] >= many ? StandardCharsets.UTF_16BE : null;
    }

    private static void refuseControlCharacters(byte[] start) {
        int strange = 0;
        for (byte b : start) {
            strange += b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' ? 1 : 0;
        }
        if (strange > 8 && strange > start.length / 50) {
            throw new FileUnreadable(RefusalCode.BINARY_FILE);
        }
    }

    /** Whether every byte means something; refuses binary content on the way. */
    private static boolean fits(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        boolean fits = true;
        try (FileChannel channel = FileChannel.open(file)) {
            boolean end = false;
            while (!end) {
                int start = bytes.position();
                end = channel.read(bytes) < 0;
                refuseNul(bytes, start);
                bytes.flip();
                if (fits) {
                    chars.clear();
                    CoderResult result = decoder.decode(bytes, chars, end);
                    fits = !result.isError();
                }
                if (fits) {
                    bytes.compact();
                } else {
                    bytes.clear();
                }
            }
        }
        return fits;
    }

    private static void refuseNul(ByteBuffer bytes, int from) {
        for (int i = from; i < bytes.position(); i++) {
            if (bytes.get(i) == 0) {
                throw new FileUnreadable(RefusalCode.BINARY_FILE);
            }
        }
    }

    private static byte[] firstBytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LOOKED_AT);
        }
    }
}

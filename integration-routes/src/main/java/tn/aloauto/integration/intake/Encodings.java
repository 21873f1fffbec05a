package tn.aloauto.integration.intake;

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

    private Encodings() {}

    /** An encoding and how many bytes of mark stand before the text. */
    record Found(Charset charset, int mark) {

        /** The text without its mark; a byte that means nothing becomes U+FFFD, which the row rules refuse. */
        Reader open(Path file) throws IOException {
            InputStream in = Files.newInputStream(file);
            in.skipNBytes(mark);
            return new InputStreamReader(
                    in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPLACE)
                            .onUnmappableCharacter(CodingErrorAction.REPLACE));
        }
    }

    static Found find(Path file, List<Charset> candidates) throws IOException {
        byte[] start = firstBytes(file);
        if (start.length == 0) {
            throw new FileRefused("Le fichier est vide.");
        }
        refuseWorkbooks(start);
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return checked(file, new Found(StandardCharsets.UTF_8, 3));
        }
        if (startsWith(start, 0xFF, 0xFE)) {
            return new Found(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(start, 0xFE, 0xFF)) {
            return new Found(StandardCharsets.UTF_16BE, 2);
        }
        for (Charset candidate : candidates) {
            if (fits(file, candidate)) {
                return new Found(candidate, 0);
            }
        }
        return new Found(candidates.get(candidates.size() - 1), 0);
    }

    private static Found checked(Path file, Found found) throws IOException {
        fits(file, found.charset());
        return found;
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
                throw new FileRefused(
                        "Le fichier contient des octets nuls : ce n'est pas un CSV, ou il est en UTF-16 sans"
                                + " marque. Enregistrez-le en « CSV UTF-8 ».");
            }
        }
    }

    private static void refuseWorkbooks(byte[] start) {
        if (startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new FileRefused(
                    "Le fichier est un classeur ou une archive, pas un CSV. Dans Excel : Enregistrer sous,"
                            + " « CSV UTF-8 ».");
        }
        if (startsWith(start, '%', 'P', 'D', 'F')) {
            throw new FileRefused("Le fichier est un PDF, pas un CSV.");
        }
    }

    private static byte[] firstBytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
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

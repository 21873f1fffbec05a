package tn.aloauto.integration.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our reading of UTF-8 and the JDK's are one, or a vendor's letters would depend on how fast they were read. */
class Utf8Tests {

    private static final int[] EDGES = {0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xED, 0xF0, 0xF4, 0xF5};

    private final Random random = new Random(11);

    @TempDir
    private Path folder;

    @Test
    void judgesEveryFileAsTheJdkDoes() throws Exception {
        int sound = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = i % 2 == 0 ? damaged(text(1 + random.nextInt(60))) : edges();
            boolean good = jdkReads(bytes);
            sound += good ? 1 : 0;
            assertThat(Utf8.isThroughout(file(bytes))).as("%d", i).isEqualTo(good);
        }
        assertThat(sound).isBetween(100, 1_900);
    }

    @Test
    void readsTheSameLettersWhateverThePieces() throws Exception {
        for (int i = 0; i < 300; i++) {
            String text = text(random.nextInt(i < 290 ? 200 : 100_000));
            assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        }
    }

    @Test
    void refusesAZeroByteWhereverItStands() throws Exception {
        for (int at : new int[] {0, 7, 8, 30, 70_000}) {
            byte[] bytes = "a".repeat(70_001).getBytes(StandardCharsets.UTF_8);
            bytes[at] = 0;
            Path file = file(bytes);
            assertThatThrownBy(() -> Utf8.isThroughout(file)).isInstanceOf(FileUnreadable.class);
        }
    }

    @Test
    void endsWhenTheFileWasCutAfterTheCheck() throws Exception {
        byte[] bytes = "Étrier 🚗".getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length++) {
            assertThat(read(java.util.Arrays.copyOf(bytes, length))).hasSizeLessThanOrEqualTo(10);
        }
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            switch (random.nextInt(8)) {
                case 0 -> text.append("éàçœ").append('\u00a0');
                case 1 -> text.append("فلتر زيت");
                case 2 -> text.appendCodePoint(0x1F697);
                default -> text.append("Filtre à huile;12,500\r\n");
            }
        }
        return text.toString();
    }

    private byte[] damaged(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextBoolean()) {
            bytes[random.nextInt(bytes.length)] = (byte) EDGES[random.nextInt(EDGES.length)];
        }
        return bytes;
    }

    private byte[] edges() {
        byte[] bytes = new byte[1 + random.nextInt(5)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (random.nextInt(4) == 0 ? 'a' : EDGES[random.nextInt(EDGES.length)]);
        }
        return bytes;
    }

    private static boolean jdkReads(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException bad) {
            return false;
        }
    }

    /** A stream that gives a few bytes at a time, asked for a few letters at a time. */
    private String read(byte[] bytes) throws IOException {
        InputStream trickle = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1 + random.nextInt(9_000)));
            }
        };
        StringBuilder text = new StringBuilder();
        try (Reader reader = Utf8.reader(trickle)) {
            char[] chars = new char[1 + random.nextInt(5_000)];
            for (int n = reader.read(chars); n >= 0; n = reader.read(chars)) {
                text.append(chars, 0, n);
            }
        }
        return text.toString();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }
}

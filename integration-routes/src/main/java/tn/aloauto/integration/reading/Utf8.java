package tn.aloauto.integration.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * UTF-8 checked and then read with most of its letters being ASCII in mind: eight bytes at a look. The JDK's decoder looks at
 * each, twice for a file that is first checked as a whole.
 */
final class Utf8 {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;

    private Utf8() {}

    /** Whether each byte of a file belongs to a well-formed letter; refuses a file that holds a zero byte anywhere. */
    static boolean isThroughout(Path file) throws IOException {
        Check check = new Check();
        byte[] bytes = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                check.take(bytes, n);
            }
        }
        return check.isSound();
    }

    /** The letters of a sound file. */
    static Reader reader(InputStream in) {
        return new Letters(in);
    }

    /** Where in a letter the bytes have come to, and whether all were well formed. */
    private static final class Check {

        private boolean sound = true;
        private int awaited;
        private int least = 0x80;
        private int most = 0xBF;

        boolean isSound() {
            return sound && awaited == 0;
        }

        void take(byte[] bytes, int length) {
            int i = 0;
            while (i < length) {
                if (awaited == 0) {
                    i = afterPlain(bytes, i, length);
                    if (i == length) {
                        return;
                    }
                }
                int b = bytes[i++] & 0xFF;
                if (b == 0) {
                    throw new FileUnreadable(RefusalCode.BINARY_FILE);
                }
                if (awaited > 0) {
                    follow(b);
                } else if (b >= 0x80) {
                    lead(b);
                }
            }
        }

        /** Skips what is neither zero nor beyond ASCII. */
        private static int afterPlain(byte[] bytes, int from, int length) {
            int i = from;
            while (i + 8 <= length) {
                long eight = (long) EIGHT.get(bytes, i);
                if ((eight & HIGH_BITS) != 0 || ((eight - LOW_BITS) & HIGH_BITS) != 0) {
                    break;
                }
                i += 8;
            }
            while (i < length && bytes[i] > 0) {
                i++;
            }
            return i;
        }

        private void follow(int b) {
            sound &= b >= least && b <= most;
            least = 0x80;
            most = 0xBF;
            awaited = sound ? awaited - 1 : 0;
        }

        /** The second byte is bound where the first alone would allow longer spellings than needed, or half a pair. */
        private void lead(int b) {
            awaited = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
            sound &= b >= 0xC2 && b <= 0xF4;
            least = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
            most = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
            awaited = sound ? awaited : 0;
        }
    }

    /** Decodes what has been checked; a file that was changed since reads as other letters, never as an endless one. */
    private static final class Letters extends Reader {

        private final InputStream in;
        private final byte[] bytes = new byte[1 << 15];
        private int next;
        private int end;
        private boolean ended;
        private char secondOfPair;

        Letters(InputStream in) {
            this.in = in;
        }

        @Override
        public int read(char[] chars, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (end - next < 4 && !ended) {
                fill();
            }
            int to = offset + length;
            int at = offset;
            if (secondOfPair != 0) {
                chars[at++] = secondOfPair;
                secondOfPair = 0;
            }
            while (at < to && (end - next >= 4 || ended && next < end)) {
                at = plain(chars, at, to);
                if (at < to && next < end && bytes[next] < 0 && (end - next >= 4 || ended)) {
                    at = beyondAscii(chars, at, to);
                }
            }
            return at == offset ? -1 : at - offset;
        }

        private void fill() throws IOException {
            System.arraycopy(bytes, next, bytes, 0, end - next);
            end -= next;
            next = 0;
            while (end < 4 && !ended) {
                int n = in.read(bytes, end, bytes.length - end);
                ended = n < 0;
                end += Math.max(0, n);
            }
        }

        private int plain(char[] chars, int from, int to) {
            byte[] source = bytes;
            int i = next;
            int at = from;
            int last = Math.min(end, i + to - at);
            while (i + 8 <= last) {
                long eight = (long) EIGHT.get(source, i);
                if ((eight & HIGH_BITS) != 0) {
                    break;
                }
                for (int k = 0; k < 8; k++) {
                    chars[at + k] = (char) (source[i + k]);
                }
                i += 8;
                at += 8;
            }
            while (i < last && source[i] >= 0) {
                chars[at++] = (char) source[i++];
            }
            next = i;
            return at;
        }

        private int beyondAscii(char[] chars, int from, int to) {
            int at = from;
            int lead = bytes[next++] & 0xFF;
            if (lead < 0xE0) {
                chars[at++] = (char) ((lead & 0x1F) << 6 | following());
            } else if (lead < 0xF0) {
                chars[at++] = (char) ((lead & 0x0F) << 12 | following() << 6 | following());
            } else {
                int point = (lead & 0x07) << 18 | following() << 12 | following() << 6 | following();
                chars[at++] = Character.highSurrogate(point);
                char second = Character.lowSurrogate(point);
                if (at < to) {
                    chars[at++] = second;
                } else {
                    secondOfPair = second;
                }
            }
            return at;
        }

        private int following() {
            return next < end ? bytes[next++] & 0x3F : 0;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}

package tn.aloauto.integration.catalogue;

import java.io.IOException;

/** Writes rows in PostgreSQL's COPY text format, byte by byte into one buffer. */
final class CopyText {

    /** Where full buffers go. */
    interface Sink {
        void write(byte[] bytes, int length) throws IOException;
    }

    private static final int ROOM = 64;
    private static final int[] POWERS_OF_TEN = {1, 10, 100, 1_000};

    private final Sink sink;
    private final byte[] buffer = new byte[1 << 16];
    private int length;
    private boolean rowBegun;

    CopyText(Sink sink) {
        this.sink = sink;
    }

    CopyText text(String value) throws IOException {
        if (value == null) {
            return nothing();
        }
        separate();
        for (int i = afterPlain(value, 0); i < value.length(); i = afterPlain(value, i + 1)) {
            makeRoom();
            char c = value.charAt(i);
            if (c < 0x80) {
                ascii(c);
            } else {
                i = beyondAscii(value, i, c);
            }
        }
        return this;
    }

    /** Copies the ASCII letters and digits that need no escape, while there is room: nearly everything, and in a short loop. */
    private int afterPlain(String value, int from) {
        byte[] to = buffer;
        int most = Math.min(value.length(), from + to.length - ROOM - length);
        int at = length;
        int i = from;
        for (; i < most; i++) {
            char c = value.charAt(i);
            if (c < ' ' || c >= 0x80 || c == '\\') {
                break;
            }
            to[at++] = (byte) c;
        }
        length = at;
        return i;
    }

    CopyText number(long value) throws IOException {
        separate();
        digits(value, 1);
        return this;
    }

    /** Millimes as dinars with three decimals; never negative here. */
    CopyText millimes(long value) throws IOException {
        separate();
        digits(value / 1_000, 1);
        put('.');
        digits(value % 1_000, 3);
        return this;
    }

    CopyText nothing() throws IOException {
        separate();
        put('\\');
        put('N');
        return this;
    }

    void endRow() throws IOException {
        makeRoom();
        put('\n');
        rowBegun = false;
    }

    void flush() throws IOException {
        sink.write(buffer, length);
        length = 0;
    }

    private void ascii(char c) {
        switch (c) {
            case '\\' -> escaped('\\');
            case '\n' -> escaped('n');
            case '\r' -> escaped('r');
            case '\t' -> escaped('t');
            case 0 -> {
                // PostgreSQL has no place for it
            }
            default -> put(c);
        }
    }

    private int beyondAscii(String value, int at, char c) {
        if (c < 0x800) {
            put(0xC0 | c >> 6);
            put(0x80 | c & 0x3F);
        } else if (!Character.isSurrogate(c)) {
            put(0xE0 | c >> 12);
            put(0x80 | c >> 6 & 0x3F);
            put(0x80 | c & 0x3F);
        } else if (at + 1 < value.length() && Character.isSurrogatePair(c, value.charAt(at + 1))) {
            int point = Character.toCodePoint(c, value.charAt(at + 1));
            put(0xF0 | point >> 18);
            put(0x80 | point >> 12 & 0x3F);
            put(0x80 | point >> 6 & 0x3F);
            put(0x80 | point & 0x3F);
            return at + 1;
        } else {
            put('?');
        }
        return at;
    }

    private void digits(long value, int least) {
        int places = least;
        for (long rest = value / POWERS_OF_TEN[least]; rest > 0; rest /= 10) {
            places++;
        }
        long rest = value;
        for (int at = length + places - 1; at >= length; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += places;
    }

    private void separate() throws IOException {
        makeRoom();
        if (rowBegun) {
            put('\t');
        }
        rowBegun = true;
    }

    private void makeRoom() throws IOException {
        if (length > buffer.length - ROOM) {
            flush();
        }
    }

    private void escaped(char c) {
        put('\\');
        put(c);
    }

    private void put(int b) {
        buffer[length++] = (byte) b;
    }
}

package tn.aloauto.integration.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How many rows a file will have, guessed without reading it: good enough for a bar that moves. */
record RowEstimate(Integer rows) {

    private static final int LOOKED_AT = 1 << 16;

    /** By the length of its first lines. What is packed is not looked into and has about as many rows as the last one. */
    static RowEstimate of(Path file, Integer rowsOfTheLast) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(LOOKED_AT);
            boolean packed = start.length > 1
                    && (start[0] == 'P' && start[1] == 'K' || (start[0] & 0xFF) == 0x1F || (start[0] & 0xFF) == 0xD0);
            if (packed) {
                return new RowEstimate(rowsOfTheLast == null || rowsOfTheLast == 0 ? null : rowsOfTheLast);
            }
            int lines = 0;
            for (byte each : start) {
                lines += each == '\n' ? 1 : 0;
            }
            return lines == 0 ? new RowEstimate(null) : new RowEstimate(scaled(Files.size(file), lines, start.length));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int scaled(long size, int lines, int looked) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, size * lines / looked));
    }

    /** A guess that was too low is corrected by what has been read. */
    Integer atLeast(int read) {
        return rows == null ? null : Integer.valueOf(Math.max(rows, read + 1));
    }
}

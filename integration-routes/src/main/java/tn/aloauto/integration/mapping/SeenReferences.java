package tn.aloauto.integration.mapping;

import java.security.SecureRandom;

/**
 * Which references a file has named so far and on which line, in about 17 bytes each. Holds 64-bit fingerprints under a secret
 * seed: two different references of a million collide once in thirty million files, and nobody can make them. Kept in a
 * thousand small tables, so that the memory never doubles at once: five million rows fit beside all else in 192 MB.
 */
final class SeenReferences {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TABLES = 1 << 10;

    private final long seed = RANDOM.nextLong();
    private final Table[] tables = new Table[TABLES];

    /** The line that named the reference first; 0 when this is the first time. */
    long firstLineOf(String reference, long line) {
        long fingerprint = fingerprint(reference);
        int index = (int) fingerprint & TABLES - 1;
        Table table = tables[index];
        if (table == null) {
            table = new Table();
            tables[index] = table;
        }
        return table.firstLineOf(fingerprint, (int) Math.min(line, Integer.MAX_VALUE));
    }

    /** Open addressing; at most four fifths full, and a quarter larger when it grows. */
    private static final class Table {

        private long[] fingerprints = new long[8];
        private int[] lines = new int[8];
        private int count;

        int firstLineOf(long fingerprint, int line) {
            int slot = slot(fingerprints, fingerprint);
            if (fingerprints[slot] == fingerprint) {
                return lines[slot];
            }
            fingerprints[slot] = fingerprint;
            lines[slot] = line;
            count++;
            if (count * 5L >= fingerprints.length * 4L) {
                grow();
            }
            return 0;
        }

        private void grow() {
            long[] oldFingerprints = fingerprints;
            int[] oldLines = lines;
            int length = oldFingerprints.length + Math.max(8, oldFingerprints.length / 4);
            fingerprints = new long[length];
            lines = new int[length];
            for (int i = 0; i < oldFingerprints.length; i++) {
                if (oldFingerprints[i] != 0) {
                    int slot = slot(fingerprints, oldFingerprints[i]);
                    fingerprints[slot] = oldFingerprints[i];
                    lines[slot] = oldLines[i];
                }
            }
        }

        /** The upper half of the fingerprint says where to begin: a table need not be a power of two long. */
        private static int slot(long[] table, long fingerprint) {
            int slot = (int) ((fingerprint >>> 32) * table.length >>> 32);
            while (table[slot] != 0 && table[slot] != fingerprint) {
                slot = slot + 1 == table.length ? 0 : slot + 1;
            }
            return slot;
        }
    }

    private long fingerprint(String reference) {
        long hash = seed;
        for (int i = 0; i < reference.length(); i++) {
            hash = (hash ^ reference.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        hash = (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }
}

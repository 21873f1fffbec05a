package tn.aloauto.integration.mapping;

import java.security.SecureRandom;

/**
 * Which references a file has named so far and on which line, in about 20 bytes each. Holds 64-bit fingerprints under a
 * secret seed: two different references of a million collide once in thirty million files, and nobody can make them.
 */
final class SeenReferences {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final long seed = RANDOM.nextLong();
    private long[] fingerprints = new long[1 << 12];
    private int[] lines = new int[1 << 12];
    private int count;

    /** The line that named the reference first; 0 when this is the first time. */
    long firstLineOf(String reference, long line) {
        if (count >= fingerprints.length / 10 * 6) {
            grow();
        }
        long fingerprint = fingerprint(reference);
        int slot = slot(fingerprints, fingerprint);
        if (fingerprints[slot] == fingerprint) {
            return lines[slot];
        }
        fingerprints[slot] = fingerprint;
        lines[slot] = (int) Math.min(line, Integer.MAX_VALUE);
        count++;
        return 0;
    }

    private void grow() {
        long[] oldFingerprints = fingerprints;
        int[] oldLines = lines;
        fingerprints = new long[oldFingerprints.length * 2];
        lines = new int[oldFingerprints.length * 2];
        for (int i = 0; i < oldFingerprints.length; i++) {
            if (oldFingerprints[i] != 0) {
                int slot = slot(fingerprints, oldFingerprints[i]);
                fingerprints[slot] = oldFingerprints[i];
                lines[slot] = oldLines[i];
            }
        }
    }

    private static int slot(long[] table, long fingerprint) {
        int mask = table.length - 1;
        int slot = (int) (fingerprint >>> 20) & mask;
        while (table[slot] != 0 && table[slot] != fingerprint) {
            slot = slot + 1 & mask;
        }
        return slot;
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

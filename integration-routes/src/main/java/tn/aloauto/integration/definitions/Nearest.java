package tn.aloauto.integration.definitions;

import java.util.Collection;
import java.util.Comparator;

/** Finds the word the writer probably meant. */
final class Nearest {

    private static final int LISTED = 12;

    private Nearest() {}

    /** A French suggestion: the nearest known word, or the list of them when none is near. */
    static String suggestion(String written, Collection<String> known) {
        if (known.isEmpty()) {
            return "";
        }
        String nearest = known.stream()
                .min(Comparator.comparingInt((String word) -> distance(written, word))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        if (distance(written, nearest) <= Math.max(1, written.length() / 3)) {
            return "Vouliez-vous dire « " + nearest + " » ?";
        }
        return "Possibles : "
                + String.join(", ", known.stream().sorted().limit(LISTED).toList())
                + (known.size() > LISTED ? "…" : ".");
    }

    static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= right.length(); column++) {
                int above = row[column];
                boolean same =
                        Character.toLowerCase(left.charAt(line - 1)) == Character.toLowerCase(right.charAt(column - 1));
                row[column] = Math.min(Math.min(row[column - 1], above) + 1, diagonal + (same ? 0 : 1));
                diagonal = above;
            }
        }
        return row[right.length()];
    }
}

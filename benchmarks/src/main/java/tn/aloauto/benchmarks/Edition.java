package tn.aloauto.benchmarks;

import java.util.List;

/** What has happened to the vendor's stock between two files. */
enum Edition {
    FIRST("load"),
    SAME("0 % changed"),
    A_FEW_CHANGED("5 % changed"),
    ALL_STOCK_CHANGED("100 % stock changed"),
    SAME_LATER("0 % changed, later"),
    SAME_AGAIN("0 % changed, again");

    /** What the comparison with the floor sends, in this order. */
    static final List<Edition> COMPARED = List.of(FIRST, SAME, A_FEW_CHANGED, ALL_STOCK_CHANGED, SAME_LATER);

    static final int ONE_IN = 20;
    static final int FIRST_CHANGED_ROW = 3;

    final String title;

    Edition(String title) {
        this.title = title;
    }

    /** One row in twenty has been sold, half of those have a new price as well. */
    Part of(Part part, int row) {
        return switch (this) {
            case FIRST, SAME, SAME_AGAIN -> part;
            case A_FEW_CHANGED -> isOneOfTheFew(row) ? repriced(part, row, 1) : part;
            case ALL_STOCK_CHANGED, SAME_LATER -> repriced(part, row, isOneOfTheFew(row) ? 3 : 2);
        };
    }

    boolean changesNothing() {
        return this == SAME || this == SAME_LATER || this == SAME_AGAIN;
    }

    private static boolean isOneOfTheFew(int row) {
        return row % ONE_IN == FIRST_CHANGED_ROW;
    }

    private static Part repriced(Part part, int row, int more) {
        long millimes = row % (2 * ONE_IN) == FIRST_CHANGED_ROW ? part.millimes() + 500 : part.millimes();
        return new Part(
                part.reference(),
                part.name(),
                part.brand(),
                millimes,
                part.quantity() + more,
                part.category(),
                part.oeReference());
    }

    /** The same bytes would be refused as a repeat, so every edition lists its rows in an order of its own. */
    int rowAt(int position, int rows) {
        int stride =
                switch (this) {
                    case FIRST -> 1;
                    case SAME -> 7_919;
                    case A_FEW_CHANGED -> 104_729;
                    case ALL_STOCK_CHANGED -> 15_485_863;
                    case SAME_LATER -> 32_452_843;
                    case SAME_AGAIN -> 49_979_687;
                };
        return (int) ((long) position * coprime(stride, rows) % rows);
    }

    private static long coprime(long stride, long rows) {
        long candidate = stride;
        while (greatestCommonDivisor(candidate, rows) != 1) {
            candidate++;
        }
        return candidate;
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}

package tn.aloauto.benchmarks;

/**
 * One row of the vendor's stock list, before it is written in the vendor's spelling.
 *
 * @param millimes the price; 1000 make a dinar
 */
record Part(
        String reference,
        String name,
        String brand,
        long millimes,
        int quantity,
        String category,
        String oeReference) {}

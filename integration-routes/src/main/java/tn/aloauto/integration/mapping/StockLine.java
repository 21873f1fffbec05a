package tn.aloauto.integration.mapping;

/**
 * A row that says something sellable.
 *
 * @param brand null when the vendor names none
 * @param description null when the vendor gives none
 * @param priceMillimes in millimes of a dinar, above zero
 * @param oeReferences one a line, null when there are none
 */
public record StockLine(
        int number,
        long line,
        String reference,
        String name,
        String brand,
        String description,
        long categoryId,
        long priceMillimes,
        int quantity,
        String oeReferences)
        implements Verdict {}

package tn.aloauto.integration.mapping;

import java.util.List;

/**
 * A row that says something sellable. A price file's has no name, no category and no quantity; a catalogue's no quantity.
 *
 * @param brand null when the vendor names none
 * @param description null when the vendor gives none
 * @param priceMillimes in millimes of a dinar, above zero
 * @param oeReferences one a line, null when there are none; {@code ean:} and {@code cross:} stand before those of other kinds
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
        String oeReferences,
        Besides besides)
        implements Verdict {

    /**
     * What few rows have: vehicles the article fits, and cells that were left out.
     *
     * @param vehicleTypes the shop's ids, never null
     * @param warnings never null
     */
    public record Besides(List<Long> vehicleTypes, List<BadCell> warnings) {

        static final Besides NOTHING = new Besides(List.of(), List.of());
    }

    public StockLine(
            int number,
            long line,
            String reference,
            String name,
            String brand,
            String description,
            long categoryId,
            long priceMillimes,
            int quantity,
            String oeReferences) {
        this(
                number,
                line,
                reference,
                name,
                brand,
                description,
                categoryId,
                priceMillimes,
                quantity,
                oeReferences,
                Besides.NOTHING);
    }
}

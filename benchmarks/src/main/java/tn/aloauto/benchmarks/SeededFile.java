package tn.aloauto.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.ObjIntConsumer;

/** Writes a stock as the file its vendor would send: French, semicolons, decimal commas, and some rows that are wrong. */
final class SeededFile {

    private static final String HEADER = "Référence;Désignation;Marque;Prix TTC;Quantité;Catégorie;Réf OE";
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final long ONE_THOUSAND_DINARS = 1_000_000;

    private final Stock stock;
    private final double invalidShare;
    private final Charset charset;

    SeededFile(Stock stock, double invalidShare, Charset charset) {
        this.stock = stock;
        this.invalidShare = invalidShare;
        this.charset = charset;
    }

    /** @param upTo how many rows of the stock, from the first one */
    void write(Path file, Edition edition, int upTo) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, charset)) {
            out.write(HEADER);
            out.write("\r\n");
            for (int position = 0; position < upTo; position++) {
                int row = edition.rowAt(position, upTo);
                Part part = edition.of(stock.part(row), row);
                out.write(isInvalid(row) ? broken(part, row) : line(part));
                out.write("\r\n");
            }
        }
    }

    /** The rows a perfect reader would accept, in the file's order. */
    void eachValid(Edition edition, int upTo, ObjIntConsumer<Part> consumer) {
        for (int position = 0; position < upTo; position++) {
            int row = edition.rowAt(position, upTo);
            if (!isInvalid(row)) {
                consumer.accept(edition.of(stock.part(row), row), row);
            }
        }
    }

    int validRows(int upTo) {
        int valid = 0;
        for (int row = 0; row < upTo; row++) {
            valid += isInvalid(row) ? 0 : 1;
        }
        return valid;
    }

    /** Of the valid rows, those that {@link Edition#A_FEW_CHANGED} changes. */
    int changedRows(int upTo) {
        int valid = 0;
        for (int row = Edition.FIRST_CHANGED_ROW; row < upTo; row += Edition.ONE_IN) {
            valid += isInvalid(row) ? 0 : 1;
        }
        return valid;
    }

    /** Spread evenly, the same rows in every edition. */
    private boolean isInvalid(int row) {
        return (long) ((row + 1) * invalidShare) > (long) (row * invalidShare);
    }

    private static String line(Part part) {
        return join(part.reference(), price(part.millimes()), Integer.toString(part.quantity()), part.category(), part);
    }

    private static String broken(Part part, int row) {
        String price = price(part.millimes());
        String quantity = Integer.toString(part.quantity());
        return switch (Math.floorMod(row / 7, 4)) {
            case 0 -> join("", price, quantity, part.category(), part);
            case 1 -> join(part.reference(), "sur demande", quantity, part.category(), part);
            case 2 -> join(part.reference(), price, "-" + (1 + part.quantity()), part.category(), part);
            default -> join(part.reference(), price, quantity, "Rayon inconnu", part);
        };
    }

    private static String join(String reference, String price, String quantity, String category, Part part) {
        return String.join(";", reference, part.name(), part.brand(), price, quantity, category, part.oeReference());
    }

    /** 1234500 -> 1 234,500 with a no-break space, as a French spreadsheet writes it. */
    private static String price(long millimes) {
        String plain = BigDecimal.valueOf(millimes, 3).toPlainString().replace('.', ',');
        return millimes < ONE_THOUSAND_DINARS
                ? plain
                : String.format(
                        Locale.ROOT,
                        "%d%c%s",
                        millimes / ONE_THOUSAND_DINARS,
                        NO_BREAK_SPACE,
                        plain.substring(plain.length() - 7));
    }
}

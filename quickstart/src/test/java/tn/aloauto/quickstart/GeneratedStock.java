package tn.aloauto.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Stock files in the demo vendor's own layout: the same parts each time, at the price of the day. */
final class GeneratedStock {

    private static final String HEADER = "Référence;Désignation;Marque;Prix TTC;Quantité;Catégorie;Réf OE";
    private static final String[] CATEGORIES = {
        "Plaquettes de frein", "Filtres à huile", "Amortisseurs", "Bougies d'allumage", "Kits d'embrayage"
    };

    /** A cell the story plants on purpose: where it stands and what must be said about it. */
    record Planted(int line, String column, String code) {}

    /** The seven of the story; a data row stands one line below its number, because of the header. */
    static final List<Planted> SEVEN = List.of(
            new Planted(12, "Référence", "MISSING_REFERENCE"),
            new Planted(102, "Référence", "DUPLICATE_REFERENCE"),
            new Planted(251, "Prix TTC", "BAD_PRICE"),
            new Planted(400, "Prix TTC", "BAD_PRICE"),
            new Planted(555, "Quantité", "NEGATIVE_STOCK"),
            new Planted(777, "Catégorie", "UNKNOWN_CATEGORY"),
            new Planted(1000, "Quantité", "NEGATIVE_STOCK"));

    private GeneratedStock() {}

    static Path withSevenErrors(Path folder) {
        List<String[]> rows = rows(1000, 0);
        row(rows, 12)[0] = "";
        row(rows, 102)[0] = row(rows, 50)[0];
        row(rows, 251)[3] = "sur demande";
        row(rows, 400)[3] = "0,000";
        row(rows, 555)[4] = "-3";
        row(rows, 777)[5] = "Pièces diverses";
        row(rows, 1000)[4] = "-12";
        return write(folder.resolve("stock-with-seven-errors.csv"), rows);
    }

    static Path good(Path folder, String name, int count, int millimesDearer) {
        return write(folder.resolve(name), rows(count, millimesDearer));
    }

    static String reference(int row) {
        return String.format(Locale.ROOT, "PT-%06d", row);
    }

    private static String[] row(List<String[]> rows, int line) {
        return rows.get(line - 2);
    }

    private static List<String[]> rows(int count, int millimesDearer) {
        List<String[]> rows = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            rows.add(new String[] {
                reference(i),
                "Pièce d'essai numéro " + i,
                i % 2 == 0 ? "Bosch" : "Valeo",
                String.format(Locale.FRANCE, "%.3f", 10 + i % 400 + millimesDearer / 1000.0),
                Integer.toString(5 + i % 40),
                CATEGORIES[i % CATEGORIES.length],
                String.format(Locale.ROOT, "%05d-%05d", i % 90000 + 10000, i)
            });
        }
        return rows;
    }

    private static Path write(Path file, List<String[]> rows) {
        StringBuilder text = new StringBuilder(HEADER).append("\r\n");
        rows.forEach(row -> text.append(String.join(";", row)).append("\r\n"));
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

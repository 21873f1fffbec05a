package tn.aloauto.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The demo vendor's stock file, as its own software exports it. */
final class StockFile {

    static final String NAME = "pieces-tunis-stock.csv";

    private StockFile() {}

    static Path shipped(Path home) {
        return home.resolve("quickstart/demo").resolve(NAME);
    }

    /** A copy of this day: the first part's quantity differs, so that it is news again. */
    static Path ofThisMoment(Path home, Path folder) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(shipped(home), StandardCharsets.UTF_8));
            String[] cells = lines.get(1).split(";", -1);
            cells[4] = Long.toString(20 + System.currentTimeMillis() / 1000 % 1000);
            lines.set(1, String.join(";", cells));
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(NAME), String.join("\r\n", lines) + "\r\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the vendor's Odoo knows of its own parts: the rows that name a reference and a price. */
    static List<Map<String, Object>> odooProducts(Path file) {
        List<Map<String, Object>> products = new ArrayList<>();
        try (InputStream content = Files.newInputStream(file)) {
            for (String line : new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList()) {
                String[] cell = line.split(";", -1);
                String price = cell[3].replaceAll("[ \\u00a0\\u202f]", "").replace(',', '.');
                if (!cell[0].isBlank() && price.matches("[0-9]+(\\.[0-9]+)?")) {
                    products.add(product(cell[0], cell[1], price));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return products;
    }

    private static Map<String, Object> product(String code, String name, String price) {
        Map<String, Object> product = new HashMap<>();
        product.put("default_code", code);
        product.put("name", name);
        product.put("list_price", price);
        product.put("quantity", 50);
        return product;
    }
}

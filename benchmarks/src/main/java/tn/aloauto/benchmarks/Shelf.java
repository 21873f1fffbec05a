package tn.aloauto.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What stands in the shop and can be asked for: its categories, product ids and references. */
record Shelf(List<Category> categories, long firstProduct, long lastProduct, Stock stock) {

    /** One to ask for, by the shop's name and by the floor's. */
    record Category(long id, String slug) {}

    static Shelf of(BenchDatabase database, Stock stock) throws SQLException {
        List<Category> categories = new ArrayList<>();
        try (Connection connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("select id, slug from marketplace.category order by id")) {
                while (rows.next()) {
                    categories.add(new Category(rows.getLong(1), rows.getString(2)));
                }
            }
            try (var row = statement.executeQuery("select min(id), max(id) from marketplace.product")) {
                row.next();
                return new Shelf(List.copyOf(categories), row.getLong(1), row.getLong(2), stock);
            }
        }
    }

    Category category(SplittableRandom random) {
        return categories.get(random.nextInt(categories.size()));
    }

    long product(SplittableRandom random) {
        return random.nextLong(firstProduct, lastProduct + 1);
    }

    String reference(SplittableRandom random) {
        return stock.part(random.nextInt(stock.rows())).reference();
    }
}

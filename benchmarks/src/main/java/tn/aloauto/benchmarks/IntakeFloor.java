package tn.aloauto.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * The least any program can do with a stock file: rows already read, checked and spelled for COPY go into staging, then
 * the product's own merge statements run, all in one transaction over plain JDBC.
 */
final class IntakeFloor {

    private static final String COPY =
            "copy staging (row_number, line, sku, name, brand, description, category_id, price, quantity, oe) from stdin";

    private final BenchDatabase database;
    private final Map<String, Object> values;
    private final Map<String, Long> categories;
    private int changeSets;

    IntakeFloor(BenchDatabase database) throws SQLException {
        this.database = database;
        this.categories = categories(database);
        this.values = new HashMap<>(Map.of(
                "vendor",
                vendorId(database),
                "feed",
                IntakeBenchmark.FEED,
                "priceMove",
                0.5,
                "givesBrand",
                true,
                "givesDescription",
                false,
                "givesReferences",
                true));
    }

    /** The rows as COPY wants them; made before the watch starts. */
    byte[] prepared(SeededFile file, Edition edition, int rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(rows * 120);
        int[] number = {0};
        file.eachValid(edition, rows, (part, row) -> {
            number[0]++;
            bytes.writeBytes(line(part, number[0]).getBytes(StandardCharsets.UTF_8));
        });
        return bytes.toByteArray();
    }

    private String line(Part part, int number) {
        return String.join(
                "\t",
                Integer.toString(number),
                Integer.toString(number + 1),
                part.reference(),
                part.name(),
                part.brand(),
                "\\N",
                Long.toString(categories.get(part.category())),
                BigDecimal.valueOf(part.millimes(), 3).toPlainString(),
                Integer.toString(part.quantity()),
                part.oeReference() + "\n");
    }

    void apply(byte[] rows) throws SQLException, IOException {
        try (Connection connection = database.connectAs("integration_app")) {
            values.put("changeSet", ++changeSets);
            connection.setAutoCommit(false);
            connection.unwrap(PGConnection.class).setPrepareThreshold(0);
            run(connection, ProductSql.ofFeed("create-staging").text());
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new ByteArrayInputStream(rows), 1 << 16);
            run(connection, "analyze staging");
            int products = update(connection, "merge-products");
            if (products > 0) {
                run(connection, "analyze product_change");
                update(connection, "delete-old-references");
                update(connection, "insert-new-references");
            }
            try (var merged = ProductSql.ofFeed("merge-offers").prepare(connection, values)) {
                merged.execute();
            }
            connection.commit();
        }
    }

    private int update(Connection connection, String name) throws SQLException {
        try (var statement = ProductSql.ofFeed(name).prepare(connection, values)) {
            return statement.executeUpdate();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long vendorId(BenchDatabase database) throws SQLException {
        try (Connection connection = database.connectAsSuperuser();
                var statement = connection.prepareStatement("select id from marketplace.vendor where slug = ?")) {
            statement.setString(1, BenchDatabase.VENDOR);
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<String, Long> categories(BenchDatabase database) throws SQLException {
        Map<String, Long> byName = new HashMap<>();
        try (Connection connection = database.connectAsSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select name, id from marketplace.category")) {
            while (rows.next()) {
                byName.put(rows.getString(1), rows.getLong(2));
            }
        }
        return byName;
    }
}

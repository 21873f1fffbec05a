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
 * The least any program can do with a stock file: rows already read, checked and spelled for COPY go into staging, then one
 * MERGE for the products and one for their offers, all in one transaction over plain JDBC. The statements stand beside this
 * class and not in the product, so that the floor stays where it is when the product moves.
 */
final class IntakeFloor {

    /** How much the floor does. */
    enum Kind {
        /** Product, original references, offer, and what each said before in the product's own change set. */
        CHANGE_SET("with change set"),
        /** Product and offer alone. */
        BARE("bare");

        final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    private static final String COPY =
            "copy staging (row_number, line, sku, name, brand, category_id, price, quantity, oe) from stdin";

    private final BenchDatabase database;
    private final Kind kind;
    private final Map<String, Object> values;
    private final Map<String, Long> categories;
    private int changeSets;

    IntakeFloor(BenchDatabase database, Kind kind) throws SQLException {
        this.database = database;
        this.kind = kind;
        this.categories = categories(database);
        this.values = new HashMap<>(Map.of("vendor", vendorId(database), "feed", IntakeBenchmark.FEED));
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
            run(connection, ProductSql.ofFloor("create-staging").text());
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new ByteArrayInputStream(rows), 1 << 16);
            if (kind == Kind.BARE) {
                execute(connection, "merge-products");
                execute(connection, "merge-offers");
            } else {
                if (execute(connection, "merge-products-and-tell") > 0) {
                    execute(connection, "insert-references");
                }
                execute(connection, "merge-offers-and-tell");
            }
            connection.commit();
        }
    }

    /** Answers the number it selects, and otherwise how many rows it touched. */
    private long execute(Connection connection, String name) throws SQLException {
        try (var statement = ProductSql.ofFloor(name).prepare(connection, values)) {
            if (!statement.execute()) {
                return statement.getUpdateCount();
            }
            try (var row = statement.getResultSet()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static long vendorId(BenchDatabase database) throws SQLException {
        try (Connection connection = database.connectAsSuperuser();
                var statement = connection.prepareStatement("select id from marketplace.vendor where slug = ?")) {
            statement.setString(1, BenchDatabase.VENDOR);
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    static Map<String, Long> categories(BenchDatabase database) throws SQLException {
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

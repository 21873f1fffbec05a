package tn.aloauto.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tn.aloauto.localdatabase.LocalDatabase;

/** Fills the shop as full as a real one, for trying things out; the same sizes give the same shop. Never in production. */
final class Populate {

    private static final List<String> COUNTED =
            List.of("app_user", "vendor", "product", "fitment", "customer_order", "product_review");

    /** How much of each. */
    record Sizes(int users, int vendors, int products, int orders) {

        static final Sizes USUAL = new Sizes(1_000, 100, 100_000, 3_000);

        /** The usual sizes, or those of {@code ALOAUTO_POPULATE_PRODUCTS} and its like. */
        static Sizes from(Map<String, String> environment) {
            return new Sizes(
                    number(environment, "USERS", USUAL.users()),
                    number(environment, "VENDORS", USUAL.vendors()),
                    number(environment, "PRODUCTS", USUAL.products()),
                    number(environment, "ORDERS", USUAL.orders()));
        }

        private static int number(Map<String, String> environment, String what, int usual) {
            String given = environment.getOrDefault("ALOAUTO_POPULATE_" + what, "");
            if (given.isBlank()) {
                return usual;
            }
            if (!given.matches("[1-9][0-9]{0,7}")) {
                throw new CannotStart("ALOAUTO_POPULATE_" + what + " is no number: " + given);
            }
            return Integer.parseInt(given);
        }
    }

    private Populate() {}

    /** The accounts have a password everybody knows. */
    static void refuseInProduction(Map<String, String> environment) {
        if (environment.getOrDefault("SPRING_PROFILES_ACTIVE", "").contains("production")) {
            throw new CannotStart("--populate makes accounts with a public password: not in production.");
        }
    }

    /** Takes away what was populated; accounts, vendors and addresses stay. */
    static void clear(LocalDatabase database) {
        run(database, "clear.sql", Sizes.USUAL);
    }

    /**
     * Adds what is not there yet.
     *
     * @return how many rows the main tables hold then
     */
    static Map<String, Long> fill(LocalDatabase database, Sizes sizes) {
        if (sizes.users() <= sizes.vendors()) {
            throw new CannotStart("There must be more users than vendors: somebody has to buy.");
        }
        run(database, "populate.sql", sizes);
        return counted(database);
    }

    private static void run(LocalDatabase database, String script, Sizes sizes) {
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            set(connection, "users", sizes.users());
            set(connection, "vendors", sizes.vendors());
            set(connection, "products", sizes.products());
            set(connection, "orders", sizes.orders());
            statement.execute(text(script));
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException("The shop could not be filled: " + failure.getMessage(), failure);
        }
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void set(Connection connection, String name, int value) throws SQLException {
        try (PreparedStatement setting = connection.prepareStatement("select set_config('populate.' || ?, ?, true)")) {
            setting.setString(1, name);
            setting.setString(2, Integer.toString(value));
            setting.execute();
        }
    }

    private static Map<String, Long> counted(LocalDatabase database) {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            for (String table : COUNTED) {
                try (ResultSet row = statement.executeQuery("select count(*) from marketplace." + table)) {
                    row.next();
                    counts.put(table, row.getLong(1));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return counts;
    }

    private static String text(String name) {
        try (InputStream resource = Populate.class.getResourceAsStream("/demo/" + name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

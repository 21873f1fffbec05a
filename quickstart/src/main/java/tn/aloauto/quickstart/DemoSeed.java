package tn.aloauto.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tn.aloauto.localdatabase.LocalDatabase;

/** The demo's category tree, accounts and vendors; what is there already is left as it is. */
final class DemoSeed {

    /** The password of every demo account. */
    static final String PASSWORD = "Demo-Piston-2026";

    private static final String ADD_CATEGORY =
            """
            insert into marketplace.category (parent_id, name, slug, position)
            select (select id from marketplace.category where slug = ?), ?, ?, ?
            on conflict do nothing
            """;

    private DemoSeed() {}

    static void plant(LocalDatabase database) {
        try (Connection connection = database.connectAs("marketplace_app");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            plantCategories(connection);
            statement.execute(text("accounts.sql"));
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException("The demo data could not be written: " + failure.getMessage(), failure);
        }
    }

    /** Whether both applications have migrated this database at least once. */
    static boolean bothSchemasStand(LocalDatabase database) {
        try (Connection connection = database.connectAsSuperuser();
                var statement = connection.createStatement();
                var answer =
                        statement.executeQuery("select to_regclass('marketplace.flyway_schema_history') is not null"
                                + " and to_regclass('integration.flyway_schema_history') is not null")) {
            return answer.next() && answer.getBoolean(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Slug of each category, parents before their children: a name met under two parents carries its parent's too. */
    static Map<Category, String> categories() {
        Map<Category, String> slugs = new LinkedHashMap<>();
        for (String line : text("categories.csv").lines().skip(1).toList()) {
            String[] cell = line.split(";", 2);
            Category parent = new Category("", cell[0]);
            slugs.putIfAbsent(parent, slug(cell[0]));
            String plain = slug(cell[1]);
            slugs.put(
                    new Category(cell[0], cell[1]),
                    slugs.containsValue(plain) ? slugs.get(parent) + "-" + plain : plain);
        }
        return slugs;
    }

    private static void plantCategories(Connection connection) throws SQLException {
        Map<Category, String> slugs = categories();
        List<Category> tops = slugs.keySet().stream().filter(Category::isTop).toList();
        List<Category> leaves = slugs.keySet().stream().filter(c -> !c.isTop()).toList();
        try (PreparedStatement insert = connection.prepareStatement(ADD_CATEGORY)) {
            int position = 0;
            for (Category category :
                    Stream.of(tops, leaves).flatMap(List::stream).toList()) {
                insert.setString(1, category.isTop() ? null : slugs.get(new Category("", category.parent())));
                insert.setString(2, category.name());
                insert.setString(3, slugs.get(category));
                insert.setInt(4, position++);
                insert.executeUpdate();
            }
        }
    }

    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static String text(String name) {
        try (InputStream resource = DemoSeed.class.getResourceAsStream("/demo/" + name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A category and the name of its parent, empty for a top one. */
    record Category(String parent, String name) {

        boolean isTop() {
            return parent.isEmpty();
        }
    }
}

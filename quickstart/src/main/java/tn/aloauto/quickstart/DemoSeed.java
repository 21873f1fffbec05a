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
import tn.aloauto.localdatabase.LocalDatabase;

/** The demo's category tree, accounts and vendors; what is there already is left as it is. */
final class DemoSeed {

    /** The password of every demo account. */
    static final String PASSWORD = "Demo-Piston-2026";

    private static final String ADD_CATEGORY =
            """
            insert into marketplace.category (parent_id, name, name_ar, name_en, slug, position)
            select (select id from marketplace.category where slug = ?), ?, ?, ?, ?, ?
            on conflict do nothing
            """;

    /** A demo from before names were kept in three languages has the French ones only. */
    private static final String TRANSLATE_CATEGORY =
            """
            update marketplace.category set name_ar = ?, name_en = ?
            where slug = ? and name = ? and name_ar is null and name_en is null
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

    /** Parents before their children. */
    static List<Category> categories() {
        Map<String, Category> bySlug = new LinkedHashMap<>();
        for (String line : text("categories.csv").lines().skip(1).toList()) {
            String[] cell = line.split(";", 4);
            String parent = cell[0].isEmpty() ? null : slug(cell[0]);
            String plain = slug(cell[1]);
            // a name met under two parents carries its parent's too
            String slug = bySlug.containsKey(plain) ? parent + "-" + plain : plain;
            bySlug.put(slug, new Category(parent, slug, cell[1], cell[2], cell[3]));
        }
        return List.copyOf(bySlug.values());
    }

    private static void plantCategories(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD_CATEGORY);
                PreparedStatement translate = connection.prepareStatement(TRANSLATE_CATEGORY)) {
            int position = 0;
            for (Category category : categories()) {
                insert.setString(1, category.parent());
                insert.setString(2, category.name());
                insert.setString(3, category.nameAr());
                insert.setString(4, category.nameEn());
                insert.setString(5, category.slug());
                insert.setInt(6, position++);
                insert.executeUpdate();
                translate.setString(1, category.nameAr());
                translate.setString(2, category.nameEn());
                translate.setString(3, category.slug());
                translate.setString(4, category.name());
                translate.executeUpdate();
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

    /**
     * A category of the demo.
     *
     * @param parent slug of the one above, null at the top
     */
    record Category(String parent, String slug, String name, String nameAr, String nameEn) {}
}

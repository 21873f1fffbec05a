package tn.aloauto.integration.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import tn.aloauto.integration.cases.SampleShop;
import tn.aloauto.integration.mapping.Categories.Category;
import tn.aloauto.integration.mapping.Vehicles;

/** What the command line knows of the shop: a table beside the samples, or what is read from its database. */
final class ShopSource {

    private static final Path USUAL = Path.of("samples", "categories.csv");

    private ShopSource() {}

    static SampleShop of(Wishes wishes, Console console) throws IOException {
        if (wishes.wants("against")) {
            return of(wishes.value("against"));
        }
        Path table = wishes.wants("categories")
                ? Path.of(wishes.value("categories"))
                : wishes.routes().resolve(USUAL);
        if (!Files.exists(table)) {
            console.say("any-category");
            return SampleShop.ofAnyCategory();
        }
        console.say("categories-from", table);
        return SampleShop.ofTable(table);
    }

    private static SampleShop of(String url) throws IOException {
        String password = System.getenv().getOrDefault("INTEGRATION_DB_PASSWORD", "");
        try (Connection shop = DriverManager.getConnection(url, "integration_app", password);
                Statement statement = shop.createStatement()) {
            List<Category> tree = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(
                    "select id, parent_id, name, name_ar, name_en, slug from marketplace.category")) {
                while (row.next()) {
                    tree.add(new Category(
                            row.getLong(1),
                            row.getObject(2, Long.class),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6)));
                }
            }
            List<Vehicles.Type> types = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(
                    "select t.id, k.name, m.name, t.generation, t.year_from, t.year_to from marketplace.vehicle_type t"
                            + " join marketplace.vehicle_model m on m.id = t.model_id"
                            + " join marketplace.vehicle_make k on k.id = m.make_id")) {
                while (row.next()) {
                    types.add(new Vehicles.Type(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getInt(5),
                            row.getObject(6, Integer.class)));
                }
            }
            return SampleShop.of(tree, types);
        } catch (SQLException away) {
            throw new IOException(away.getMessage(), away);
        }
    }
}

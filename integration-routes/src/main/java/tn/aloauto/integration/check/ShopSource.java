package tn.aloauto.integration.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tn.aloauto.integration.mapping.Categories;
import tn.aloauto.integration.mapping.Categories.Category;
import tn.aloauto.integration.mapping.ShopToday;
import tn.aloauto.integration.mapping.Vehicles;

/**
 * What the command line knows of the shop: its categories and vehicles, out of a table beside the samples, or read from
 * its database.
 *
 * @param today what rows are read against
 * @param categories their names by id, empty when none are known
 */
record ShopSource(ShopToday today, Map<Long, String> categories) {

    private static final Path USUAL = Path.of("samples", "categories.csv");

    static ShopSource of(Wishes wishes, Console console) throws IOException {
        if (wishes.wants("against")) {
            return of(wishes.value("against"));
        }
        Path table = wishes.wants("categories")
                ? Path.of(wishes.value("categories"))
                : wishes.routes().resolve(USUAL);
        if (!Files.exists(table)) {
            console.say("any-category");
            return new ShopSource(today(Categories.anything(), List.of()), Map.of());
        }
        console.say("categories-from", table);
        return of(tree(Files.readAllLines(table)), List.of());
    }

    /** A table of {@code parent;name} lines below its header. */
    static ShopSource ofTable(Path table) throws IOException {
        return of(tree(Files.readAllLines(table)), List.of());
    }

    private static ShopSource of(List<Category> tree, List<Vehicles.Type> vehicles) {
        Map<Long, String> names = new HashMap<>();
        tree.forEach(category -> names.put(category.id(), category.name()));
        return new ShopSource(today(new Categories(tree), vehicles), names);
    }

    private static ShopToday today(Categories categories, List<Vehicles.Type> vehicles) {
        return new ShopToday(categories, new Vehicles(vehicles), LocalDate.now(ZoneId.of("Africa/Tunis")));
    }

    private static List<Category> tree(List<String> lines) {
        List<Category> tree = new ArrayList<>();
        Map<String, Long> parents = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";", 2);
            if (cells.length < 2) {
                continue;
            }
            Long parent = cells[0].isBlank() ? null : parents.get(cells[0]);
            if (parent == null && !cells[0].isBlank()) {
                parent = tree.size() + 1L;
                parents.put(cells[0], parent);
                tree.add(new Category(parent, null, cells[0], "c" + parent));
            }
            long id = tree.size() + 1L;
            tree.add(new Category(id, parent, cells[1], "c" + id));
        }
        return tree;
    }

    private static ShopSource of(String url) throws IOException {
        String password = System.getenv().getOrDefault("INTEGRATION_DB_PASSWORD", "");
        try (Connection shop = DriverManager.getConnection(url, "integration_app", password);
                Statement statement = shop.createStatement()) {
            List<Category> tree = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select id, parent_id, name, slug from marketplace.category")) {
                while (row.next()) {
                    tree.add(new Category(
                            row.getLong(1), row.getObject(2, Long.class), row.getString(3), row.getString(4)));
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
            return of(tree, types);
        } catch (SQLException away) {
            throw new IOException(away.getMessage(), away);
        }
    }
}

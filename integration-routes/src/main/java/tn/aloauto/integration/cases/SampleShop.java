package tn.aloauto.integration.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * What rows are read against where there is no shop: its categories out of a table.
 *
 * @param categories their names by id, empty when none are known
 */
public record SampleShop(ShopToday today, Map<Long, String> categories) {

    /** A table of {@code parent;name} lines below its header; without it any category will do. */
    public static SampleShop ofTable(Path table) throws IOException {
        return Files.exists(table) ? of(tree(Files.readAllLines(table)), List.of()) : ofAnyCategory();
    }

    public static SampleShop ofAnyCategory() {
        return new SampleShop(today(Categories.anything(), List.of()), Map.of());
    }

    public static SampleShop of(List<Category> tree, List<Vehicles.Type> vehicles) {
        Map<Long, String> names = new HashMap<>();
        tree.forEach(category -> names.put(category.id(), category.name()));
        return new SampleShop(today(new Categories(tree), vehicles), names);
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
}

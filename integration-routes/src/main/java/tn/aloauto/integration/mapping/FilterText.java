package tn.aloauto.integration.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Compiles which rows of a file count. */
final class FilterText {

    static final List<String> FILTER =
            List.of("field", "column", "startsWith", "equals", "empty", "matches", "without");
    private static final List<String> TESTS = List.of("startsWith", "equals", "empty", "matches");

    private final List<FieldRule> fields;

    FilterText(List<FieldRule> fields) {
        this.fields = fields;
    }

    RowFilters filters(YamlSection top) throws MappingRefused {
        return new RowFilters(filters(top, "skipRows"), filters(top, "keepRows"), filters(top, "deletedRows"));
    }

    private List<RowFilter> filters(YamlSection top, String key) throws MappingRefused {
        List<RowFilter> filters = new ArrayList<>();
        for (Node node : top.blocks(key)) {
            filters.add(filter(new YamlSection(node, FILTER)));
        }
        return filters;
    }

    private RowFilter filter(YamlSection filter) throws MappingRefused {
        if (filter.has("field") == filter.has("column")) {
            throw filter.refused(
                    "column", "Nommez soit « field » (un champ du mapping), soit « column » (un en-tête).");
        }
        if (TESTS.stream().noneMatch(filter::has)) {
            throw filter.refused("field", "Dites ce que la cellule doit contenir : " + String.join(", ", TESTS) + ".");
        }
        return new RowFilter(
                filter.has("field") ? named(filter, "field") : null,
                filter.has("column") ? Texts.key(filter.text("column")) : null,
                folded(filter, "startsWith"),
                Set.copyOf(new HashSet<>(folded(filter, "equals"))),
                filter.yes("empty"),
                FieldText.pattern(filter, "matches"),
                filter.has("without") ? named(filter, "without") : null);
    }

    private static List<String> folded(YamlSection filter, String key) throws MappingRefused {
        return filter.texts(key, List.of()).stream()
                .map(Texts::folded)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Target named(YamlSection section, String key) throws MappingRefused {
        String name = section.oneOf(key, fields.stream().map(FieldRule::name).toList(), null);
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow()
                .target();
    }
}

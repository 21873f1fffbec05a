package tn.aloauto.integration.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One place where a case gives something else than expected.
 *
 * @param path such as {@code accepted[0].price}
 * @param expected as JSON; null when nothing was expected there
 * @param got as JSON; null when there is nothing
 */
public record Difference(String path, String expected, String got) {

    private static final int MOST = 20;

    static List<Difference> between(JsonNode expected, JsonNode got) {
        List<Difference> differences = new ArrayList<>();
        compare("", expected, got, differences);
        return differences;
    }

    private static void compare(String path, JsonNode expected, JsonNode got, List<Difference> differences) {
        boolean sameKind = expected != null && got != null && expected.getNodeType() == got.getNodeType();
        if (differences.size() >= MOST || sameKind && expected.equals(got)) {
            return;
        }
        if (sameKind && expected.isObject()) {
            Set<String> names = new TreeSet<>();
            expected.fieldNames().forEachRemaining(names::add);
            got.fieldNames().forEachRemaining(names::add);
            names.forEach(name ->
                    compare(path.isEmpty() ? name : path + "." + name, expected.get(name), got.get(name), differences));
        } else if (sameKind && expected.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), got.size()); i++) {
                compare(path + "[" + i + "]", expected.get(i), got.get(i), differences);
            }
        } else {
            differences.add(new Difference(path, shown(expected), shown(got)));
        }
    }

    private static String shown(JsonNode node) {
        return node == null ? null : node.toString();
    }
}

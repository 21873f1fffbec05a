package tn.aloauto.integration.erp.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Places in a document, written {@code data.items} or {@code results[0].id}: names and positions, nothing that computes. */
final class JsonPlaces {

    private static final Pattern PLACE =
            Pattern.compile("[A-Za-z0-9_@$ -]{1,80}(\\[[0-9]{1,4}])?(\\.[A-Za-z0-9_@$ -]{1,80}(\\[[0-9]{1,4}])?){0,7}");
    private static final int DEEPEST = 6;
    private static final int MOST_OF_A_LIST = 10;

    private JsonPlaces() {}

    /** Missing where there is nothing; an empty place is the document itself. */
    static JsonNode at(JsonNode document, String place) {
        if (place.isEmpty() || "$".equals(place)) {
            return document;
        }
        if (!PLACE.matcher(place).matches()) {
            throw new IllegalArgumentException("« " + place + " » n'est pas une place dans un document");
        }
        JsonNode node = document;
        for (String step : place.replaceFirst("^\\$\\.", "")
                .replace("[", ".")
                .replace("]", "")
                .split("\\.")) {
            node = node.isArray() && step.matches("[0-9]+") ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return node;
    }

    static String text(JsonNode document, String place) {
        JsonNode node = place.isEmpty() ? MissingNode.getInstance() : at(document, place);
        return node.isValueNode() && !node.isNull() ? node.asText() : "";
    }

    /** A record as columns: {@code price.net}, {@code stock[0].qty}; a list of plain values is one cell. */
    static Map<String, String> columns(JsonNode record) {
        Map<String, String> columns = new LinkedHashMap<>();
        flatten("", record, 0, columns);
        return columns;
    }

    private static void flatten(String name, JsonNode node, int depth, Map<String, String> columns) {
        if (node.isObject() && depth < DEEPEST) {
            node.fields()
                    .forEachRemaining(field -> flatten(
                            name.isEmpty() ? field.getKey() : name + "." + field.getKey(),
                            field.getValue(),
                            depth + 1,
                            columns));
        } else if (node.isArray() && depth < DEEPEST) {
            flattenList(name, node, depth, columns);
        } else if (node.isNumber()) {
            columns.put(name, node.decimalValue().toPlainString());
        } else {
            columns.put(name, node.isNull() ? "" : node.asText());
        }
    }

    private static void flattenList(String name, JsonNode list, int depth, Map<String, String> columns) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isContainerNode()) {
                if (i < MOST_OF_A_LIST) {
                    flatten(name + "[" + i + "]", list.get(i), depth + 1, columns);
                }
            } else {
                plain.append(i == 0 ? "" : ", ").append(list.get(i).asText());
            }
        }
        if (plain.length() > 0 || list.isEmpty()) {
            columns.put(name, plain.toString());
        }
    }
}

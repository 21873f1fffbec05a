package tn.aloauto.marketplace.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import tn.aloauto.marketplace.Shelf;

/** Bodies a client could send, made from the API's own document. */
final class SampleBodies {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the document cannot say of a word: which one would do. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("governorate", "TN-11"),
            Map.entry("postal_code", "1000"),
            Map.entry("country", "TN"),
            Map.entry("phone", "+21620123456"),
            Map.entry("contact_phone", "+21620123456"),
            Map.entry("payment_method", "cash"),
            Map.entry("state", "collected"),
            Map.entry("applies_to", "companies"),
            Map.entry("kind", "percent"),
            Map.entry("percent", "5"),
            Map.entry("condition", "new"),
            Map.entry("paid_by", "marketplace"),
            Map.entry("locale", "fr"),
            Map.entry("link", "/produits"),
            Map.entry("website", "https://example.tn"),
            Map.entry("image_url", "https://example.tn/a.png"),
            Map.entry("tax_number", "1234567A"),
            Map.entry("new_password", "Courroie-Piston-77"),
            Map.entry("password", "Courroie-Piston-77"),
            Map.entry("status", "in_transit"),
            Map.entry("opens", "08:00"),
            Map.entry("closes", "17:00"),
            Map.entry("duties", "support"));

    private static final String MAPPING =
            """
            --x\r
            Content-Disposition: form-data; name="mapping"\r
            \r
            description: essai\r
            """;
    private static final String UPLOAD =
            """
            --x\r
            Content-Disposition: form-data; name="file"; filename="%s"\r
            Content-Type: application/octet-stream\r
            \r
            %s\r
            --x--\r
            """;

    /** Required words of an address. */
    private static final Map<String, String> QUERIES = Map.of(
            "kind", "tax_card",
            "from", "2026-01-01",
            "to", "2026-12-31",
            "search", "frein",
            "as_of", "2026-01-01T00:00:00Z",
            "period", "month");

    private final JsonNode api;

    SampleBodies(JsonNode api) {
        this.api = api;
    }

    /** What has to follow the path: {@code ?from=2026-01-01&to=...}, or nothing. */
    String query(String method, String path) {
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation(method, path).path("parameters")) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(QUERIES.getOrDefault(name, "1"));
            }
        }
        return query.toString();
    }

    boolean isUpload(String method, String path) {
        return operation(method, path).path("requestBody").path("content").has("multipart/form-data");
    }

    /** A small file in a form whose boundary is {@code x}: a table for the route engine, a paper for people. */
    static String upload(String path) {
        String words = path.endsWith("/try-mapping") ? MAPPING : "";
        return words
                + (path.contains("/integrations/")
                        ? UPLOAD.formatted("stock.csv", "reference;prix;stock\nR-1;12,500;3\n")
                        : UPLOAD.formatted("essai.pdf", "%PDF-1.4 essai"));
    }

    private JsonNode operation(String method, String path) {
        return api.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    }

    /** The schema of the JSON body of an operation; missing when it takes none. */
    JsonNode schema(String method, String path) {
        return resolved(operation(method, path)
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema"));
    }

    /** @param whole with the optional properties, too */
    ObjectNode body(JsonNode schema, boolean whole) {
        ObjectNode body = JSON.createObjectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").fields().forEachRemaining(property -> {
            if (whole || required.contains(property.getKey())) {
                body.set(property.getKey(), value(property.getKey(), resolved(property.getValue()), whole));
            }
        });
        return body;
    }

    /** Where text stands in a body, as JSON pointers. */
    List<String> texts(JsonNode body) {
        List<String> texts = new ArrayList<>();
        walk("", body, (where, node) -> {
            if (node.isTextual()) {
                texts.add(where);
            }
        });
        return texts;
    }

    /** Where objects stand in a body, the body itself as {@code ""}. */
    List<String> objects(JsonNode body) {
        List<String> objects = new ArrayList<>();
        walk("", body, (where, node) -> {
            if (node.isObject()) {
                objects.add(where);
            }
        });
        return objects;
    }

    /** The same body with other text at one place. */
    static ObjectNode with(ObjectNode body, String pointer, String text) {
        ObjectNode copy = body.deepCopy();
        int last = pointer.lastIndexOf('/');
        JsonNode holder = copy.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        if (holder instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), JsonNodeFactory.instance.textNode(text));
        } else {
            ((ObjectNode) holder).put(name, text);
        }
        return copy;
    }

    private static void walk(String where, JsonNode node, BiConsumer<String, JsonNode> visitor) {
        visitor.accept(where, node);
        node.fields().forEachRemaining(field -> walk(where + "/" + field.getKey(), field.getValue(), visitor));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(where + "/" + i, node.get(i), visitor);
        }
    }

    /** Names of the words that may follow the path of a reading route. */
    List<String> parameters(String path) {
        List<String> names = new ArrayList<>();
        operation("GET", path).path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                names.add(parameter.path("name").asText());
            }
        });
        return names;
    }

    /** @return method and path of every operation that fits */
    List<String[]> operations(BiPredicate<String, String> fits) {
        List<String[]> operations = new ArrayList<>();
        api.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    String verb = method.toUpperCase(Locale.ROOT);
                    if (fits.test(verb, path.getKey())) {
                        operations.add(new String[] {verb, path.getKey()});
                    }
                }));
        return operations;
    }

    private JsonNode value(String name, JsonNode type, boolean whole) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (type.path("type").asText("object")) {
            case "integer" -> nodes.numberNode(name.equals("up_to_grams") ? 1000 : 1);
            case "number" -> nodes.numberNode(name.equals("rate") ? 0.07 : 1);
            case "boolean" -> nodes.booleanNode(true);
            case "array" -> {
                ArrayNode list = nodes.arrayNode();
                list.add(value(name, resolved(type.path("items")), whole));
                yield list;
            }
            case "string" -> nodes.textNode(text(name, type));
            default -> type.has("properties") ? body(type, whole) : words(type, whole);
        };
    }

    /** An object whose names are the sender's own. */
    private JsonNode words(JsonNode type, boolean whole) {
        ObjectNode words = JSON.createObjectNode();
        JsonNode each = resolved(type.path("additionalProperties"));
        if (whole && each.isObject()) {
            words.set("note", value("note", each, true));
        }
        return words;
    }

    private static String text(String name, JsonNode type) {
        if (type.has("enum")) {
            return type.path("enum").get(0).asText();
        }
        String word = WORDS.get(name);
        if (word != null) {
            return word;
        }
        return switch (type.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2031-01-01";
            case "date-time" -> "2031-01-01T00:00:00Z";
            case "email" -> "essai-" + UUID.randomUUID() + "@example.tn";
            default ->
                name.equals("code")
                        ? Shelf.unique("CODE-").toUpperCase(Locale.ROOT)
                        : name.contains("amount") || name.contains("price") ? "1.000" : "Essai";
        };
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : resolved(api.at(reference.substring(1)));
    }
}

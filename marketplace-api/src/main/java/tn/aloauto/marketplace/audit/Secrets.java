package tn.aloauto.marketplace.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Masks what must never stand in a log, by the name it goes under. */
final class Secrets {

    private static final Pattern NAMES =
            Pattern.compile("password|passwd|secret|token|hash|api_?key|private|card|iban|\\brib\\b|cvv|bank_info");
    private static final TextNode MASK = TextNode.valueOf("***");

    private Secrets() {}

    static JsonNode masked(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
                boolean secret =
                        NAMES.matcher(member.getKey().toLowerCase(Locale.ROOT)).find();
                object.set(member.getKey(), secret && !member.getValue().isNull() ? MASK : masked(member.getValue()));
            }
        } else if (tree instanceof ArrayNode array) {
            array.forEach(Secrets::masked);
        }
        return tree;
    }
}

package tn.aloauto.integration.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One block of a YAML file whose keys are all known; every refusal names the line. */
final class YamlSection {

    private final Node place;
    private final Map<String, Node> values = new LinkedHashMap<>();

    YamlSection(Node node, List<String> known) throws MappingRefused {
        this.place = node;
        if (!(node instanceof MappingNode block)) {
            throw MappingRefused.at(node, "Un bloc « clé: valeur » est attendu ici.");
        }
        for (NodeTuple tuple : block.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!known.contains(key)) {
                throw MappingRefused.at(tuple.getKeyNode(), unknown(key, known));
            }
            if (values.put(key, tuple.getValueNode()) != null) {
                throw MappingRefused.at(tuple.getKeyNode(), "La clé « " + key + " » est répétée.");
            }
        }
    }

    /** What is wrong with a key's value, or with the block when the key is not there. */
    MappingRefused refused(String key, String reason) {
        return MappingRefused.at(values.getOrDefault(key, place), reason);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Node node(String key) throws MappingRefused {
        if (!values.containsKey(key)) {
            throw MappingRefused.at(place, "La clé « " + key + " » manque.");
        }
        return values.get(key);
    }

    String text(String key) throws MappingRefused {
        return scalar(node(key));
    }

    String text(String key, String otherwise) throws MappingRefused {
        return has(key) ? text(key) : otherwise;
    }

    /** A list, or a single value that stands for a list of one. */
    List<String> texts(String key, List<String> otherwise) throws MappingRefused {
        if (!has(key)) {
            return otherwise;
        }
        List<String> texts = new ArrayList<>();
        for (Node item : values.get(key) instanceof SequenceNode list ? list.getValue() : List.of(values.get(key))) {
            texts.add(scalar(item));
        }
        return texts;
    }

    /** A block of any words, each with a single value; empty when the key is absent. */
    Map<String, String> pairs(String key) throws MappingRefused {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (!has(key)) {
            return pairs;
        }
        if (!(values.get(key) instanceof MappingNode block)) {
            throw refused(key, "Des paires « mot: valeur » sont attendues sous « " + key + " ».");
        }
        for (NodeTuple tuple : block.getValue()) {
            pairs.put(scalar(tuple.getKeyNode()), scalar(tuple.getValueNode()));
        }
        return pairs;
    }

    /** The blocks of a list, or a single block that stands for a list of one; empty when the key is absent. */
    List<Node> blocks(String key) {
        if (!has(key)) {
            return List.of();
        }
        return values.get(key) instanceof SequenceNode list ? list.getValue() : List.of(values.get(key));
    }

    List<Node> nodes(String key) throws MappingRefused {
        if (node(key) instanceof SequenceNode list) {
            return list.getValue();
        }
        throw refused(key, "Une liste est attendue sous « " + key + " ».");
    }

    boolean yes(String key) throws MappingRefused {
        if (!has(key)) {
            return false;
        }
        return switch (text(key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(key, "« " + key + " » est true ou false.");
        };
    }

    int whole(String key, int least, int most, int otherwise) throws MappingRefused {
        if (!has(key)) {
            return otherwise;
        }
        String text = text(key);
        if (text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw refused(key, "« " + key + " » est un nombre entier de " + least + " à " + most + ".");
    }

    /** A short text that is one of a few words. */
    String oneOf(String key, List<String> words, String otherwise) throws MappingRefused {
        String word = text(key, otherwise);
        if (word != null && !words.contains(word)) {
            throw refused(key, unknown(word, words));
        }
        return word;
    }

    static String unknown(String word, List<String> known) {
        String meant = Texts.nearest(word, known);
        return "« " + word + " » n'est pas connu ici. "
                + (meant == null
                        ? "Sont connus : " + String.join(", ", known) + "."
                        : "Vouliez-vous dire « " + meant + " » ?");
    }

    private static String scalar(Node node) throws MappingRefused {
        if (node instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag())) {
            return scalar.getValue();
        }
        throw MappingRefused.at(node, "Une valeur simple est attendue ici.");
    }
}

package tn.aloauto.integration.proposal;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tn.aloauto.integration.mapping.Texts;

/** A mapping's text in which columns that were renamed have their new names too; all else of it stays as it was written. */
final class RenamedColumns {

    private final String text;
    private final List<MappingNode> fields = new ArrayList<>();

    /** Something to put into the text at a place. */
    private record Insertion(int at, String words) {}

    RenamedColumns(String text) {
        this.text = text;
        Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
        if (child(root, "fields") instanceof SequenceNode list) {
            for (Node field : list.getValue()) {
                if (field instanceof MappingNode block && child(block, "name") instanceof ScalarNode) {
                    fields.add(block);
                }
            }
        }
    }

    /** The targets whose columns this header does not have, by their names. */
    Map<String, Set<String>> missingIn(List<String> header) {
        Set<String> keys = new HashSet<>();
        header.forEach(cell -> keys.add(Texts.key(cell)));
        Map<String, Set<String>> missing = new java.util.LinkedHashMap<>();
        for (MappingNode field : fields) {
            Set<String> names = names(field);
            boolean placed = child(field, "position") != null || child(field, "constant") != null;
            if (!placed && names.stream().noneMatch(keys::contains)) {
                missing.put(scalar(child(field, "target")), names);
            }
        }
        return missing;
    }

    /** The columns that no field knows. */
    List<String> unknownIn(List<String> header) {
        Set<String> known = new HashSet<>();
        fields.forEach(field -> known.addAll(names(field)));
        return header.stream()
                .filter(cell -> !Texts.key(cell).isEmpty() && !known.contains(Texts.key(cell)))
                .toList();
    }

    /** The text with a further name for each of these targets. */
    String with(Map<String, String> newNames) {
        List<Insertion> insertions = new ArrayList<>();
        for (MappingNode field : fields) {
            String name = newNames.get(scalar(child(field, "target")));
            if (name != null) {
                insertions.add(insertion(field, ProposedText.quoted(name)));
            }
        }
        insertions.sort(Comparator.comparingInt(insertion -> -insertion.at()));
        StringBuilder renamed = new StringBuilder(text);
        insertions.forEach(insertion -> renamed.insert(insertion.at(), insertion.words()));
        return renamed.toString();
    }

    private Insertion insertion(MappingNode field, String name) {
        if (child(field, "aliases") instanceof SequenceNode aliases
                && !aliases.getValue().isEmpty()) {
            Node first = aliases.getValue().get(0);
            boolean flow = text.charAt(aliases.getStartMark().getIndex()) == '[';
            String next = flow
                    ? ", "
                    : "\n" + " ".repeat(Math.max(0, first.getStartMark().getColumn() - 2)) + "- ";
            return new Insertion(first.getStartMark().getIndex(), name + next);
        }
        Node named = child(field, "name");
        boolean flow = text.charAt(field.getStartMark().getIndex()) == '{';
        String before = flow ? ", " : "\n" + " ".repeat(field.getStartMark().getColumn());
        return new Insertion(named.getEndMark().getIndex(), before + "aliases: [" + name + "]");
    }

    private static Set<String> names(MappingNode field) {
        Set<String> names = new HashSet<>();
        for (String word : List.of("name", "aliases", "also")) {
            Node node = child(field, word);
            if (node instanceof SequenceNode list) {
                list.getValue().forEach(item -> names.add(Texts.key(String.valueOf(scalar(item)))));
            } else if (node != null) {
                names.add(Texts.key(String.valueOf(scalar(node))));
            }
        }
        return names;
    }

    private static Node child(Node node, String key) {
        if (node instanceof MappingNode block) {
            for (NodeTuple tuple : block.getValue()) {
                if (key.equals(scalar(tuple.getKeyNode()))) {
                    return tuple.getValueNode();
                }
            }
        }
        return null;
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
    }
}

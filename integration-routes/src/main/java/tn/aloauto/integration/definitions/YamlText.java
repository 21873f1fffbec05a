package tn.aloauto.integration.definitions;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Plain YAML: one document, no anchor, alias or tag, no character that two parsers could read differently. Read by the
 * very parser the route loader uses, so that what is judged is what is run.
 */
final class YamlText {

    private static final int CODE_POINTS = 512 * 1024;
    private static final int DEPTH = 40;

    private YamlText() {}

    /** The one document's node tree, with line and column on every node. */
    static Node parse(String text) throws DefinitionRefused {
        refuseUnprintable(text);
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setAllowDuplicateKeys(false)
                .setAllowRecursiveKeys(false)
                .setAllowNonScalarKeys(false)
                .setCodePointLimit(CODE_POINTS)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            refuseClevernesses(new Parse(settings).parseString(text));
            Node root = new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> DefinitionRefused.atLine(1, "Le fichier est vide"));
            refuseRepeatedKeys(root);
            return root;
        } catch (MarkedYamlEngineException failure) {
            throw DefinitionRefused.at(
                    failure.getProblemMark(), "YAML mal formé : " + firstLine(failure.getProblem()) + context(failure));
        } catch (YamlEngineException failure) {
            throw DefinitionRefused.atLine(1, "YAML mal formé : " + firstLine(failure.getMessage()));
        }
    }

    static List<Node> items(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }

    static List<NodeTuple> entries(Node node) {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    static String key(NodeTuple entry) {
        return scalar(entry.getKeyNode());
    }

    /** The text of a scalar, null for anything else. */
    static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
    }

    static Node child(Node node, String key) {
        for (NodeTuple entry : entries(node)) {
            if (key.equals(key(entry))) {
                return entry.getValueNode();
            }
        }
        return null;
    }

    static String text(Node node, String key) {
        Node child = child(node, key);
        return child == null ? null : scalar(child);
    }

    private static void refuseUnprintable(String text) throws DefinitionRefused {
        int line = 1;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '\n') {
                line++;
            }
            boolean plain = character == '\n' || character == '\r' || character >= 0x20 && character != 0x7f;
            boolean twofold = character >= 0x80 && character < 0xa0 || character == 0x2028 || character == 0x2029;
            boolean hidden = character == 0xfeff || character >= 0x202a && character <= 0x202e;
            if (!plain || twofold || hidden) {
                throw DefinitionRefused.atLine(
                        line,
                        "Caractère invisible interdit (U+%04X) ; les retraits se font avec des espaces"
                                .formatted((int) character));
            }
        }
    }

    private static void refuseClevernesses(Iterable<Event> events) throws DefinitionRefused {
        int documents = 0;
        int depth = 0;
        for (Event event : events) {
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                throw DefinitionRefused.at(
                        event.getStartMark(), "Un seul document YAML par fichier (pas de second « --- »)");
            }
            if (event instanceof AliasEvent
                    || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                throw DefinitionRefused.at(
                        event.getStartMark(), "Les ancres et alias YAML (& et *) sont interdits ; répétez le texte");
            }
            boolean tagged =
                    event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
                            || event instanceof CollectionStartEvent start
                                    && start.getTag().isPresent();
            if (tagged) {
                throw DefinitionRefused.at(event.getStartMark(), "Les étiquettes de type YAML (!...) sont interdites");
            }
            if (event instanceof CollectionStartEvent && ++depth > DEPTH) {
                throw DefinitionRefused.at(event.getStartMark(), "Trop de niveaux imbriqués");
            }
            if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
                depth--;
            }
        }
    }

    private static void refuseRepeatedKeys(Node node) throws DefinitionRefused {
        List<String> seen = new ArrayList<>();
        for (NodeTuple entry : entries(node)) {
            String key = key(entry);
            if (key == null || "<<".equals(key)) {
                throw DefinitionRefused.at(entry.getKeyNode(), "Une clé est un simple mot");
            }
            if (seen.contains(key)) {
                throw DefinitionRefused.at(entry.getKeyNode(), "La clé « " + key + " » est écrite deux fois");
            }
            seen.add(key);
            refuseRepeatedKeys(entry.getValueNode());
        }
        for (Node item : items(node)) {
            refuseRepeatedKeys(item);
        }
    }

    private static String context(MarkedYamlEngineException failure) {
        String context = failure.getContext();
        return context == null || context.isBlank() ? "" : " (" + firstLine(context) + ")";
    }

    private static String firstLine(String text) {
        return text == null ? "?" : text.lines().findFirst().orElse("?");
    }
}

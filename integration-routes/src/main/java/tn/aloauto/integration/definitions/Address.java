package tn.aloauto.integration.definitions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * An endpoint's address in one piece, as the engine puts it together, and the options below it. An editor such as Kaoto writes
 * {@code uri: direct} and the rest of the address among the parameters.
 *
 * @param options the parameters that are no part of the address
 */
record Address(String uri, Map<String, Node> options) {

    static Address of(Node where, String uri, Node parameters, OptionTypes types) throws DefinitionRefused {
        boolean inPieces = uri.indexOf(':') < 0;
        Set<String> pieces = inPieces ? types.piecesOfAnAddress(uri) : Set.of();
        Map<String, Node> options = new LinkedHashMap<>();
        Map<String, String> address = new LinkedHashMap<>();
        for (NodeTuple entry : YamlText.entries(parameters)) {
            String name = YamlText.key(entry);
            Node value = entry.getValueNode();
            if (YamlText.scalar(value) == null) {
                throw DefinitionRefused.at(value, "Une option d'adresse est une simple valeur");
            }
            if (!pieces.contains(name)) {
                options.put(name, value);
            } else if (YamlText.scalar(value).contains("?")) {
                throw DefinitionRefused.at(value, "« " + name + " » n'est pas une partie d'adresse");
            } else {
                address.put(name, YamlText.scalar(value));
            }
        }
        return new Address(address.isEmpty() ? uri : types.address(where, uri, address), options);
    }

    /** For people: the address of a node, as far as it can be told without the engine. */
    static String shown(Node node) {
        String uri = YamlText.text(node, "uri");
        String name = YamlText.text(YamlText.child(node, "parameters"), "name");
        return uri == null || name == null || uri.indexOf(':') >= 0 ? uri : uri + ":" + name;
    }
}

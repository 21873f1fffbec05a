package tn.aloauto.integration.definitions;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.snakeyaml.engine.v2.nodes.Node;

/** Which file has which vendor's inbox: two feeds of one vendor at one folder, and nobody could say whose a file is. */
final class TakenInboxes {

    private final Map<String, Taken> byFile = new ConcurrentHashMap<>();
    private final Map<Taken, String> owners = new ConcurrentHashMap<>();

    record Taken(String vendor, String inbox) {}

    /** Gives the inbox to the flow. What is no feed has none. */
    void take(Flow flow) throws DefinitionRefused {
        Taken wanted = refuseTaken(flow);
        String file = flow.source().file();
        give(file);
        if (wanted != null) {
            byFile.put(file, wanted);
            owners.put(wanted, file);
        }
    }

    /** @return the inbox the flow wants, null for what is no feed */
    Taken refuseTaken(Flow flow) throws DefinitionRefused {
        String file = flow.source().file();
        Map<String, String> parameters =
                flow.template() == null ? flow.parameters() : flow.template().filledWith(flow.parameters());
        if (!"vendors".equals(flow.source().kind()) || !parameters.containsKey("mapping")) {
            return null;
        }
        Taken wanted = new Taken(parameters.getOrDefault("vendor", ""), parameters.getOrDefault("inbox", "in"));
        String owner = owners.getOrDefault(wanted, file);
        if (!owner.equals(file)) {
            throw DefinitionRefused.at(
                    parameter(flow.source()),
                    "La boîte « " + wanted.inbox() + " » du vendeur « " + wanted.vendor()
                            + " » appartient déjà au flux " + owner,
                    "Donnez à ce flux sa propre boîte : inbox.");
        }
        return wanted;
    }

    void give(String file) {
        Taken given = byFile.remove(file);
        if (given != null) {
            owners.remove(given, file);
        }
    }

    /** Where the file names its inbox, or its vendor when it leaves the inbox to the template. */
    private static Node parameter(DefinitionFile source) throws DefinitionRefused {
        Node root = YamlText.parse(source.text());
        Node body = YamlText.child(YamlText.items(root).get(0), "templatedRoute");
        Node place = root;
        for (Node item : YamlText.items(YamlText.child(body, "parameters"))) {
            String name = YamlText.text(item, "name");
            if ("inbox".equals(name)) {
                return item;
            }
            if ("vendor".equals(name)) {
                place = item;
            }
        }
        return place;
    }
}

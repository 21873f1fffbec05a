package tn.aloauto.integration.definitions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Walks one definition word by word: every word known, every step named, every expression and address harmless. */
final class Wording {

    private static final Set<String> ADDRESSED = Set.of("from", "to", "wireTap");

    private final Vocabulary vocabulary;
    private final EndpointRules endpoints;
    private final BeanRules beans;
    private final Values values;
    private final Set<String> ids = new LinkedHashSet<>();

    Wording(Vocabulary vocabulary, EndpointRules endpoints, BeanRules beans, Values values) {
        this.vocabulary = vocabulary;
        this.endpoints = endpoints;
        this.beans = beans;
        this.values = values;
    }

    void check(String word, Node node) throws DefinitionRefused {
        checkUnder(word, word, node);
    }

    private void checkUnder(String word, String shownAs, Node node) throws DefinitionRefused {
        if (node instanceof ScalarNode) {
            checkScalar(word, word, node);
            return;
        }
        for (NodeTuple entry : YamlText.entries(node)) {
            String key = YamlText.key(entry);
            if (!vocabulary.under(word).contains(key)) {
                throw DefinitionRefused.at(
                        entry.getKeyNode(),
                        "« " + key + " » n'a pas sa place sous « " + shownAs + " »",
                        Nearest.suggestion(key, vocabulary.under(word)));
            }
            checkEntry(word, key, entry.getValueNode());
        }
        checkAsWhole(word, node);
    }

    private void checkEntry(String word, String key, Node value) throws DefinitionRefused {
        if ("steps".equals(key)) {
            for (Node step : YamlText.items(value)) {
                checkStep(step);
            }
        } else if ("parameters".equals(key)) {
            if (vocabulary.knows(word + ".parameters")) {
                checkEach(word + ".parameters", value);
            }
            for (NodeTuple option : YamlText.entries(value)) {
                checkText(option.getValueNode());
            }
        } else if ("exception".equals(key)) {
            for (Node name : YamlText.items(value)) {
                Expressions.checkException(name, String.valueOf(YamlText.scalar(name)));
            }
        } else if (value instanceof ScalarNode) {
            checkScalar(word, key, value);
        } else if (vocabulary.knows(key)) {
            checkEach(key, value);
        } else {
            throw DefinitionRefused.at(value, "« " + key + " » attend une simple valeur");
        }
    }

    private void checkEach(String word, Node value) throws DefinitionRefused {
        if (value instanceof MappingNode) {
            checkUnder(word, word.replaceFirst(".*\\.", ""), value);
        }
        for (Node item : YamlText.items(value)) {
            boolean wrapped = YamlText.entries(item).size() == 1
                    && word.equals(YamlText.key(YamlText.entries(item).get(0)));
            checkUnder(word, word, wrapped ? YamlText.entries(item).get(0).getValueNode() : item);
        }
    }

    private void checkStep(Node step) throws DefinitionRefused {
        List<NodeTuple> entries = YamlText.entries(step);
        if (entries.size() != 1) {
            throw DefinitionRefused.at(step, "Une étape s'écrit « - mot: » avec un seul mot");
        }
        String word = YamlText.key(entries.get(0));
        Node body = entries.get(0).getValueNode();
        if (!vocabulary.steps().contains(word)) {
            throw DefinitionRefused.at(
                    step,
                    "« " + word + " » n'est pas une étape qu'une définition peut employer",
                    Nearest.suggestion(word, vocabulary.steps()));
        }
        String id = YamlText.text(body, "id");
        if (id == null || id.isBlank()) {
            throw DefinitionRefused.at(
                    step, "L'étape « " + word + " » n'a pas d'id", "Ajoutez « id: ce-que-fait-l-etape ».");
        }
        if (!ids.add(id)) {
            throw DefinitionRefused.at(step, "L'id d'étape « " + id + " » est donné deux fois");
        }
        checkUnder(word, word, body);
    }

    private void checkScalar(String word, String key, Node value) throws DefinitionRefused {
        checkText(value);
        String text = YamlText.scalar(value);
        if (ADDRESSED.contains(key) && ADDRESSED.contains(word) && key.equals(word)) {
            endpoints.check(value, text, null, values);
        }
        if ("deadLetterUri".equals(key)) {
            endpoints.check(value, text, null, values);
        }
        if ("type".equals(key) && "convertBodyTo".equals(word)) {
            Expressions.checkBodyType(value, text);
        }
        if ("idempotentRepository".equals(key)) {
            beans.checkReference(value, text.startsWith("#") ? text : "#" + text);
        }
        if ("name".equals(key) && ("setHeader".equals(word) || "headers".equals(word))) {
            Expressions.checkHeaderName(value, text);
        }
    }

    private void checkAsWhole(String word, Node node) throws DefinitionRefused {
        switch (word) {
            case "from", "to", "wireTap" -> {
                String uri = YamlText.text(node, "uri");
                if (uri == null) {
                    throw DefinitionRefused.at(node, "« " + word + " » n'a pas d'adresse", "Écrivez « uri: ».");
                }
                endpoints.check(YamlText.child(node, "uri"), uri, YamlText.child(node, "parameters"), values);
            }
            case "bean", "method" -> beans.checkCall(node, YamlText.text(node, "ref"), YamlText.text(node, "method"));
            case "setHeader", "headers" -> checkSecretHeader(node);
            case "delay" -> refuseUnwatchedDelay(node);
            default -> {
                // nothing more to say about the other words
            }
        }
    }

    /** A delay of its own thread is not waited for when a flow is swapped: its exchange could be lost. */
    private static void refuseUnwatchedDelay(Node node) throws DefinitionRefused {
        if (!"false".equals(YamlText.text(node, "asyncDelayed"))) {
            throw DefinitionRefused.at(
                    node,
                    "« delay » pourrait perdre un échange au changement de version",
                    "Écrivez asyncDelayed: \"false\".");
        }
    }

    private void checkSecretHeader(Node node) throws DefinitionRefused {
        String name = YamlText.text(node, "name");
        if (name == null || !EndpointRules.isSecret(name)) {
            return;
        }
        for (NodeTuple entry : YamlText.entries(node)) {
            String text = YamlText.scalar(entry.getValueNode());
            boolean says = text == null || text.contains("{{") || text.contains("${");
            if (vocabulary.languages().contains(YamlText.key(entry)) && !says) {
                throw DefinitionRefused.at(
                        entry.getValueNode(),
                        "L'en-tête « " + name + " » est un secret et ne s'écrit pas dans une définition",
                        "Écrivez {{NOM_DE_VARIABLE}}.");
            }
        }
    }

    /** Judged as written and as it will read once the placeholders are filled. */
    private void checkText(Node node) throws DefinitionRefused {
        String text = YamlText.scalar(node);
        if (text == null) {
            return;
        }
        values.check(node, text);
        Expressions.check(node, text);
        String filled = values.fill(text).orElse(text);
        if (!filled.equals(text)) {
            Expressions.check(node, filled);
        }
    }
}

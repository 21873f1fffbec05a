package tn.aloauto.integration.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Draws a route's steps and branches as a Mermaid flowchart. */
final class RouteDrawing {

    private static final Set<String> DECISIONS = Set.of("filter", "choice", "doTry", "split", "loop");

    private final StringBuilder chart = new StringBuilder("flowchart TD\n");
    private final Map<String, String> parameters;
    private int nodes;

    /** Where the next step is drawn from, and what stands on the line to it. */
    private record End(String node, String label) {}

    private RouteDrawing(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    static String of(Flow flow) throws DefinitionRefused {
        return flow.template() == null
                ? ofAll(YamlText.parse(flow.source().text()))
                : of(flow.template().body(), flow.template().filledWith(flow.parameters()));
    }

    /** A template's one route, with a flow's values in it. */
    static String of(Node body, Map<String, String> parameters) {
        RouteDrawing drawing = new RouteDrawing(parameters);
        Node route = YamlText.child(body, "route");
        drawing.route(route == null ? body : route);
        return drawing.chart.toString();
    }

    /** Every route a file spells out. */
    static String ofAll(Node root) {
        RouteDrawing drawing = new RouteDrawing(Map.of());
        for (Node item : YamlText.items(root)) {
            Node route = YamlText.child(item, "route");
            if (route != null) {
                drawing.route(route);
            }
        }
        return drawing.chart.toString();
    }

    private void route(Node route) {
        Node from = YamlText.child(route, "from");
        String start = "n" + nodes++;
        line(start + "([\"" + told(Address.shown(from)) + "\"])");
        steps(YamlText.child(from, "steps"), List.of(new End(start, "")));
    }

    private List<End> steps(Node steps, List<End> from) {
        List<End> ends = from;
        for (Node step : YamlText.items(steps)) {
            for (NodeTuple entry : YamlText.entries(step)) {
                ends = step(YamlText.key(entry), entry.getValueNode(), ends);
            }
        }
        return ends;
    }

    private List<End> step(String word, Node body, List<End> from) {
        String node = "n" + nodes++;
        String text = told(label(word, body));
        line(node + (DECISIONS.contains(word) ? "{\"" + text + "\"}" : "[\"" + text + "\"]"));
        for (End end : from) {
            line(end.node() + (end.label().isEmpty() ? " --> " : " -- \"" + told(end.label()) + "\" --> ") + node);
        }
        List<End> ends = new ArrayList<>();
        for (String branch : List.of("when", "doCatch")) {
            for (Node one : YamlText.items(YamlText.child(body, branch))) {
                ends.addAll(steps(YamlText.child(one, "steps"), List.of(new End(node, condition(one, branch)))));
            }
        }
        for (String branch : List.of("otherwise", "doFinally")) {
            Node one = YamlText.child(body, branch);
            if (one != null) {
                ends.addAll(steps(YamlText.child(one, "steps"), List.of(new End(node, branch))));
            }
        }
        Node inner = YamlText.child(body, "steps");
        if (inner != null) {
            ends.addAll(steps(inner, List.of(new End(node, "filter".equals(word) ? condition(body, "") : ""))));
        }
        if (ends.isEmpty() || "filter".equals(word)) {
            ends.add(new End(node, "filter".equals(word) ? "else" : ""));
        }
        return ends;
    }

    private static String condition(Node body, String otherwise) {
        String simple = YamlText.text(body, "simple");
        Node expression = YamlText.child(body, "expression");
        if (simple == null && expression != null) {
            simple = YamlText.text(expression, "simple");
        }
        return simple == null ? otherwise : simple;
    }

    private static String label(String word, Node body) {
        String id = YamlText.text(body, "id");
        String what =
                switch (word) {
                    case "bean" -> YamlText.text(body, "ref") + "." + YamlText.text(body, "method");
                    case "to", "toD", "wireTap" ->
                        word + " " + (YamlText.scalar(body) == null ? Address.shown(body) : YamlText.scalar(body));
                    default -> word;
                };
        return id == null ? what : id + "<br/>" + what;
    }

    private String told(String text) {
        String told = String.valueOf(text);
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            told = told.replace("{{" + parameter.getKey() + "}}", parameter.getValue());
        }
        return told.replace("\"", "#quot;")
                .replace("<", "&lt;")
                .replace("&lt;br/>", "<br/>")
                .replace("\n", " ");
    }

    private void line(String text) {
        chart.append("  ").append(text).append('\n');
    }
}

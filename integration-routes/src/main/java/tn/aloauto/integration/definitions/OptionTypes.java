package tn.aloauto.integration.definitions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.catalog.RuntimeCamelCatalog;
import org.snakeyaml.engine.v2.nodes.Node;
import org.springframework.stereotype.Component;

/** Checks option names and value types against the catalogue of components: the engine itself takes {@code delay: abc}. */
@Component
class OptionTypes {

    private final CamelContext camel;

    OptionTypes(CamelContext camel) {
        this.camel = camel;
    }

    void check(Node where, String scheme, Map<String, Node> nodes, Map<String, String> options, Values values)
            throws DefinitionRefused {
        Map<String, String> filled = new HashMap<>();
        options.forEach((name, text) ->
                values.fill(text).filter(value -> !value.isEmpty()).ifPresent(value -> filled.put(name, value)));
        EndpointValidationResult result = catalogue().validateProperties(scheme, filled);
        Set<String> unknown = result.getUnknown();
        if (unknown != null && !unknown.isEmpty()) {
            String name = unknown.iterator().next();
            throw DefinitionRefused.at(
                    nodes.getOrDefault(name, where),
                    "« " + scheme + ": » n'a pas d'option « " + name + " »",
                    Nearest.suggestion(name, optionNames(scheme)));
        }
        refuseWrong(where, nodes, result.getInvalidInteger(), "un nombre entier");
        refuseWrong(where, nodes, result.getInvalidNumber(), "un nombre");
        refuseWrong(where, nodes, result.getInvalidBoolean(), "true ou false");
        refuseWrong(where, nodes, result.getInvalidDuration(), "une durée (5000, 5s, 1m)");
        refuseWrong(where, nodes, result.getInvalidEnum(), "une des valeurs prévues");
    }

    private static void refuseWrong(Node where, Map<String, Node> nodes, Map<String, String> wrong, String expected)
            throws DefinitionRefused {
        if (wrong == null) {
            return;
        }
        for (Map.Entry<String, String> entry : wrong.entrySet()) {
            throw DefinitionRefused.at(
                    nodes.getOrDefault(entry.getKey(), where),
                    "L'option « " + entry.getKey() + " » attend " + expected + ", pas « " + entry.getValue() + " »");
        }
    }

    private List<String> optionNames(String scheme) {
        String schema = catalogue().componentJSonSchema(scheme);
        return schema == null
                ? List.of()
                : org.apache.camel.tooling.model.JsonMapper.generateComponentModel(schema).getEndpointOptions().stream()
                        .map(org.apache.camel.tooling.model.BaseOptionModel::getName)
                        .toList();
    }

    private RuntimeCamelCatalog catalogue() {
        return camel.getCamelContextExtension().getContextPlugin(RuntimeCamelCatalog.class);
    }
}

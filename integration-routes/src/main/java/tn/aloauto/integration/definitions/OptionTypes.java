package tn.aloauto.integration.definitions;

import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.catalog.RuntimeCamelCatalog;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.JsonMapper;
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

    /** The options of a scheme that stand in its address, such as the name of {@code direct:name}. */
    Set<String> piecesOfAnAddress(String scheme) {
        return options(scheme)
                .filter(option -> "path".equals(option.getKind()))
                .map(BaseOptionModel::getName)
                .collect(Collectors.toSet());
    }

    /** The pieces put together as the engine does it. */
    String address(Node where, String scheme, Map<String, String> pieces) throws DefinitionRefused {
        try {
            return camel.getCamelContextExtension()
                    .getEndpointUriFactory(scheme)
                    .buildUri(scheme, new HashMap<>(pieces), false);
        } catch (URISyntaxException | IllegalArgumentException incomplete) {
            throw DefinitionRefused.at(where, "L'adresse « " + scheme + ": » est incomplète");
        }
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
        return options(scheme).map(BaseOptionModel::getName).toList();
    }

    private Stream<? extends BaseOptionModel> options(String scheme) {
        String schema = catalogue().componentJSonSchema(scheme);
        return schema == null
                ? Stream.empty()
                : JsonMapper.generateComponentModel(schema).getEndpointOptions().stream();
    }

    private RuntimeCamelCatalog catalogue() {
        return camel.getCamelContextExtension().getContextPlugin(RuntimeCamelCatalog.class);
    }
}

package tn.aloauto.integration.definitions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A flow with parameters that has passed the gate.
 *
 * @param parameters declared names and what stands in when a flow gives nothing
 */
record Template(DefinitionFile source, String id, Node body, Map<String, Parameter> parameters) {

    /** A value a flow gives; without a default it must. */
    record Parameter(Optional<String> defaultValue, boolean required) {}

    /** What the template sees for a flow: its own defaults, the flow's values over them. */
    Map<String, String> filledWith(Map<String, String> given) {
        Map<String, String> filled = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> parameter.defaultValue().ifPresent(value -> filled.put(name, value)));
        filled.putAll(given);
        return filled;
    }
}

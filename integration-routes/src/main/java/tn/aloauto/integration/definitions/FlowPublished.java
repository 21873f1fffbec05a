package tn.aloauto.integration.definitions;

import java.util.Map;

/**
 * A definition file became a live route.
 *
 * @param stem the file's stem, which is the route's id
 * @param kind the folder it stands in: {@code vendors}, {@code erp} or {@code partners}
 * @param version of the text, as shown in every log row of the flow
 */
public record FlowPublished(String stem, String kind, String template, Map<String, String> parameters, String version) {

    public FlowPublished {
        parameters = Map.copyOf(parameters);
    }
}

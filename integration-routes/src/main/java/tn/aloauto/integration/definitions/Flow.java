package tn.aloauto.integration.definitions;

import java.util.Map;

/**
 * A file of vendors/, erp/ or partners/ that has passed the gate.
 *
 * @param template the template it fills, null when it spells its route out or shares routes with others
 */
record Flow(DefinitionFile source, Template template, Map<String, String> parameters, String mappingText) {

    /** Changes with every text that decides how the flow behaves. */
    String version() {
        return DefinitionFile.version(
                source.text(), template == null ? "" : template.source().text(), mappingText);
    }

    String templateName() {
        return template == null ? "" : template.id();
    }
}

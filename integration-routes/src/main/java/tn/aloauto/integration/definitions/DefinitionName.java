package tn.aloauto.integration.definitions;

import java.util.Optional;

/**
 * A file that may be edited, by what it is and what it is called; never a path from outside.
 *
 * @param kind templates, vendors, erp, partners, mappings or layouts
 * @param id its stem
 */
public record DefinitionName(String kind, String id) {

    public DefinitionName {
        if (DefinitionFile.called(kind, id).isEmpty()) {
            throw new IllegalArgumentException("no file is called so");
        }
    }

    /** Empty for names that no file can have. */
    public static Optional<DefinitionName> of(String kind, String id) {
        return DefinitionFile.called(kind, id).map(file -> new DefinitionName(kind, id));
    }

    /** Its path below the folders. */
    public String file() {
        return DefinitionFile.called(kind, id).orElseThrow();
    }
}

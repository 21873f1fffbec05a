package tn.aloauto.integration.definitions;

import java.io.IOException;

/** The texts of mappings and layouts that flows would run with. */
@FunctionalInterface
interface MappingTexts {

    /** @param file its path, e.g. {@code mappings/garage.mapping.yaml}; it exists */
    String of(String file) throws IOException, DefinitionRefused;
}

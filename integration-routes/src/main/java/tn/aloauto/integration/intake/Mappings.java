package tn.aloauto.integration.intake;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.definitions.PublishedMappings;
import tn.aloauto.integration.mapping.Mapping;

/** The mappings files are read with: what was published, which need not be what stands in the folder. */
@Component
class Mappings {

    private final PublishedMappings published;

    Mappings(PublishedMappings published) {
        this.published = published;
    }

    /** A file goes on with the mapping it began with. */
    Mapping get(String stem) {
        try {
            return published.mapping(stem);
        } catch (PublishedMappings.Unusable unusable) {
            throw new FileRefused("Le mapping « " + stem + " » est inutilisable : " + unusable.getMessage());
        }
    }

    /** The words of a mapping that runs; empty when there is none. */
    Optional<String> text(String stem) {
        try {
            return Optional.of(published.text(stem));
        } catch (PublishedMappings.Unusable unusable) {
            return Optional.empty();
        }
    }

    /** Empty for one that was never good. */
    Optional<String> digest(String stem) {
        try {
            return Optional.of(published.digest(stem));
        } catch (PublishedMappings.Unusable unusable) {
            return Optional.empty();
        }
    }
}

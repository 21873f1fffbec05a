package tn.aloauto.integration.definitions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.definitions.DefinitionReview.TemplateView;

/** What an editor may offer while a definition is typed: what the gate knows, and what stands in the folder. */
@Component
public class DefinitionWords {

    private static final String SCHEMA = "mapping.schema.json";

    private final DefinitionKeeper keeper;
    private final Definitions definitions;
    private final DefinitionsSettings settings;
    private final Map<String, Set<String>> vocabulary;

    DefinitionWords(DefinitionKeeper keeper, Definitions definitions, DefinitionsSettings settings) {
        this.keeper = keeper;
        this.definitions = definitions;
        this.settings = settings;
        this.vocabulary = new Vocabulary().words();
    }

    /**
     * The words of today.
     *
     * @param templates that flows may be made from
     * @param under what may stand under a word of a route
     * @param files stems by kind, of everything that is there
     * @param mappingSchema the JSON Schema of mappings as text; empty when the folder has none
     */
    public record Words(
            List<TemplateView> templates,
            Map<String, Set<String>> under,
            Map<String, List<String>> files,
            String mappingSchema) {}

    public Words today() throws IOException {
        Map<String, List<String>> files = new TreeMap<>();
        for (DefinitionStatus status : definitions.withMappings()) {
            files.merge(status.kind(), List.of(status.id()), DefinitionWords::both);
        }
        Path schema = settings.mappings().resolve(SCHEMA);
        return new Words(
                keeper.templates().values().stream()
                        .sorted(Comparator.comparing(Template::id))
                        .map(DefinitionReview::view)
                        .toList(),
                vocabulary,
                files,
                Files.isRegularFile(schema) ? Files.readString(schema) : "");
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}

package tn.aloauto.integration.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tn.aloauto.localdatabase.LocalDatabase;

/** The schema that completes a mapping in an editor knows exactly the words the reader knows. */
class MappingSchemaTests {

    private final JsonNode schema;

    MappingSchemaTests() throws Exception {
        schema = new ObjectMapper()
                .readTree(Files.readString(LocalDatabase.projectRoot().resolve("mappings/mapping.schema.json")));
    }

    @Test
    void theTopTheDialectAndTheFilters() {
        assertThat(words(schema)).containsExactlyInAnyOrderElementsOf(MappingText.TOP);
        assertThat(words(schema.at("/properties/dialect"))).containsExactlyInAnyOrderElementsOf(MappingText.DIALECT);
        assertThat(words(schema.at("/$defs/filter"))).containsExactlyInAnyOrderElementsOf(FilterText.FILTER);
        assertThat(texts(schema.at("/properties/kind/enum"))).isEqualTo(FileKind.words());
        assertThat(texts(schema.at("/properties/mode/enum"))).isEqualTo(MappingText.MODES);
    }

    @Test
    void aFieldAndItsConstraints() {
        JsonNode field = schema.at("/properties/fields/items");
        assertThat(words(field)).containsExactlyInAnyOrderElementsOf(FieldText.FIELD);
        assertThat(words(field.at("/properties/constraints")))
                .containsExactlyInAnyOrderElementsOf(FieldText.CONSTRAINTS);
        assertThat(texts(field.at("/properties/target/enum")))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Target.values()).map(Target::word).toList());
    }

    private static List<String> words(JsonNode block) {
        List<String> words = new ArrayList<>();
        block.get("properties").fieldNames().forEachRemaining(words::add);
        return words;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}

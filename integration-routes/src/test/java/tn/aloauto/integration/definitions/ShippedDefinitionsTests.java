package tn.aloauto.integration.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import tn.aloauto.localdatabase.LocalDatabase;

class ShippedDefinitionsTests {

    private static final Path FOLDER = LocalDatabase.projectRoot().resolve("route-definitions");
    private static final Pattern SQL =
            Pattern.compile("(?is).*\\b(select\\s.+\\sfrom|insert\\s+into|update\\s.+\\sset|delete\\s+from)\\s.*");

    @Test
    void everyFlowHasItsIdItsDescriptionASampleAndWhatTheSampleGives() throws Exception {
        for (Path file : files("vendors", "erp", "partners")) {
            String stem = stem(file);
            Node body = YamlText.entries(YamlText.items(YamlText.parse(Files.readString(file)))
                            .get(0))
                    .get(0)
                    .getValueNode();
            String id =
                    YamlText.text(body, "routeId") == null ? YamlText.text(body, "id") : YamlText.text(body, "routeId");
            assertThat(id).as("id of %s", file).isEqualTo(stem);
            assertThat(Files.readString(file))
                    .as("%s says what it is for", file)
                    .contains("description");
            try (Stream<Path> samples = Files.list(FOLDER.resolve("samples"))) {
                List<String> names = samples.map(path -> path.getFileName().toString())
                        .filter(name -> name.startsWith(stem + "."))
                        .toList();
                assertThat(names)
                        .as("route-definitions/samples holds %s.<csv|xlsx|json> and %s.expected.json", stem, stem)
                        .contains(stem + ".expected.json")
                        .hasSizeGreaterThan(1);
            }
        }
    }

    @Test
    void noDefinitionHoldsSqlASecretOrAClassName() throws Exception {
        for (Path file : files("templates", "vendors", "erp", "partners")) {
            check(file, YamlText.parse(Files.readString(file)));
        }
    }

    private static void check(Path file, Node node) {
        for (Node item : YamlText.items(node)) {
            check(file, item);
        }
        for (NodeTuple entry : YamlText.entries(node)) {
            String text = YamlText.scalar(entry.getValueNode());
            String key = YamlText.key(entry);
            if (text != null) {
                assertThat(text).as("%s, %s", file, key).doesNotMatch(SQL).doesNotContainPattern("\\bclass\\s*:");
                boolean isName =
                        List.of("name", "id", "description", "value", "include").contains(key);
                if (EndpointRules.isSecret(key) && !isName) {
                    assertThat(Values.isPlaceholder(text))
                            .as("%s: %s is a placeholder", file, key)
                            .isTrue();
                }
            }
            check(file, entry.getValueNode());
        }
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - DefinitionFile.SUFFIX.length());
    }

    private static List<Path> files(String... kinds) throws IOException {
        List<Path> files = new java.util.ArrayList<>();
        for (String kind : kinds) {
            try (Stream<Path> found = Files.list(FOLDER.resolve(kind))) {
                found.filter(path -> path.toString().endsWith(DefinitionFile.SUFFIX))
                        .forEach(files::add);
            }
        }
        return files;
    }
}

package tn.aloauto.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tn.aloauto.localdatabase.LocalDatabase;

/** docs/release.md: each of its boxes has a test, and what no other test checks is checked here (N-046). */
class ReleaseBoxesTests {

    private static final Path ROOT = LocalDatabase.projectRoot();
    private static final Pattern BOX = Pattern.compile("(?m)^\\| (\\d+) \\| .+ \\| ([^|]+) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+)`");

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    @Test
    @DisplayName("N-046: eleven boxes, each with a test that there is")
    void everyBoxHasATest() throws IOException {
        List<MatchResult> boxes = BOX.matcher(read("docs/release.md")).results().toList();
        Set<String> tests = tests();

        assertThat(boxes)
                .extracting(box -> Integer.valueOf(box.group(1)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 11).boxed().toList());
        assertThat(boxes)
                .allSatisfy(box -> assertThat(TEST.matcher(box.group(2)).results())
                        .as("box " + box.group(1))
                        .isNotEmpty()
                        .allMatch(test -> tests.contains(test.group(1))));
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            List<Path> sources = modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList();
            return sources.stream().flatMap(ReleaseBoxesTests::names).collect(Collectors.toSet());
        }
    }

    private static Stream<String> names(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\w+(Tests|IT)\\.java"))
                    .map(name -> name.replace(".java", ""))
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    @DisplayName("N-046, box 1: the files that hold secrets are kept out of the repository")
    void noSecretIsCommitted() throws IOException {
        assertThat(read(".gitignore").lines()).contains(".env", ".data/");
        assertThat(read("deploy/secrets/.gitignore").lines()).containsExactly("*", "!.gitignore");
        assertThat(read(".env.example").lines().filter(line -> line.matches("\\w*(PASSWORD|TOKEN|SECRET|KEY)=.*")))
                .hasSizeGreaterThan(5)
                .allMatch(line -> line.endsWith("="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketplace-api", "integration-routes"})
    @DisplayName("N-046, box 2: an application tells outsiders nothing of its inside")
    void debuggingIsOff(String application) throws IOException {
        assertThat(read("%1$s/src/main/resources/%1$s.yml".formatted(application)))
                .contains("endpoints.web.exposure.include: health,prometheus")
                .containsPattern("show-details: never")
                .doesNotContain("include-stacktrace", "include-message", "debug: true", "level.root: DEBUG");
        assertThat(read(application + "/pom.xml")).doesNotContain("devtools");
    }

    @Test
    @DisplayName("N-046, boxes 7 and 8: coverage, format and lint are refused by the build, not by a person")
    void theBuildRefuses() throws IOException {
        assertThat(read("marketplace-api/pom.xml"))
                .containsPattern("<counter>LINE</counter>\\s*<minimum>0\\.8[5-9]</minimum>");
        assertThat(read("pom.xml"))
                .contains("-Xplugin:ErrorProne")
                .containsPattern("<phase>validate</phase>\\s*<goals>\\s*<goal>check</goal>");
        assertThat(read("web/package.json")).contains("tsc --noEmit && eslint . && vitest run");
        assertThat(read("web/build.xml")).contains("run check");
    }

    @Test
    @DisplayName("N-046, box 11: the way from the folder to the bucket is written down")
    void mediaCanMove() throws IOException {
        assertThat(read("docs/decisions/0098-media-behind-a-cdn.md"))
                .contains("## From the folder to the bucket", "ALOAUTO_FILES_S3_BUCKET");
    }
}

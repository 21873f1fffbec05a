package tn.aloauto.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tn.aloauto.localdatabase.LocalDatabase;

/** docker-compose.yml, .env.example and the applications speak of the same variables. */
class DeploymentVariablesTests {

    private static final Path ROOT = LocalDatabase.projectRoot();
    private static final Pattern OF_SPRING = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)[:}]");
    private static final Pattern OF_ROUTES = Pattern.compile("\\{\\{\\??(?:env:)?([A-Z][A-Z0-9_]+)");
    private static final Pattern OF_COMPOSE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)[:}]");
    private static final Pattern OF_ENV_FILE = Pattern.compile("(?m)^([A-Z][A-Z0-9_]+)=");
    /** Read by Spring itself. */
    private static final Set<String> OF_THE_FRAMEWORK = Set.of("SPRING_PROFILES_ACTIVE");

    @ParameterizedTest
    @ValueSource(strings = {"marketplace-api", "integration-routes"})
    void composeGivesAnApplicationOnlyWhatItReads(String application) throws IOException {
        Set<String> read = new TreeSet<>(OF_THE_FRAMEWORK);
        read.addAll(found(OF_SPRING, "%1$s/src/main/resources/%1$s.yml".formatted(application)));
        if (application.equals("integration-routes")) {
            read.addAll(readByRoutes());
        }
        assertThat(environmentOf(application))
                .as("a variable that %s.yml and the route definitions do not read has no effect", application)
                .isSubsetOf(read);
    }

    @Test
    void composeGivesTheEngineEverySecretItsRoutesAskFor() throws IOException {
        assertThat(environmentOf("integration-routes")).containsAll(readByRoutes());
    }

    @Test
    void theExampleNamesExactlyWhatComposeAsksFor() throws IOException {
        assertThat(found(OF_ENV_FILE, ".env.example")).isEqualTo(found(OF_COMPOSE, "docker-compose.yml"));
    }

    private static Set<String> readByRoutes() throws IOException {
        Path definitions = ROOT.resolve("route-definitions");
        if (!Files.isDirectory(definitions)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(definitions)) {
            // profiles are copied before they run, and their variables named anew
            List<Path> routes = files.filter(file -> file.toString().endsWith(".camel.yaml")
                            && !file.startsWith(definitions.resolve("profiles")))
                    .toList();
            Set<String> names = new TreeSet<>();
            for (Path route : routes) {
                names.addAll(found(OF_ROUTES, ROOT.relativize(route).toString()));
            }
            return names;
        }
    }

    @SuppressWarnings("unchecked")
    private static Set<String> environmentOf(String service) throws IOException {
        Map<String, Object> compose = new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
        Map<String, Map<String, Object>> services = (Map<String, Map<String, Object>>) compose.get("services");
        return ((Map<String, Object>) services.get(service).get("environment")).keySet();
    }

    private static Set<String> found(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(ROOT.resolve(file)))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package tn.aloauto.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tn.aloauto.localdatabase.LocalDatabase;

/** docs/workers-and-queues.md names what is there: services, addresses, pages of the console, templates, routes. */
@DisplayName(
        "N-020, N-021, X-031: worker and scheduler commands are documented, each queue has a page, each named task a route")
class WorkersPageTests {

    private static final Path ROOT = LocalDatabase.projectRoot();
    private static final String PAGE = read("docs/workers-and-queues.md");

    @Test
    void everyServiceIsOneOfTheComposition() {
        Set<String> named = all("docker compose (?:up -d|ps|logs -f|restart) ([a-z-]+)", PAGE);

        assertThat(named).isNotEmpty();
        assertThat(all("(?m)^  ([a-z-]+):$", read("docker-compose.yml"))).containsAll(named);
    }

    @Test
    void everyAddressIsOneOfTheApi() {
        Set<String> named = all("(/api/v1/[a-z0-9/{}-]+)", PAGE);

        assertThat(named).hasSizeGreaterThan(10);
        assertThat(all("\"(/api/v1/[^\"]+)\"", read("web/src/api/openapi.d.ts")))
                .containsAll(named);
    }

    @Test
    void everyQueueHasAPageInTheConsole() {
        Set<String> named = all("`/console/([a-z-]+)`", PAGE);

        assertThat(named).contains("commandes-en-route", "fichiers", "journal");
        assertThat(all("path: '([a-z-]+)'", read("web/src/app/router.tsx"))).containsAll(named);
    }

    @Test
    void everyTemplateAndRouteIsThere() {
        Set<String> templates = all("`((?!pieces)[a-z]+(?:-[a-z]+)*-(?:import|intake|export|status))`", PAGE);
        Set<String> routes = all("`(pieces-tunis-[a-z-]+)`", PAGE);

        assertThat(templates).isNotEmpty().allSatisfy(name -> assertThat(
                        ROOT.resolve("route-definitions/templates/" + name + ".camel.yaml"))
                .exists());
        assertThat(routes).isNotEmpty().allSatisfy(name -> assertThat(Set.of(
                        Files.exists(ROOT.resolve("route-definitions/vendors/" + name + ".camel.yaml")),
                        Files.exists(ROOT.resolve("route-definitions/erp/" + name + ".camel.yaml"))))
                .as(name)
                .contains(true));
    }

    private static Set<String> all(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package tn.aloauto.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A file nobody can read stands among the route definitions: it is named, and every other route goes on. */
class MalformedYamlIT {

    private static final String MALFORMED =
            """
            - templatedRoute:
                routeTemplateRef: stock-file-intake
                routeId: broken-feed
                parameters: [ - name: feed
            """;

    private final Stack stack = RunningProduct.stack();
    private final Settings settings = stack.settings();
    private final Story story = new Story(settings);
    private final Path broken = settings.routes().resolve("vendors/broken-feed.camel.yaml");

    @AfterEach
    void takeItAway() throws IOException {
        Files.deleteIfExists(broken);
    }

    @Test
    void whileRunningItIsRefusedByLineAndReasonAndTheOthersGoOn() throws IOException {
        List<String> liveBefore = liveRoutes();
        Files.writeString(broken, MALFORMED);

        assertNamedWithLineAndReason();
        assertTheOthersAreLive(liveBefore);
        theFeedStillWorks("while-running.csv", 100);
    }

    @Test
    void atStartItIsRefusedByLineAndReasonAndTheOthersStart() throws IOException {
        List<String> liveBefore = liveRoutes();
        Files.writeString(broken, MALFORMED);
        stack.integration().process().stop();
        stack.startAgain(stack.integration());

        assertNamedWithLineAndReason();
        assertTheOthersAreLive(liveBefore);
        theFeedStillWorks("at-start.csv", 200);
    }

    private void assertNamedWithLineAndReason() {
        JsonNode refused = Patience.untilThereIs("refused broken-feed", () -> route("broken-feed"));
        assertThat(refused.path("status").asText()).isEqualTo("refused");
        assertThat(refused.path("file").asText()).endsWith("vendors/broken-feed.camel.yaml");
        assertThat(refused.path("line").asInt()).isEqualTo(4);
        assertThat(refused.path("reason").asText()).isNotBlank();
    }

    private void assertTheOthersAreLive(List<String> before) {
        assertThat(before).contains("pieces-tunis-stock", "pieces-tunis-odoo-orders");
        assertThat(liveRoutesOnceAllAre(before)).containsAll(before);
    }

    /** What is live in the end, so that a route that is not is named together with what became of it. */
    private List<String> liveRoutesOnceAllAre(List<String> before) {
        try {
            return Patience.untilThereIs(
                    "route for each", () -> Optional.of(liveRoutes()).filter(live -> live.containsAll(before)));
        } catch (IllegalStateException notAll) {
            throw new AssertionError("the routes are " + story.routes(), notAll);
        }
    }

    private void theFeedStillWorks(String name, int millimesDearer) {
        Path file = GeneratedStock.good(settings.data().resolve("vendor"), name, 20, millimesDearer);
        JsonNode upload = story.vendorDelivers(file);
        assertThat(upload.path("status").asText()).isEqualTo("completed");
        assertThat(upload.path("total_rows").asInt()).isEqualTo(20);
    }

    private Optional<JsonNode> route(String id) {
        return story.routes().stream()
                .filter(route -> route.path("id").asText().equals(id))
                .findFirst();
    }

    /** Without those whose file another test has just taken away. */
    private List<String> liveRoutes() {
        return story.routes().stream()
                .filter(route -> route.path("status").asText().equals("live"))
                .filter(route -> Files.exists(
                        settings.routes().resolve(route.path("file").asText())))
                .map(route -> route.path("id").asText())
                .toList();
    }
}

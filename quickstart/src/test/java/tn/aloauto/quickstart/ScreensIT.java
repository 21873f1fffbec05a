package tn.aloauto.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A browser's journeys through the running product: a newcomer orders a part, a vendor tries a file out and sends it, an
 * admin follows an exchange, and every open screen is looked at by axe, in French on a desk and in Arabic on a phone.
 * What the journeys are stands in web/e2e.
 */
class ScreensIT {

    private static final Path WEB = Path.of("..", "web").toAbsolutePath().normalize();

    @Test
    void theJourneysOfABuyerAVendorAndAnAdminSucceedInABrowser() throws IOException, InterruptedException {
        Path browser = browser();
        assumeTrue(browser != null, "no Chromium here: install it, or name it in CHROMIUM");
        assumeTrue(Files.isDirectory(WEB.resolve("node_modules")), "the web client was not built here");
        Settings settings = RunningProduct.stack().settings();
        putTheDemoStockOnTheShelves(settings);
        Path said = Files.createTempFile("journeys", ".txt");
        ProcessBuilder journeys = new ProcessBuilder("node", "e2e/run.mjs", "--brief")
                .directory(WEB.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        journeys.environment().put("ALOAUTO_WEB_URL", settings.apiUrl());
        journeys.environment().put("CHROMIUM", browser.toString());
        Process running = journeys.start();
        boolean ended = running.waitFor(11, TimeUnit.MINUTES);
        running.destroyForcibly();
        String report = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(ended).as(() -> "ended in time; said until then: " + report).isTrue();
        assertThat(report).contains(" passed, 0 failed").doesNotContain("\n0 passed");
        Files.delete(said);
    }

    /** The journeys look for brake pads, whatever another test has left; so different a list is held until a person looks. */
    private static void putTheDemoStockOnTheShelves(Settings settings) {
        Story story = new Story(settings);
        if (!story.visitorSearches("plaquettes").isEmpty()) {
            return;
        }
        Path file = StockFile.ofThisMoment(settings.home(), settings.data().resolve("vendor"));
        JsonNode upload = story.vendorDelivers(file);
        if (upload.path("status").asText().equals("held")) {
            story.as(Story.ADMIN)
                    .post(
                            "/api/v1/integrations/file-uploads/"
                                    + upload.path("id").asText() + "/release",
                            Map.of())
                    .expecting(200);
        }
        Patience.untilThereIs("brake pads in the shop", () -> story.visitorSearches("plaquettes").stream()
                .findFirst());
    }

    private static Path browser() {
        String named = System.getenv("CHROMIUM");
        return Stream.of(
                        named == null ? "/usr/bin/chromium" : named,
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}

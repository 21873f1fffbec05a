package tn.aloauto.integration.outside;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.integration.definitions.Definitions;

/** Polls of partners' servers, written into the definitions folder as an integrator would, and what came of them. */
final class Polls {

    static final Duration PATIENCE = Duration.ofSeconds(40);

    private final JdbcClient jdbc;
    private final Definitions definitions;
    private final List<String> written = new ArrayList<>();

    Polls(JdbcClient jdbc, Definitions definitions) {
        this.jdbc = jdbc;
        this.definitions = definitions;
    }

    void write(String stem, String template, Map<String, String> parameters) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(Map.of("description", "Relève d'essai"));
        all.putAll(parameters);
        StringBuilder text = new StringBuilder("- templatedRoute:\n    routeTemplateRef: " + template
                + "\n    routeId: " + stem + "\n    parameters:\n");
        all.forEach((name, value) -> text.append("      - {name: ")
                .append(name)
                .append(", value: \"")
                .append(value)
                .append("\"}\n"));
        Files.writeString(file(stem), text);
        written.add(stem);
    }

    void awaitLive(String... stems) {
        await().atMost(PATIENCE)
                .until(() -> definitions.all().stream()
                                .filter(status -> List.of(stems).contains(status.id()))
                                .filter(status -> "live".equals(status.status()))
                                .count()
                        == stems.length);
    }

    void removeAll() throws IOException {
        for (String stem : written) {
            Files.delete(file(stem));
        }
        await().atMost(PATIENCE)
                .until(() -> definitions.all().stream().noneMatch(status -> written.contains(status.id())));
    }

    List<Map<String, Object>> receipts(String name) {
        return jdbc.sql("select * from file_receipt where original_file_name = ? order by id")
                .param(name)
                .query()
                .listOfRows();
    }

    List<String> failures(String route) {
        return jdbc.sql("select message from erp_sync_log where link = ? and status = 'failed' order by started_at")
                .param(route)
                .query(String.class)
                .list();
    }

    private static Path file(String stem) {
        return RealDatabase.DEFINITIONS_FOLDER.resolve("vendors/" + stem + ".camel.yaml");
    }
}

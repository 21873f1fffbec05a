package tn.aloauto.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tn.aloauto.localdatabase.LocalDatabase;

/** The real engine over an empty database of its own, with the shipped templates and nothing that runs yet. */
final class ExaminationEngine implements AutoCloseable {

    /** In real life minutes pass between two tries; nobody would wait for an examination that long. */
    private static final String IN_A_HURRY =
            """
            {"aloauto": {
              "definitions": {"watch-every": "200ms", "allowed-hosts": "127.0.0.1,localhost"},
              "orders": {"poll": "200ms", "lease": "2s", "renew": "500ms", "first-retry": "100ms", "longest-retry": "800ms",
                         "max-strikes": 4, "credentials-retry": "1s"},
              "erp": {"poll": "100ms", "page-wait": "50ms"},
              "intake": {"sweep": "200ms", "find-vendors": "500ms"},
              "silence": {"every": "1h"}, "alerts": {"every": "1h"}}}""";

    private final LocalDatabase database;
    private final Path folder;
    private Application engine;
    private Guardian guardian;

    private ExaminationEngine(LocalDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    static ExaminationEngine start(Path home) {
        try {
            ExaminationEngine examination = new ExaminationEngine(
                    LocalDatabase.temporary().migrated(), Files.createTempDirectory("aloauto-examen"));
            Runtime.getRuntime().addShutdownHook(new Thread(examination::close, "stop-the-examination"));
            copy(
                    home.resolve("route-definitions/templates"),
                    examination.definitions().resolve("templates"));
            examination.alsoReads(home.resolve("mappings"));
            examination.startEngine(home);
            return examination;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Mappings and layouts of a link; they may come while the engine runs. */
    void alsoReads(Path mappings) {
        try {
            copy(mappings, folder.resolve("mappings"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void startEngine(Path home) {
        Settings settings = Settings.from(
                home,
                Map.of(
                        "ALOAUTO_DATA_DIR",
                        home.resolve(".data/examination").toString(),
                        "ALOAUTO_INTEGRATION_PORT",
                        "0"));
        Map<String, String> environment = new HashMap<>(Map.of(
                "DATABASE_URL", database.url(),
                "INTEGRATION_DB_PASSWORD", database.rolePassword(),
                "INTEGRATION_OWNER_DB_PASSWORD", database.rolePassword(),
                "ALOAUTO_DATA_DIR", data().toString(),
                "ALOAUTO_ROUTES_DIR", definitions().toString(),
                "ALOAUTO_MAPPINGS_DIR", folder.resolve("mappings").toString(),
                "ALOAUTO_INTERNAL_TOKEN", "nobody asks this engine anything over HTTP",
                "ALOAUTO_INTEGRATION_PORT",
                        Integer.toString(settings.ports().integration().number()),
                "ALOAUTO_SFTP_PORT", "0"));
        environment.put("SPRING_APPLICATION_JSON", IN_A_HURRY);
        for (ExaminedLink.Erp erp : ExaminedLink.Erp.values()) {
            environment.put(erp.variable(), erp.key());
        }
        guardian = Guardian.start();
        engine = new Application(
                "integration-routes", settings, environment, settings.integrationUrl() + "/actuator/health");
        guardian.watchOver(engine.start().handle());
        engine.process()
                .waitUntilHealthy(HttpClient.newBuilder()
                        .connectTimeout(Duration.ofSeconds(2))
                        .build());
    }

    LocalDatabase database() {
        return database;
    }

    Path definitions() {
        return folder.resolve("route-definitions");
    }

    Path data() {
        return folder.resolve("data");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public synchronized void close() {
        if (engine == null) {
            return;
        }
        engine.stop();
        engine = null;
        database.close();
        guardian.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException left) {
            // a temporary folder, and the system's to clear
        }
    }
}

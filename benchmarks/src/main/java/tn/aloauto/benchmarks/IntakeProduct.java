package tn.aloauto.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The real route engine with the real route, mapping and database roles, given files through its internal door. */
final class IntakeProduct implements AutoCloseable {

    /** Whatever the size of a file. */
    static final String HEAP = "-Xmx192m";

    private static final String TOKEN = "benchmark-token-of-the-internal-door";
    private static final Duration LONGEST_FILE = Duration.ofMinutes(60);
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Application application;
    private final Connection watcher;
    private final HttpClient client = HttpClient.newHttpClient();

    /** What became of a file. */
    record Outcome(String status, int created, int updated, int unchanged, int rejected, String message) {}

    private IntakeProduct(Application application, Connection watcher) {
        this.application = application;
        this.watcher = watcher;
    }

    static IntakeProduct start(BenchDatabase database) throws Exception {
        IntakeProduct product = start(database, Map.of());
        product.waitForFeeds(1);
        return product;
    }

    /** @param other environment variables besides what the engine needs to start */
    static IntakeProduct start(BenchDatabase database, Map<String, String> other) throws Exception {
        return new IntakeProduct(engine(database, other), database.connectAsSuperuser());
    }

    static Application engine(BenchDatabase database, Map<String, String> other) throws Exception {
        int port = Application.freePort();
        Path data = Files.createTempDirectory("aloauto-bench-engine");
        Map<String, String> environment = new HashMap<>(Map.of(
                "DATABASE_URL", database.url(),
                "INTEGRATION_DB_PASSWORD", database.password(),
                "INTEGRATION_OWNER_DB_PASSWORD", database.password(),
                "ALOAUTO_DATA_DIR", data.toString(),
                "ALOAUTO_INTERNAL_TOKEN", TOKEN,
                "ALOAUTO_INTEGRATION_PORT", Integer.toString(port),
                "ALOAUTO_SFTP_PORT", Integer.toString(Application.freePort()),
                "SPRING_PROFILES_ACTIVE", "quickstart"));
        environment.putAll(other);
        return Application.start(
                "integration-routes",
                List.of(
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-jar",
                        Application.jar("integration-routes").toString()),
                environment,
                port,
                "/actuator/health");
    }

    double processorSeconds() {
        return application.processorSeconds();
    }

    long threads() throws IOException {
        return application.threads();
    }

    long peakMegabytes() {
        return application.peakMegabytes();
    }

    long fullestHeapMegabytes() throws IOException {
        return application.fullestHeapMegabytes();
    }

    Outcome take(Path file) throws Exception {
        return outcome(give(IntakeBenchmark.FEED, file));
    }

    /** Answers the receipt's id. */
    String give(String feed, Path file) throws IOException, InterruptedException {
        HttpRequest request = upload(feed, file.getFileName().toString(), HttpRequest.BodyPublishers.ofFile(file));
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IOException("The engine answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().replaceAll(".*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    HttpRequest upload(String feed, String fileName, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(application.address("/internal/feeds/" + feed + "/files"))
                .header("Authorization", "Bearer " + TOKEN)
                .header("X-File-Name", fileName)
                .header("X-Uploaded-By", "benchmark")
                .header("Content-Type", "text/csv")
                .POST(body)
                .build();
    }

    Outcome outcome(String receipt) throws SQLException, InterruptedException, IOException {
        long deadline = System.nanoTime() + LONGEST_FILE.toNanos();
        try (PreparedStatement statement = watcher.prepareStatement(
                """
                select status, created_rows, updated_rows, unchanged_rows, error_rows, message, finished_at is not null or status = 'held'
                from integration.file_receipt where id = cast(? as uuid)""")) {
            statement.setString(1, receipt);
            while (System.nanoTime() < deadline) {
                try (var row = statement.executeQuery()) {
                    if (row.next() && row.getBoolean(7)) {
                        return new Outcome(
                                row.getString(1),
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getString(6));
                    }
                }
                Thread.sleep(50);
            }
        }
        throw new IOException("No end after " + LONGEST_FILE + ": " + application.lastWords());
    }

    /** Until so many feeds are published and know their vendor. */
    void waitForFeeds(int count) throws SQLException, InterruptedException, IOException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        try (PreparedStatement statement = watcher.prepareStatement(
                "select count(*) from integration.feed where vendor_id is not null and is_active")) {
            while (System.nanoTime() < deadline) {
                try (var row = statement.executeQuery()) {
                    row.next();
                    if (row.getInt(1) >= count) {
                        return;
                    }
                }
                Thread.sleep(200);
            }
        }
        String words = application.lastWords();
        close();
        throw new IOException("The engine does not publish " + count + " feeds: " + words);
    }

    @Override
    public void close() throws SQLException {
        application.close();
        watcher.close();
    }
}

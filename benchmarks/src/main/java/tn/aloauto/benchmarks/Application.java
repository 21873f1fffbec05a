package tn.aloauto.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tn.aloauto.localdatabase.LocalDatabase;

/** One of the real applications, or a floor, as a process of its own on a free loopback port. */
final class Application implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Pattern HEAP_BEFORE_COLLECTION = Pattern.compile(" (\\d+)M->\\d+M\\(");

    private final String name;
    private final Process process;
    private final int port;
    private final Path folder;
    private final long begun = System.nanoTime();
    private double startSeconds;

    private Application(String name, Process process, int port, Path folder) {
        this.name = name;
        this.process = process;
        this.port = port;
        this.folder = folder;
    }

    /** @param healthPath answers 200 once the application takes work */
    static Application start(
            String name, List<String> javaArguments, Map<String, String> environment, int port, String healthPath)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("aloauto-bench-" + name);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:gc:file=" + folder.resolve("gc.log"),
                "-Duser.timezone=UTC"));
        command.addAll(javaArguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(LocalDatabase.projectRoot().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile());
        builder.environment().putAll(environment);
        Application application = new Application(name, builder.start(), port, folder);
        // nothing of ours outlives an interrupted measurement
        Runtime.getRuntime().addShutdownHook(new Thread(application.process::destroyForcibly));
        application.waitUntilHealthy(healthPath);
        return application;
    }

    static Path jar(String module) throws IOException {
        Path target = LocalDatabase.projectRoot().resolve(module).resolve("target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches(module + "-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No jar of " + module + " in " + target));
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    double processorSeconds() {
        return ProcessorTime.of(process.pid());
    }

    /** From the start of the process until it takes work. */
    double startSeconds() {
        return startSeconds;
    }

    long residentMegabytes() {
        return ProcessorTime.residentMegabytes(process.pid());
    }

    long threads() throws IOException {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
            return tasks.count();
        }
    }

    long peakMegabytes() {
        return ProcessorTime.peakMegabytes(process.pid());
    }

    /** The fullest the heap was when a collection began, in MB; live data are less than that. */
    long fullestHeapMegabytes() throws IOException {
        return HEAP_BEFORE_COLLECTION
                .matcher(Files.readString(folder.resolve("gc.log")))
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .max()
                .orElse(0);
    }

    private void waitUntilHealthy(String path) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest question = HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(2))
                .build();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IOException(name + " ended before it was ready: " + lastWords());
            }
            try {
                if (client.send(question, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    startSeconds = (System.nanoTime() - begun) / 1e9;
                    return;
                }
            } catch (IOException notYet) {
                // the port is not open yet
            }
            Thread.sleep(50);
        }
        String words = lastWords();
        close();
        throw new IOException(name + " was not ready after " + LONGEST_START.toSeconds() + " s: " + words);
    }

    String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("out.log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    /** Ends it without a word: an engine asked to stop waits for partners who do not answer. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

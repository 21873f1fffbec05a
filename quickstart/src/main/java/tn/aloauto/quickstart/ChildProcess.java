package tn.aloauto.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One application as a process of its own, its output in a log file, its health asked over HTTP. */
final class ChildProcess {

    private static final Duration TO_GET_UP = Duration.ofSeconds(150);
    private static final Duration TO_STOP = Duration.ofSeconds(60);
    private static final int TOLD_LOG_LINES = 25;

    private final String name;
    private final Path log;
    private final URI health;
    private final Process process;

    private ChildProcess(String name, Path log, URI health, Process process) {
        this.name = name;
        this.log = log;
        this.health = health;
        this.process = process;
    }

    static ChildProcess start(
            String name, List<String> command, Map<String, String> environment, Path log, String health) {
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            return new ChildProcess(name, log, URI.create(health), process);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String name() {
        return name;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void waitUntilHealthy(HttpClient http) {
        long deadline = System.nanoTime() + TO_GET_UP.toNanos();
        while (!isHealthy(http)) {
            if (!process.isAlive()) {
                throw new CannotStart(
                        name + " stopped while starting. The end of " + log + ":\n" + endOfLog() + hint());
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart(name + " was not healthy after " + TO_GET_UP.toSeconds() + " s. The end of " + log
                        + ":\n" + endOfLog());
            }
            pause();
        }
    }

    private boolean isHealthy(HttpClient http) {
        try {
            HttpRequest question = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted.", stop);
        }
    }

    /** Asks it to end and waits for that, as a service manager would. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    /** Ends it at once, as a power cut would. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String hint() {
        return endOfLog().contains("FlywayValidateException")
                ? "\n\nThe data folder was made by other migrations than these. Move it away to begin anew, or set"
                        + " ALOAUTO_DATA_DIR to another one."
                : "";
    }

    private String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TOLD_LOG_LINES), lines.size()));
        } catch (IOException unreadable) {
            return "(unreadable)";
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted.", stop);
        }
    }
}

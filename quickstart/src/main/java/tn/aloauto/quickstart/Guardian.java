package tn.aloauto.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A tiny process that outlives the launcher when that is killed, and then ends what the launcher started, last started
 * first. It learns the process numbers over its standard input, whose end is the sign that the launcher is gone.
 */
final class Guardian implements AutoCloseable {

    private static final String ALL_IS_STOPPED = "stopped";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final OutputStream line;

    private Guardian(Process process) {
        this.process = process;
        this.line = process.getOutputStream();
    }

    static Guardian start() {
        try {
            Process process = new ProcessBuilder(List.of(
                            Java.command(),
                            "-Xmx16m",
                            "-Xss256k",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            Java.classPathOf(Guardian.class),
                            Guardian.class.getName()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Guardian(process);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    void watchOver(ProcessHandle started) {
        tell(Long.toString(started.pid()));
    }

    @Override
    public void close() {
        tell(ALL_IS_STOPPED);
        try {
            line.close();
        } catch (IOException alreadyGone) {
            process.destroy();
        }
    }

    private synchronized void tell(String word) {
        try {
            line.write((word + "\n").getBytes(StandardCharsets.US_ASCII));
            line.flush();
        } catch (IOException gone) {
            process.destroy();
        }
    }

    public static void main(String[] args) throws IOException {
        Deque<ProcessHandle> lastStartedFirst = new ArrayDeque<>();
        BufferedReader launcher = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String word = launcher.readLine(); word != null; word = launcher.readLine()) {
            if (word.equals(ALL_IS_STOPPED)) {
                return;
            }
            ProcessHandle.of(Long.parseLong(word)).ifPresent(lastStartedFirst::push);
        }
        lastStartedFirst.forEach(process -> RunFolder.end(process, PATIENCE));
    }
}

package tn.aloauto.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Which process listens on a port, as far as this machine lets us know. */
final class PortOwner {

    private PortOwner() {}

    /** E.g. {@code process 4711 (/usr/bin/java)}; empty when it belongs to someone whose processes we may not see. */
    static Optional<String> of(int port) {
        Optional<Long> pid = Files.isReadable(Path.of("/proc/net/tcp")) ? fromProc(port) : fromLsof(port);
        return pid.map(PortOwner::describe);
    }

    private static String describe(long pid) {
        String command = ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().command())
                .map(text -> " (" + text + ")")
                .orElse("");
        return "process " + pid + command;
    }

    private static Optional<Long> fromProc(int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(PortOwner::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(field -> field.length > 9 && field[1].endsWith(suffix) && field[3].equals("0A"))
                .map(field -> "socket:[" + field[9] + "]")
                .findFirst()
                .flatMap(PortOwner::holderOf);
    }

    private static Optional<Long> holderOf(String socket) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> holds(pid, socket))
                .findFirst();
    }

    private static boolean holds(long pid, String socket) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return open.anyMatch(descriptor -> pointsAt(descriptor, socket));
        } catch (IOException | UncheckedIOException notOurs) {
            return false;
        }
    }

    private static boolean pointsAt(Path descriptor, String socket) {
        try {
            return Files.readSymbolicLink(descriptor).toString().equals(socket);
        } catch (IOException gone) {
            return false;
        }
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file), StandardCharsets.US_ASCII).stream();
        } catch (IOException absent) {
            return Stream.empty();
        }
    }

    private static Optional<Long> fromLsof(int port) {
        try {
            Process lsof = new ProcessBuilder(List.of("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN"))
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            lsof.waitFor(5, TimeUnit.SECONDS);
            return answer.lines()
                    .filter(line -> line.matches("[0-9]+"))
                    .findFirst()
                    .map(Long::valueOf);
        } catch (IOException noSuchProgram) {
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}

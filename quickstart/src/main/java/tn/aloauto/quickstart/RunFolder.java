package tn.aloauto.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Marks a data folder as in use by one quickstart, and notes the processes it started, so that the next one can end
 * what a power cut or a kill left behind.
 */
final class RunFolder implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final FileChannel lockFile;

    private RunFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    static RunFolder take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new CannotStart("A quickstart already runs on the data folder " + folder.getParent()
                        + note(folder, "quickstart")
                                .map(pid -> " (process " + pid.pid() + ")")
                                .orElse("")
                        + ".\nUse it, stop it, or start a second one with other ports and another ALOAUTO_DATA_DIR.");
            }
            RunFolder run = new RunFolder(folder, channel);
            run.note("quickstart", ProcessHandle.current());
            return run;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void note(String name, ProcessHandle process) {
        String started = process.info().startInstant().map(Instant::toString).orElse("");
        try {
            Files.writeString(folder.resolve(name + ".pid"), process.pid() + " " + started);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void forget(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name + ".pid"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends what an earlier quickstart that was killed has left running; the database comes last. */
    void endLeftovers(Path databaseFolder) {
        List<ProcessHandle> left = Stream.of("guardian", "integration-routes", "marketplace-api", "partner-simulators")
                .flatMap(name -> note(folder, name).stream())
                .toList();
        left.forEach(process -> end(process, PATIENCE));
        Postmaster.of(databaseFolder).ifPresent(process -> end(process, PATIENCE));
    }

    static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!gone(process, patience)) {
            process.destroyForcibly();
            gone(process, Duration.ofSeconds(10));
        }
    }

    static boolean gone(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException still) {
            return !process.isAlive();
        }
    }

    @Override
    public void close() {
        forget("quickstart");
        try {
            lockFile.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException thisVeryProcess) {
            return false;
        }
    }

    /** The noted process, if it still runs and its number was not given to another one since. */
    private static Optional<ProcessHandle> note(Path folder, String name) {
        try {
            Path file = folder.resolve(name + ".pid");
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String[] words = Files.readString(file).strip().split(" ", 2);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> words.length < 2
                            || process.info()
                                    .startInstant()
                                    .map(Instant::toString)
                                    .orElse("")
                                    .equals(words[1]));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }
}

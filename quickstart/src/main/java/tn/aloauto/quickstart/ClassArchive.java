package tn.aloauto.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Class-data sharing for one application: its jar unpacked as Spring Boot proposes, and beside it the archive the first
 * run writes when it stops. Both belong to exactly one jar and one Java, and are replaced when either changes.
 */
final class ClassArchive {

    private final Path jar;
    private final Path archive;
    private final Path fresh;

    private ClassArchive(Path unpacked, Path jar) {
        this.jar = unpacked.resolve(jar.getFileName());
        this.archive = unpacked.resolve("classes.jsa");
        this.fresh = unpacked.resolve("classes.jsa.new");
    }

    static ClassArchive of(String application, Path jar, Path folder) {
        Path unpacked = folder.resolve(application + "-" + fingerprint(jar));
        if (!Files.isDirectory(unpacked)) {
            deleteEarlier(application, folder);
            unpack(jar, unpacked);
        }
        return new ClassArchive(unpacked, jar);
    }

    /** Whether a run of this very jar on this very Java has come to a good end here. */
    boolean isTrained() {
        return Files.exists(archive);
    }

    List<String> options() {
        return List.of(
                isTrained() ? "-XX:SharedArchiveFile=" + archive : "-XX:ArchiveClassesAtExit=" + fresh,
                "-Xshare:auto",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off");
    }

    Path jar() {
        return jar;
    }

    /** To be called after the application has stopped: what it wrote at its exit is used from now on. */
    void keepWhatWasLearnt() {
        try {
            if (Files.exists(fresh)) {
                Files.move(fresh, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void unpack(Path jar, Path unpacked) {
        Path half = unpacked.resolveSibling(unpacked.getFileName() + ".half");
        try {
            Files.createDirectories(half.getParent());
            deleteAll(half);
            Process tools = new ProcessBuilder(
                            Java.command(),
                            "-XX:TieredStopAtLevel=1",
                            "-Djarmode=tools",
                            "-jar",
                            jar.toString(),
                            "extract",
                            "--destination",
                            half.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(tools.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!tools.waitFor(60, TimeUnit.SECONDS) || tools.exitValue() != 0) {
                throw new CannotStart("The jar " + jar + " could not be unpacked: " + said.strip());
            }
            Files.move(half, unpacked);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted.", stop);
        }
    }

    private static void deleteEarlier(String application, Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> earlier = Files.list(folder)) {
            earlier.filter(path -> path.getFileName().toString().startsWith(application + "-"))
                    .forEach(ClassArchive::deleteAll);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void deleteAll(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String fingerprint(Path jar) {
        try (var content = new DigestInputStream(Files.newInputStream(jar), MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[1 << 16];
            while (content.read(buffer) >= 0) {
                // reading feeds the digest
            }
            MessageDigest digest = content.getMessageDigest();
            digest.update((System.getProperty("java.vm.version") + System.getProperty("java.home"))
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException failure) {
            throw new CannotStart(
                    "The jar " + jar + " cannot be read. Build it with ./start or ./mvnw package.", failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

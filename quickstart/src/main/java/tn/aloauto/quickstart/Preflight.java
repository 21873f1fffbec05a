package tn.aloauto.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must be true before anything is started. */
final class Preflight {

    private static final int OLDEST_JAVA = 17;
    private static final long LEAST_FREE_BYTES = 1L << 30;

    private Preflight() {}

    static void check(Settings settings) {
        javaIsNewEnough(Runtime.version().feature());
        folderCanBeWritten(settings.data());
        diskHasRoom(settings.data());
    }

    static void javaIsNewEnough(int version) {
        if (version < OLDEST_JAVA) {
            throw new CannotStart(
                    "AloAuto needs Java 17 or newer; this is Java %d (%s). Install a JDK 17+ and set JAVA_HOME to it."
                            .formatted(version, System.getProperty("java.home")));
        }
    }

    private static void folderCanBeWritten(Path data) {
        try {
            Files.createDirectories(data, Secrets.ownerOnly("rwx------"));
        } catch (IOException refused) {
            throw new CannotStart(
                    "The data folder " + data + " cannot be made. Set ALOAUTO_DATA_DIR to another one.", refused);
        }
        if (!Files.isWritable(data)) {
            throw new CannotStart("The data folder " + data + " belongs to someone else: no right to write in it.\n"
                    + "Set ALOAUTO_DATA_DIR to another one.");
        }
    }

    private static void diskHasRoom(Path data) {
        try {
            long free = Files.getFileStore(data).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                throw new CannotStart(("The disk of %s is nearly full: %d MB free, 1 GB needed.%n"
                                + "Make room, or set ALOAUTO_DATA_DIR to a folder on another disk.")
                        .formatted(data, free >> 20));
            }
        } catch (IOException unknown) {
            throw new CannotStart("The disk of " + data + " cannot be read.", unknown);
        }
    }
}

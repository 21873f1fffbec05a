package tn.aloauto.marketplace.accounts.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file with a secret that only we can read, made on the first start of a quickstart. */
final class KeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    private KeyFile() {}

    /** Of two starting at once, the first one's key stands. */
    static void createIfAbsent(Path file, Supplier<String> secret) {
        if (Files.exists(file)) {
            return;
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path draft = draft(folder);
            Files.writeString(draft, secret.get(), StandardOpenOption.TRUNCATE_EXISTING);
            publish(draft, file);
        } catch (IOException failure) {
            throw new UncheckedIOException("The key file " + file + " cannot be made", failure);
        }
    }

    private static Path draft(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Files.createTempFile(folder, "key", ".new");
        }
        return Files.createTempFile(
                folder,
                "key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static void publish(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException otherWasFirst) {
            LOG.info("{} was made by another start just now", file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}

package tn.aloauto.marketplace.storage.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import tn.aloauto.marketplace.storage.FileStorage;

/** Keeps files in a folder: written beside, forced to the disk, then moved into place. */
class FolderStorage implements FileStorage {

    private final Path folder;

    FolderStorage(StorageSettings settings) {
        this.folder = settings.folder().toAbsolutePath().normalize();
    }

    @Override
    public void put(String key, byte[] content) {
        Path file = file(key);
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), "draft", ".new");
            try {
                Files.write(draft, content);
                try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The file " + key + " cannot be kept", failure);
        }
    }

    @Override
    public byte[] get(String key) {
        try {
            return Files.readAllBytes(file(key));
        } catch (IOException failure) {
            throw new UncheckedIOException("The file " + key + " cannot be read", failure);
        }
    }

    @Override
    public void remove(String key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException failure) {
            throw new UncheckedIOException("The file " + key + " cannot be removed", failure);
        }
    }

    private Path file(String key) {
        return folder.resolve(StorageKeys.checked(key));
    }
}

package tn.aloauto.integration.dropbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A claim that ends with the process that made it: a locked file, seen by every engine that shares the folders. What a
 * killed engine leaves is a file nobody has locked.
 */
final class Hold {

    /** Closing a second channel of a file would end the lock of the first, so the process asks itself before it asks the system. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private Hold(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Empty while anybody alive has it. */
    static Optional<Hold> on(Path file) throws IOException {
        if (!OURS.add(file)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        boolean held = false;
        try {
            Files.createDirectories(file.getParent());
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            held = channel.tryLock() != null;
            return held ? Optional.of(new Hold(file, channel)) : Optional.empty();
        } finally {
            if (!held) {
                if (channel != null) {
                    channel.close();
                }
                OURS.remove(file);
            }
        }
    }

    /** The file goes before the lock: whoever gets the lock then sees that the work is done. */
    void end() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            channel.close();
            OURS.remove(file);
        }
    }
}

package tn.aloauto.integration.dropbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;

/**
 * The {@code out/} folder of a vendor's drop box: files for the vendor, there for it to read and to remove. A file is
 * prepared outside of the vendor's sight and appears complete under its final name.
 */
@Component
public class OutFolder {

    private final VendorFolders folders;

    OutFolder(VendorFolders folders) {
        this.folders = folders;
    }

    /** Writes the file beside and syncs it to disk; the same again replaces it. */
    public void prepare(String vendor, String name, byte[] content) throws IOException {
        Path prepared = prepared(vendor, name);
        Files.createDirectories(prepared.getParent());
        Path writing = prepared.resolveSibling(name + ".part");
        try (FileChannel file = FileChannel.open(
                writing, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        Files.move(writing, prepared, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Lets the prepared file appear. Nothing happens when it has appeared before, even if the vendor took it away since. */
    public void release(String vendor, String name) throws IOException {
        folders.prepare(vendor);
        Path target = folders.inbox(vendor, VendorFolders.OUT).resolve(name);
        try {
            Files.move(prepared(vendor, name), target, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException released) {
            // an earlier attempt came as far as this
        }
    }

    private Path prepared(String vendor, String name) {
        boolean plain = vendor.matches("[a-z0-9]+(-[a-z0-9]+)*") && name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,179}");
        if (!plain) {
            throw new IllegalArgumentException("Not a name in a vendor's out folder");
        }
        return folders.leaving().resolve(vendor).resolve(name);
    }
}

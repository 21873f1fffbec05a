package tn.aloauto.integration.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.reading.SourceFiles;

/** Every original ever received, under its SHA-256: written beside, synced to disk, then renamed; never changed. */
@Component
class FileStore {

    private final IntakeSettings settings;

    FileStore(IntakeSettings settings) {
        this.settings = settings;
    }

    /**
     * Bytes that are safely on disk.
     *
     * @param type {@code csv}, {@code excel} or {@code other}, by the content
     */
    record StoredFile(byte[] sha256, long size, String type) {

        StoredFile of(String found) {
            return new StoredFile(sha256, size, found);
        }
    }

    /** Copies the file in; the source stays where it is, its owner removes it once the receipt exists. */
    StoredFile keep(Path source) {
        Path incoming = settings.files().resolve("incoming").resolve(UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(incoming.getParent());
            try {
                StoredFile stored = copyWithin(
                                source,
                                incoming,
                                settings.intake().maxFileSize().toBytes())
                        .of(SourceFiles.typeOf(incoming));
                Path place = path(stored.sha256());
                if (!Files.exists(place) || Files.size(place) != stored.size()) {
                    Files.createDirectories(place.getParent());
                    Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                    syncFolder(place.getParent());
                }
                return stored;
            } finally {
                Files.deleteIfExists(incoming);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Could not keep a received file: " + failure.getMessage(), failure);
        }
    }

    /** What the bytes are, without keeping them. */
    StoredFile measured(Path source) {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(source), digest)) {
            long size = in.transferTo(OutputStream.nullOutputStream());
            if (size > settings.intake().maxFileSize().toBytes()) {
                throw new FileTooLarge(settings.intake().maxFileSize().toBytes());
            }
            return new StoredFile(digest.digest(), size, SourceFiles.typeOf(source));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path path(byte[] sha256) {
        String name = HexFormat.of().formatHex(sha256);
        return settings.files().resolve(name.substring(0, 2)).resolve(name);
    }

    private static StoredFile copyWithin(Path source, Path target, long limit) throws IOException {
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                InputStream in = new DigestInputStream(Files.newInputStream(source), digest);
                OutputStream out = Channels.newOutputStream(channel)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > limit) {
                    throw new FileTooLarge(limit);
                }
                out.write(buffer, 0, n);
            }
            channel.force(true);
            return new StoredFile(digest.digest(), size, null);
        }
    }

    /** A rename is only durable once its folder is. Windows cannot open a folder, and needs no such step. */
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notSupported) {
            // the file itself is synced; only its name could be lost, and then the source is still in the inbox
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

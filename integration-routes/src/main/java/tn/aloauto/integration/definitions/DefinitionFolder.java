package tn.aloauto.integration.definitions;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The folder integrators edit, as it stands now. */
@Component
class DefinitionFolder {

    private static final List<String> KINDS = List.of("templates", "vendors", "erp", "partners");
    private static final DataSize LARGEST_MAPPING = DataSize.ofKilobytes(256);
    private static final String SAMPLES = "samples/";

    private final DefinitionsSettings settings;

    DefinitionFolder(DefinitionsSettings settings) {
        this.settings = settings;
    }

    /** Tells one state of a file from the next without reading it. */
    record Stamp(long size, long modified, Object inode) {}

    boolean isThere() {
        return Files.isDirectory(settings.folder());
    }

    Path path() {
        return settings.folder();
    }

    /** Stamps of every definition, by its path below the folder. */
    Map<String, Stamp> definitions() throws IOException {
        Map<String, Stamp> stamps = new TreeMap<>();
        for (String kind : KINDS) {
            stamp(settings.folder().resolve(kind), kind + "/", DefinitionFile.SUFFIX, stamps);
        }
        return stamps;
    }

    /** Mappings, layouts, the tables beside them and the samples they are tried with. */
    Map<String, Stamp> mappingsAndSamples() throws IOException {
        Map<String, Stamp> stamps = new TreeMap<>();
        stamp(settings.mappings(), DefinitionFile.MAPPINGS, "", stamps);
        stamp(samples(), SAMPLES, "", stamps);
        return stamps;
    }

    Path samples() {
        return settings.folder().resolve(SAMPLES);
    }

    static boolean isSample(String file) {
        return file.startsWith(SAMPLES);
    }

    boolean isThere(String file) {
        return Files.isRegularFile(place(file));
    }

    private Path place(String file) {
        return file.startsWith(DefinitionFile.MAPPINGS)
                ? settings.mappings().resolve(file.substring(DefinitionFile.MAPPINGS.length()))
                : settings.folder().resolve(file);
    }

    private DataSize largest(String file) {
        return file.startsWith(DefinitionFile.MAPPINGS) ? LARGEST_MAPPING : settings.maxSize();
    }

    /** A table of values beside the mappings. */
    String table(String name) throws IOException {
        Path table = settings.mappings().resolve(name).normalize();
        if (!settings.mappings().equals(table.getParent())
                || Files.size(table) > DataSize.ofMegabytes(1).toBytes()) {
            throw new IOException("too large, or not beside the mappings");
        }
        return Files.readString(table, StandardCharsets.UTF_8);
    }

    /** Readers see the old text or the new one, also after a crash. */
    void write(String file, String text) throws IOException {
        Path target = place(file);
        Path draft = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
        Files.createDirectories(target.getParent());
        try {
            try (FileChannel channel =
                    FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    void delete(String file) throws IOException {
        Files.deleteIfExists(place(file));
    }

    void refuseTooLarge(String file, String text) throws DefinitionRefused {
        if (text.getBytes(StandardCharsets.UTF_8).length > largest(file).toBytes()) {
            throw tooLarge(file);
        }
    }

    private DefinitionRefused tooLarge(String file) {
        return DefinitionRefused.atLine(
                1, "Le fichier dépasse " + largest(file).toKilobytes() + " Ko ou n'est pas un fichier ordinaire");
    }

    DefinitionFile read(String file) throws IOException, DefinitionRefused {
        Path path = place(file);
        if (!Files.isRegularFile(path) || Files.size(path) > largest(file).toBytes()) {
            throw tooLarge(file);
        }
        try {
            return new DefinitionFile(file, author(path), Files.readString(path, StandardCharsets.UTF_8));
        } catch (CharacterCodingException notUtf8) {
            throw DefinitionRefused.atLine(1, "Le fichier n'est pas en UTF-8");
        }
    }

    private static String author(Path path) {
        try {
            return Files.getOwner(path).getName();
        } catch (IOException | UnsupportedOperationException unknown) {
            return "?";
        }
    }

    private static void stamp(Path folder, String prefix, String suffix, Map<String, Stamp> stamps) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        // one question a file: very many are asked about again and again
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 1, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (name.endsWith(suffix) && !name.startsWith(".") && !attributes.isSymbolicLink()) {
                    stamps.put(
                            prefix + name,
                            new Stamp(
                                    attributes.size(),
                                    attributes.lastModifiedTime().toMillis(),
                                    attributes.fileKey()));
                }
                return FileVisitResult.CONTINUE;
            }

            /** It went while we looked. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

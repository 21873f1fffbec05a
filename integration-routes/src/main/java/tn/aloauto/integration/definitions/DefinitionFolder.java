package tn.aloauto.integration.definitions;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The folder integrators edit, as it stands now. */
@Component
class DefinitionFolder {

    private static final List<String> KINDS = List.of("templates", "vendors", "erp", "partners");

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

    Map<String, Stamp> mappings() throws IOException {
        Map<String, Stamp> stamps = new TreeMap<>();
        stamp(settings.mappings(), "mappings/", ".mapping.yaml", stamps);
        stamp(settings.mappings(), "mappings/", ".layout.yaml", stamps);
        return stamps;
    }

    DefinitionFile read(String file) throws IOException, DefinitionRefused {
        Path path = settings.folder().resolve(file);
        if (!Files.isRegularFile(path) || Files.size(path) > settings.maxSize().toBytes()) {
            throw DefinitionRefused.atLine(
                    1,
                    "Le fichier dépasse " + settings.maxSize().toKilobytes() + " Ko ou n'est pas un fichier ordinaire");
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
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().endsWith(suffix))
                    .toList()) {
                if (!Files.exists(file)) {
                    continue;
                }
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                stamps.put(
                        prefix + file.getFileName(),
                        new Stamp(
                                attributes.size(), attributes.lastModifiedTime().toMillis(), attributes.fileKey()));
            }
        }
    }
}

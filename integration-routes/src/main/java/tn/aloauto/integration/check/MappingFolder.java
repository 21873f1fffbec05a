package tn.aloauto.integration.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.mapping.MappingRefused;

/** The mappings beside the definitions, compiled with the tables that stand next to them. */
record MappingFolder(Path folder) {

    private static final String SUFFIX = ".mapping.yaml";

    List<String> stems() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    /** By its stem in the folder, or by the path of its file. */
    Path file(String name) {
        Path named = Path.of(name);
        return Files.isRegularFile(named) ? named : folder.resolve(name + SUFFIX);
    }

    static Mapping compile(Path file) throws IOException, MappingRefused {
        Path beside = file.toAbsolutePath().getParent();
        return Mapping.compile(Files.readString(file), name -> Files.readString(beside.resolve(name)));
    }
}

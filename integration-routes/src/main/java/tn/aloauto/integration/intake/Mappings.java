package tn.aloauto.integration.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.mapping.MappingRefused;

/** The compiled mappings of the mappings folder; a bad edit is named in the log and the last good text stays in use. */
@Component
public class Mappings {

    private static final Logger LOG = LoggerFactory.getLogger(Mappings.class);
    private static final long LARGEST = 256 * 1024;
    private static final long LARGEST_TABLE = 1 << 20;

    private final Path folder;
    private final Map<String, Compiled> compiled = new ConcurrentHashMap<>();

    Mappings(IntakeSettings settings) {
        this.folder = settings.mappings().toAbsolutePath();
    }

    /** @param tables the files of values it was read with, and when they were changed */
    private record Compiled(
            FileTime modified, long size, Map<String, FileTime> tables, Mapping lastGood, String problem) {}

    /** Why this mapping cannot be used as it stands now, with its line; empty when it can. */
    public Optional<String> problemWith(String stem) {
        return Optional.ofNullable(upToDate(stem).problem());
    }

    /** The mapping as it stands, or as it last was good. */
    Mapping get(String stem) {
        Compiled known = upToDate(stem);
        if (known.lastGood() == null) {
            throw new FileRefused("Le mapping « " + stem + " » est inutilisable : " + known.problem());
        }
        return known.lastGood();
    }

    private Compiled upToDate(String stem) {
        if (!stem.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            return new Compiled(null, 0, Map.of(), null, "le nom « " + stem + " » n'est pas celui d'un mapping");
        }
        return compiled.compute(stem, this::refresh);
    }

    private Compiled refresh(String stem, Compiled known) {
        Path file = folder.resolve(stem + ".mapping.yaml");
        Mapping lastGood = known == null ? null : known.lastGood();
        try {
            FileTime modified = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            if (known != null && modified.equals(known.modified()) && size == known.size() && sameTables(known)) {
                return known;
            }
            if (size > LARGEST) {
                return refused(stem, modified, size, Map.of(), lastGood, "le fichier est trop grand");
            }
            Map<String, FileTime> tables = new HashMap<>();
            try {
                Mapping mapping =
                        Mapping.compile(Files.readString(file, StandardCharsets.UTF_8), name -> table(name, tables));
                return new Compiled(modified, size, tables, mapping, null);
            } catch (MappingRefused refused) {
                return refused(
                        stem,
                        modified,
                        size,
                        tables,
                        lastGood,
                        "ligne " + refused.line() + ", colonne " + refused.column() + " : " + refused.getMessage());
            }
        } catch (NoSuchFileException absent) {
            return new Compiled(null, 0, Map.of(), lastGood, stem + ".mapping.yaml n'existe pas");
        } catch (IOException unreadable) {
            return new Compiled(null, 0, Map.of(), lastGood, "illisible : " + unreadable.getMessage());
        }
    }

    private String table(String name, Map<String, FileTime> tables) throws IOException {
        Path file = folder.resolve(name);
        tables.put(name, changed(file));
        if (Files.size(file) > LARGEST_TABLE) {
            throw new IOException("too large");
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** Long ago when it does not exist. */
    private static FileTime changed(Path file) throws IOException {
        return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
    }

    private boolean sameTables(Compiled known) throws IOException {
        for (Map.Entry<String, FileTime> table : known.tables().entrySet()) {
            if (!changed(folder.resolve(table.getKey())).equals(table.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static Compiled refused(
            String stem, FileTime modified, long size, Map<String, FileTime> tables, Mapping lastGood, String problem) {
        LOG.error(
                "Mapping {} is refused, {}{}",
                stem,
                problem,
                lastGood == null ? "" : "; the last good one stays in use");
        return new Compiled(modified, size, tables, lastGood, problem);
    }
}

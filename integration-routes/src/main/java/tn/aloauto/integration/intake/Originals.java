package tn.aloauto.integration.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.reading.FileScanner;
import tn.aloauto.integration.reading.RowFinder;
import tn.aloauto.integration.reading.SourceFile;
import tn.aloauto.integration.reading.SourceFiles;
import tn.aloauto.integration.sentences.Sentence;

/** The kept originals, opened through their feed's mapping. */
@Component
class Originals {

    private final FileStore files;
    private final Mappings mappings;
    private final IntakeSettings settings;
    private final SourceFiles sources;
    private final RowFinder rows;

    Originals(FileStore files, Mappings mappings, IntakeSettings settings, FileScanner scanner) {
        this.sources = new SourceFiles(scanner, settings.work());
        this.rows = new RowFinder(sources);
        this.files = files;
        this.mappings = mappings;
        this.settings = settings;
    }

    Mapping mapping(Feed feed) {
        return mappings.get(feed.mapping());
    }

    SourceFile open(byte[] sha256, Mapping mapping) throws IOException {
        return open(files.path(sha256), mapping);
    }

    /** The cells of one row of a kept original, as its vendor wrote them. */
    Optional<List<String>> cells(byte[] sha256, Mapping mapping, int number, long line) throws IOException {
        Path file = files.path(sha256);
        return Files.exists(file) ? rows.cells(file, mapping, number, line) : Optional.empty();
    }

    Path place(byte[] sha256) {
        return files.path(sha256);
    }

    SourceFile open(Path file, Mapping mapping) throws IOException {
        if (!Files.exists(file)) {
            throw new FileRefused(
                    Sentence.of("ORIGINAL_GONE", "L'original du fichier n'est plus dans le dépôt ; renvoyez-le."));
        }
        return sources.open(file, mapping);
    }

    RowEstimate estimate(Path file, Integer rowsOfTheLast) {
        return RowEstimate.of(file, rowsOfTheLast);
    }

    Path workFolder() {
        return settings.work();
    }
}

package tn.aloauto.integration.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.mapping.Mapping;

/** The kept originals, opened through their feed's mapping. */
@Component
class Originals {

    private final FileStore files;
    private final Mappings mappings;
    private final IntakeSettings settings;

    Originals(FileStore files, Mappings mappings, IntakeSettings settings) {
        this.files = files;
        this.mappings = mappings;
        this.settings = settings;
    }

    Mapping mapping(Feed feed) {
        return mappings.get(feed.mapping());
    }

    CsvFile open(byte[] sha256, Mapping mapping) throws IOException {
        Path file = files.path(sha256);
        if (!Files.exists(file)) {
            throw new FileRefused("L'original du fichier n'est plus dans le dépôt ; renvoyez-le.");
        }
        return CsvFile.open(file, mapping);
    }

    Path workFolder() {
        return settings.work();
    }
}

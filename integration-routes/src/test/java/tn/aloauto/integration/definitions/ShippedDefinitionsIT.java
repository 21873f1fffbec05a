package tn.aloauto.integration.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.localdatabase.LocalDatabase;

@IntegrationTest
class ShippedDefinitionsIT {

    private static final Path FOLDER = LocalDatabase.projectRoot().resolve("route-definitions");

    @Autowired
    private Definitions definitions;

    @Test
    void everyShippedDefinitionPassesTheGateAndRuns() throws IOException {
        for (String kind : new String[] {"templates", "vendors", "erp", "partners"}) {
            try (Stream<Path> files = Files.list(FOLDER.resolve(kind))) {
                for (Path file : files.filter(path -> path.toString().endsWith(DefinitionFile.SUFFIX))
                        .toList()) {
                    DefinitionStatus status = definitions.of(kind + "/" + file.getFileName());
                    assertThat(status).as(file.toString()).isNotNull();
                    assertThat(status.reason()).as(file.toString()).isNull();
                    assertThat(status.status()).as(file.toString()).isEqualTo("live");
                }
            }
        }
    }
}

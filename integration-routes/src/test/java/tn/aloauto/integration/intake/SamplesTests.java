package tn.aloauto.integration.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tn.aloauto.integration.cases.Cases;
import tn.aloauto.integration.definitions.DefinitionReview;
import tn.aloauto.localdatabase.LocalDatabase;

class SamplesTests {

    @Test
    void everyMappingOfTheSourceTreeReadsItsSamplesExactlyAsExpected(@TempDir java.nio.file.Path data)
            throws IOException {
        Map<String, List<Cases.Result>> cases = DefinitionReview.of(
                        LocalDatabase.projectRoot().resolve("route-definitions"),
                        LocalDatabase.projectRoot().resolve("mappings"),
                        data)
                .cases();

        assertThat(cases).isNotEmpty().allSatisfy((mapping, results) -> assertThat(results)
                .as("samples of %s", mapping)
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.differences()).isEmpty()));
    }
}

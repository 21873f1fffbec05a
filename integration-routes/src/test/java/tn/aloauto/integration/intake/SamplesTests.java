package tn.aloauto.integration.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tn.aloauto.integration.check.Cases;
import tn.aloauto.localdatabase.LocalDatabase;

/** Every mapping of the source tree reads its sample exactly as its expected output says. */
class SamplesTests {

    private static final Cases CASES = new Cases(
            LocalDatabase.projectRoot().resolve("route-definitions"),
            LocalDatabase.projectRoot().resolve("mappings"));

    static List<String> mappings() throws IOException {
        return CASES.stems();
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void readsItsSampleAsExpected(String stem) throws IOException {
        assertThat(CASES.run(stem))
                .hasValueSatisfying(result -> assertThat(result.seen()).isEqualTo(result.expected()));
    }
}

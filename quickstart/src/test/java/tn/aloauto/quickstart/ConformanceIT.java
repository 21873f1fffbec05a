package tn.aloauto.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tn.aloauto.localdatabase.LocalDatabase;
import tn.aloauto.simulators.conformance.Conformance;
import tn.aloauto.simulators.conformance.Verdict;

/** {@code ./check --conformance}, all shipped profiles on one engine; the tables are left in target/. */
@DisplayName("M13, X-001, X-002, X-004: every shipped kind of link survives every fault")
class ConformanceIT {

    private static final Path HOME = LocalDatabase.projectRoot();

    private static ExaminationEngine engine;

    @BeforeAll
    static void startAnEngine() {
        engine = ExaminationEngine.start(HOME);
    }

    @AfterAll
    static void stopIt() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource({"odoo,19.0,37", "rest,,15", "soap,,15", "sage-100,,5"})
    void survivesEverything(String profile, String odooVersion, int situations) throws IOException {
        List<Verdict> verdicts = Examiner.examine(ExaminedLink.named(HOME, profile), odooVersion, engine);

        String table = Conformance.table(verdicts, Locale.ENGLISH);
        Files.writeString(HOME.resolve("quickstart/target/conformance-" + profile + ".txt"), table);
        assertThat(verdicts).hasSize(situations);
        assertThat(Conformance.score(verdicts)).as(table).isEqualTo(100);
    }

    @Test
    void aLinkIsExaminedWithAllItNeeds() {
        ExaminedLink orders = ExaminedLink.named(HOME, "pieces-tunis-odoo-orders");

        assertThat(orders.flows().stream().map(ExaminedFlow::stem))
                .containsExactlyInAnyOrder("pieces-tunis-odoo-orders", "pieces-tunis-odoo");
        assertThat(ExaminedLink.named(HOME, "mosaique-auto").erp()).isEqualTo(ExaminedLink.Erp.FILES);
    }

    @Test
    void whatIsNotThereIsSaidWithWhatIs() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int code = new Examiner(HOME, new PrintStream(out, true, StandardCharsets.UTF_8))
                .answer(List.of("--conformance", "no-such-link"));

        assertThat(code).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("no-such-link", "pieces-tunis-odoo-orders", "sage-100");
    }
}

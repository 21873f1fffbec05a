package tn.aloauto.simulators.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tn.aloauto.simulators.odoo.Fault;
import tn.aloauto.simulators.odoo.Fault.Kind;
import tn.aloauto.simulators.odoo.FaultDial;

/** The examination tells a careless link from a careful one: this one is careless. */
class ConformanceTests {

    @Test
    @DisplayName("M13: a careless link is told from a careful one; its table is left in target/")
    void aNaiveLinkVisiblyFails() throws IOException {
        List<Verdict> verdicts = Conformance.of("19.0", NaiveLink::new);

        String table = Conformance.table(verdicts, Locale.ENGLISH);
        Files.writeString(Path.of("target", "conformance-careless.txt"), table);
        assertThat(verdicts)
                .filteredOn(verdict -> !verdict.survived())
                .extracting(Verdict::scenario)
                .as(table)
                .contains(
                        "orders: the answer to the order is lost",
                        "orders: the call arrives twice",
                        "orders: 503 from a proxy, several times",
                        "changes: a long transaction commits late under an early date",
                        "changes: stock moves and its product's time does not",
                        "changes: a part is archived",
                        "catalogue: the ERP has lost most of its parts")
                .doesNotContain("orders: nothing goes wrong", "catalogue: nothing goes wrong");
        assertThat(Conformance.score(verdicts)).as(table).isBetween(20, 70);
        assertThat(table).contains("FAILED").contains("score ");
    }

    @Test
    void whatNeverStruckIsNotSurvived() {
        FaultDial dial = new FaultDial();
        dial.set(Fault.once(Kind.RESET, "sale.order", "load"));
        dial.set(Fault.always(Kind.HTTP_503));
        dial.take("sale.order", "read", "");
        dial.clear();

        List<String> missed = dial.neverStruck().stream().map(Fault::toString).toList();
        Verdict verdict = new Verdict("orders: the connection is reset", List.of(), missed);

        assertThat(missed).singleElement().asString().contains("RESET");
        assertThat(dial.neverStruck()).as("asked once").isEmpty();
        assertThat(verdict.survived()).isFalse();
        assertThat(Conformance.score(List.of(verdict))).isZero();
        assertThat(Conformance.table(List.of(verdict), Locale.ENGLISH)).startsWith("NOT STRUCK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void everyScenarioHasAName(String language) {
        assertThat(Arrays.stream(Subject.values()).flatMap(subject -> subject.scenarios().stream()))
                .isNotEmpty()
                .allSatisfy(scenario -> assertThat(Words.name(scenario.name(), Locale.forLanguageTag(language)))
                        .as(Words.key(scenario.name()))
                        .doesNotStartWith("scenario."));
    }
}

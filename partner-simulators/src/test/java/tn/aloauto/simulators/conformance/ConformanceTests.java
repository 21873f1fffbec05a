package tn.aloauto.simulators.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examination tells a careless link from a careful one: this one is careless. */
class ConformanceTests {

    @Test
    void aNaiveLinkVisiblyFails() {
        List<Verdict> verdicts = Conformance.of("19.0", NaiveLink::new);

        String table = Conformance.table(verdicts, Locale.ENGLISH);
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

package tn.aloauto.simulators.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tn.aloauto.simulators.odoo.OdooSettings;
import tn.aloauto.simulators.odoo.OdooSimulator;

/**
 * Examines a link: each scenario lets one thing go wrong on a simulated Odoo, has the link do its work, and looks at what the
 * ERP and the shop hold afterwards. How the link got there is its own affair.
 */
public final class Conformance {

    private Conformance() {}

    /** How one scenario ended; the story says what was wrong, and is empty when nothing was. */
    public record Verdict(String scenario, boolean survived, String story) {}

    /** Runs every scenario, one after the other, against one link and one server of that version. */
    public static List<Verdict> of(String odooVersion, Function<OdooSimulator, LinkUnderTest> link) {
        OdooSettings settings = new OdooSettings(0, odooVersion, "conformance", "marketplace", "first-key", null);
        try (OdooSimulator odoo = OdooSimulator.start(settings);
                LinkUnderTest underTest = link.apply(odoo)) {
            List<Verdict> verdicts = new ArrayList<>();
            for (Scenario scenario : Scenarios.all()) {
                verdicts.add(run(scenario, new Bench(odoo, underTest, verdicts.size() + 1)));
            }
            return verdicts;
        }
    }

    private static Verdict run(Scenario scenario, Bench bench) {
        try {
            scenario.steps().accept(bench);
        } catch (RuntimeException failure) {
            bench.wrong("it gave up: " + failure);
        } finally {
            bench.odoo().clearFaults();
            bench.odoo().clockStops(false);
        }
        return new Verdict(scenario.name(), bench.story().isEmpty(), bench.story());
    }

    /** Survived scenarios, in percent. */
    public static int score(List<Verdict> verdicts) {
        return (int) (verdicts.stream().filter(Verdict::survived).count() * 100 / verdicts.size());
    }

    /** The verdicts as a table a person reads. */
    public static String table(List<Verdict> verdicts) {
        StringBuilder table = new StringBuilder();
        for (Verdict verdict : verdicts) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-7s %-62s %s%n",
                    verdict.survived() ? "ok" : "FAILED",
                    verdict.scenario(),
                    verdict.story()));
        }
        return table.append(String.format(Locale.ROOT, "score   %d %%%n", score(verdicts)))
                .toString();
    }
}

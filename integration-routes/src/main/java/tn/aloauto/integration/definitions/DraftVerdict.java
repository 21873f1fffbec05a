package tn.aloauto.integration.definitions;

import java.util.List;
import tn.aloauto.integration.cases.Difference;

/**
 * What would become of a draft.
 *
 * @param findings what is wrong; none when it may be published
 * @param flows the flows that would run with it
 * @param drawing its routes as a Mermaid flowchart; empty for what is no flow or could not be read
 */
public record DraftVerdict(List<Finding> findings, List<CaseOutcome> cases, List<String> flows, String drawing) {

    public DraftVerdict {
        findings = List.copyOf(findings);
        cases = List.copyOf(cases);
        flows = List.copyOf(flows);
    }

    /** What is wrong and where, line and column from 1; the file is another one when it would no longer fit. */
    public record Finding(String file, int line, int column, String reason) {}

    /** A sample that was read, and where it gave something else than expected. */
    public record CaseOutcome(String sample, boolean good, List<Difference> differences) {}

    public boolean isGood() {
        return findings.isEmpty();
    }
}

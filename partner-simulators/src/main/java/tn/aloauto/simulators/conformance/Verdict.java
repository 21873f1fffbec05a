package tn.aloauto.simulators.conformance;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How one scenario ended: survived when nothing was found wrong. */
public record Verdict(String scenario, List<Complaint> complaints) {

    public Verdict {
        complaints = List.copyOf(complaints);
    }

    public boolean survived() {
        return complaints.isEmpty();
    }

    /** The scenario in the reader's language. */
    public String name(Locale language) {
        return Words.name(scenario, language);
    }

    /** What was wrong, empty when nothing was. */
    public String story(Locale language) {
        return complaints.stream()
                .map(complaint -> Words.say(complaint.key(), complaint.arguments(), language))
                .collect(Collectors.joining(" ; "));
    }
}

package tn.aloauto.simulators.conformance;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one scenario ended: survived when all that was to go wrong did go wrong, and nothing was found wrong afterwards.
 *
 * @param neverStruck what was to go wrong and did not
 */
public record Verdict(String scenario, List<Complaint> complaints, List<String> neverStruck) {

    public Verdict {
        complaints = List.copyOf(complaints);
        neverStruck = List.copyOf(neverStruck);
    }

    public boolean survived() {
        return complaints.isEmpty() && neverStruck.isEmpty();
    }

    /** The key of one word: survived, failed or not-struck. */
    String outcome() {
        return survived() ? "survived" : complaints.isEmpty() ? "not-struck" : "failed";
    }

    /** The scenario in the reader's language. */
    public String name(Locale language) {
        return Words.name(scenario, language);
    }

    /** What was wrong, empty when nothing was. */
    public String story(Locale language) {
        return Stream.concat(
                        complaints.stream(),
                        neverStruck.stream().map(fault -> new Complaint("wrong.not-struck", List.of(fault))))
                .map(complaint -> Words.say(complaint.key(), complaint.arguments(), language))
                .collect(Collectors.joining(" ; "));
    }
}

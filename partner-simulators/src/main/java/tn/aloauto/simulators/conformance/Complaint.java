package tn.aloauto.simulators.conformance;

import java.util.List;

/**
 * Something an examination found wrong.
 *
 * @param key of its sentence
 * @param arguments of the sentence
 */
public record Complaint(String key, List<String> arguments) {}

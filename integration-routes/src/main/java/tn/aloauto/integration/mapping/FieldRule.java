package tn.aloauto.integration.mapping;

import java.util.List;

/** How one source column is recognised and what its values must satisfy. */
record FieldRule(String name, List<String> aliases, Target target, Constraints constraints) {

    /** Bounds are in the target's own unit: millimes for a price, pieces for a quantity. */
    record Constraints(boolean required, int maxLength, long minimum, long maximum) {}

    boolean isCalled(String headerKey) {
        return Texts.key(name).equals(headerKey)
                || aliases.stream().anyMatch(alias -> Texts.key(alias).equals(headerKey));
    }
}

package tn.aloauto.integration.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How one source column is recognised and what its values must satisfy.
 *
 * @param keys the name and the aliases as {@link Texts#key} folds them
 * @param position of the column, from 1; 0 when it is found by its name
 * @param values what the vendor's words mean, by {@link Texts#folded}
 * @param whenMissing stands in for an empty cell; null when nothing does
 * @param fillDown an empty cell means the same as the one above it
 */
record FieldRule(
        String name,
        Set<String> keys,
        int position,
        Target target,
        Map<String, String> values,
        String whenMissing,
        boolean fillDown,
        Constraints constraints) {

    /** Bounds are in the target's own unit: millimes for a price, pieces for a quantity. */
    record Constraints(boolean required, int maxLength, long minimum, long maximum) {}

    static Set<String> keys(String name, List<String> aliases) {
        Set<String> keys = new HashSet<>();
        keys.add(Texts.key(name));
        aliases.forEach(alias -> keys.add(Texts.key(alias)));
        return Set.copyOf(keys);
    }

    boolean isCalled(String headerKey) {
        return position == 0 && keys.contains(headerKey);
    }

    /** Without this column no row of the file can be read. */
    boolean mustBeThere() {
        return (target.indispensable() || constraints.required()) && whenMissing == null;
    }
}

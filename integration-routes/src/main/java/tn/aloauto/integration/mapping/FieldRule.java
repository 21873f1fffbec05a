package tn.aloauto.integration.mapping;

import com.google.re2j.Pattern;
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
 * @param indispensable this kind of file cannot be read without it
 * @param beyond what most columns have nothing of; null then
 */
record FieldRule(
        String name,
        Set<String> keys,
        int position,
        Target target,
        Map<String, String> values,
        String whenMissing,
        boolean fillDown,
        Constraints constraints,
        boolean indispensable,
        Beyond beyond) {

    /** Bounds are in the target's own unit: millimes for a price, pieces for a quantity; pattern and allowed may be null. */
    record Constraints(
            boolean required,
            int minLength,
            int maxLength,
            long minimum,
            long maximum,
            boolean unique,
            Pattern pattern,
            Set<String> allowed) {

        /** What is wrong with a text of good length, null when nothing. */
        RejectReason refuse(String value) {
            if (value.length() < minLength) {
                return RejectReason.TEXT_TOO_SHORT;
            }
            if (allowed != null && !allowed.contains(value)) {
                return RejectReason.NOT_ONE_OF;
            }
            return pattern != null && !pattern.matches(value) ? RejectReason.NOT_OF_THIS_SHAPE : null;
        }

        boolean looksAtTexts() {
            return minLength > 0 || pattern != null || allowed != null;
        }
    }

    /**
     * What a field does besides taking one column as it stands.
     *
     * @param constant what every row says, without a column; null when there is one
     * @param also further columns in order, each by its folded name
     * @param join what stands between them; null: the first that says something counts
     * @param price how a price is worked out, null when it is given
     * @param factor pieces in one of the vendor's units, in millionths; 0 when they count pieces
     * @param onlyWarns whether a wrong value is left out and told rather than refused with its row
     */
    record Beyond(String constant, List<String> also, String join, PriceRule price, long factor, boolean onlyWarns) {}

    static Set<String> keys(String name, List<String> aliases) {
        Set<String> keys = new HashSet<>();
        keys.add(Texts.key(name));
        aliases.forEach(alias -> keys.add(Texts.key(alias)));
        return Set.copyOf(keys);
    }

    boolean isCalled(String headerKey) {
        return position == 0 && constant() == null && keys.contains(headerKey);
    }

    /** Whether a column of this name is one of this field's, the first or a further one. */
    boolean knows(String headerKey) {
        return isCalled(headerKey) || beyond != null && beyond.also().contains(headerKey);
    }

    String constant() {
        return beyond == null ? null : beyond.constant();
    }

    /** Without this column no row of the file can be read. */
    boolean mustBeThere() {
        return (indispensable || constraints.required()) && whenMissing == null && constant() == null;
    }
}

package tn.aloauto.integration.mapping;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Collects the numbers a part is known by: origin, cross and bar code numbers, each once in whatever spelling. */
final class References {

    static final String CROSS = "cross:";
    static final String GTIN = "ean:";

    private static final Set<String> CROSS_LABELS =
            Set.of("cross", "equiv", "équiv", "equivalent", "équivalent", "equivalence", "équivalence", "aftermarket");
    private static final Set<String> GTIN_LABELS = Set.of("ean", "ean13", "gtin", "gencod", "code barre");

    private final Set<String> lines = new LinkedHashSet<>();
    private final Set<String> met = new HashSet<>();

    /** One cell may hold several, each with a label: « OE: 04465-0F010 / 04465 0F020 / équiv: GDB3425 ». */
    void addAll(String cell, String kind, Predicate<String> shortEnough) {
        String current = kind;
        for (String part : CellRules.split(cell)) {
            int label = part.indexOf(':');
            if (label > 0) {
                String labelled = kindOf(part.substring(0, label));
                if (labelled != null) {
                    current = labelled;
                    part = Texts.clean(part.substring(label + 1));
                }
            }
            if (!part.isEmpty() && shortEnough.test(part)) {
                add(current, part);
            }
        }
    }

    void add(String kind, String value) {
        if (met.add(kind + Texts.bareNumber(value))) {
            lines.add(kind + value);
        }
    }

    private static String kindOf(String label) {
        String word = Texts.clean(label).toLowerCase(Locale.ROOT).replace(".", "");
        if (CROSS_LABELS.contains(word)) {
            return CROSS;
        }
        return GTIN_LABELS.contains(word) ? GTIN : null;
    }

    /** One a line, null when there are none. */
    String text() {
        return lines.isEmpty() ? null : String.join("\n", lines);
    }
}

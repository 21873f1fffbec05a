package tn.aloauto.marketplace.vendors;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Tunisian matricule fiscal, compact: seven digits and their key letter, alone or followed by VAT code, category and
 * establishment ({@code 1234567X} or {@code 1234567XAM000}).
 */
public record TaxNumber(String compact) {

    private static final String KEYS = "ABCDEFGHJKLMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("([0-9]{7})([" + KEYS + "])([ABDFNP][CEMNP][0-9]{3})?");

    /** Reads any usual spelling, e.g. {@code 0736202/X/A/M/000}; empty when shape or key letter is wrong. */
    public static Optional<TaxNumber> read(String typed) {
        Matcher parts = SHAPE.matcher(typed.toUpperCase(Locale.ROOT).replaceAll("[\\s/.\\-]", ""));
        return parts.matches() && keyOf(parts.group(1)) == parts.group(2).charAt(0)
                ? Optional.of(new TaxNumber(parts.group()))
                : Optional.empty();
    }

    /** The digits weigh 7, 6, 5, 4, 3, 2, 1; the sum modulo 23 picks the letter. */
    static char keyOf(String sevenDigits) {
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            sum += (sevenDigits.charAt(i) - '0') * (7 - i);
        }
        return KEYS.charAt(sum % KEYS.length());
    }
}

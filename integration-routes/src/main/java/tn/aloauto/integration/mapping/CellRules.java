package tn.aloauto.integration.mapping;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What makes a single cell good or bad, and how that is said. */
final class CellRules {

    private static final Set<String> EXCEL_ERRORS = Set.of(
            "#N/A",
            "#REF!",
            "#DIV/0!",
            "#VALUE!",
            "#VALEUR!",
            "#NAME?",
            "#NOM?",
            "#NULL!",
            "#NUL!",
            "#NUM!",
            "#NOMBRE!");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+([.,][0-9]+)?[Ee]\\+[0-9]+");
    private static final Pattern DATE = Pattern.compile(
            "[0-9]{2}/[0-9]{2}/[0-9]{4}|[0-9]{1,2}-(janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)\\.?");
    private static final String SEPARATORS = "/;,|\n";
    private static final Pattern SEVERAL = Pattern.compile("[" + SEPARATORS + "]");
    private static final Pattern OE_LABEL = Pattern.compile(
            "^(n[°o]\\s*)?(r[ée]f(érence)?\\.?\\s*)?(oem?|origine?|constructeur)\\s*[:=.]\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern OTHER_HYPHENS = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Number GOOD_ZERO = new Number(0, null, List.of(), null);

    private final Decimals decimals;
    private final char decimalChar;

    CellRules(Decimals decimals, char decimalChar) {
        this.decimals = decimals;
        this.decimalChar = decimalChar;
    }

    /** A number that was read, or why it was refused. */
    record Number(long value, RejectReason refusal, List<String> arguments, String remedy) {}

    /** @param vat in hundredths of a percent, for a price that is given without it */
    Number price(String value, FieldRule field, long vat) {
        if (value == null) {
            return refused(RejectReason.PRICE_MISSING);
        }
        PriceRule rule = field.beyond() == null ? null : field.beyond().price();
        long given = rule != null && rule.inMillimes() ? decimals.millimes(value) : decimals.price(value);
        if (!Decimals.isNumber(given)) {
            return unreadablePrice(value, given);
        }
        if (given <= 0) {
            return refused(RejectReason.PRICE_NOT_POSITIVE);
        }
        long millimes = rule == null ? given : rule.price(given, vat);
        FieldRule.Constraints constraints = field.constraints();
        if (millimes <= 0 || millimes < constraints.minimum() || millimes > constraints.maximum()) {
            return refused(RejectReason.PRICE_OUT_OF_BOUNDS);
        }
        return good(millimes);
    }

    private Number unreadablePrice(String value, long millimes) {
        if (millimes == Decimals.AMBIGUOUS) {
            return new Number(
                    0, RejectReason.PRICE_AMBIGUOUS, List.of(String.valueOf(decimalChar)), withTheRightSign(value));
        }
        if (millimes == Decimals.TOO_PRECISE) {
            return refused(RejectReason.PRICE_TOO_PRECISE);
        }
        return refused(RejectReason.PRICE_NOT_A_NUMBER);
    }

    /** In hundredths of a percent. */
    long vatRate(String value) {
        return decimals.hundredths(value);
    }

    Number quantity(String value, FieldRule field) {
        if (value == null) {
            return refused(RejectReason.QUANTITY_MISSING);
        }
        long pieces = decimals.integer(value);
        if (!Decimals.isNumber(pieces)) {
            return refused(RejectReason.QUANTITY_NOT_WHOLE);
        }
        if (pieces < 0) {
            return new Number(0, RejectReason.QUANTITY_NEGATIVE, List.of(), "0");
        }
        if (field.beyond() != null && field.beyond().factor() != 0) {
            // a part of a piece is not for sale
            pieces = pieces > Integer.MAX_VALUE
                    ? pieces
                    : pieces * field.beyond().factor() / PriceRule.ONE;
        }
        FieldRule.Constraints constraints = field.constraints();
        if (pieces < constraints.minimum() || pieces > constraints.maximum()) {
            return refused(RejectReason.QUANTITY_OUT_OF_BOUNDS);
        }
        return pieces == 0 ? GOOD_ZERO : good(pieces);
    }

    /** What a spreadsheet did to an identifier that cannot be undone; null when nothing. */
    static RejectReason excelDamage(String value) {
        if (value.indexOf('+') > 0 && SCIENTIFIC.matcher(value).matches()) {
            return RejectReason.LOST_DIGITS;
        }
        char first = value.charAt(0);
        boolean likeADate = first >= '0'
                && first <= '9'
                && (value.indexOf('/') == 2 || value.indexOf('-') > 0 && value.indexOf('-') <= 2);
        return likeADate && DATE.matcher(value).matches() ? RejectReason.MADE_A_DATE : null;
    }

    /** What a workbook's number cell has lost of an identifier: digits beyond the fifteenth, or zeros behind the comma. */
    static RejectReason numberDamage(String value) {
        int digits = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '.') {
                return RejectReason.LOST_DIGITS;
            }
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits > 15 ? RejectReason.LOST_DIGITS : null;
    }

    /** A formula, an error or a row of signs identifies nothing. */
    static boolean isNoReference(String value) {
        char first = value.charAt(0);
        if (first == '=' || first == '@' || (first == '#' && EXCEL_ERRORS.contains(value))) {
            return true;
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.isLetterOrDigit(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static RejectReason textDamage(String value) {
        if (value.charAt(0) == '#' && EXCEL_ERRORS.contains(value)) {
            return RejectReason.CALCULATION_ERROR;
        }
        return value.indexOf('\ufffd') >= 0 ? RejectReason.UNREADABLE : null;
    }

    static boolean holdsSeveral(String oeReferences) {
        for (int i = 0; i < oeReferences.length(); i++) {
            if (SEPARATORS.indexOf(oeReferences.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    static String[] split(String oeReferences) {
        String[] parts = SEVERAL.split(oeReferences);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = origin(Texts.clean(parts[i]));
        }
        return parts;
    }

    /** An origin number without the label typed before it, its hyphens plain. */
    static String origin(String reference) {
        boolean plain = true;
        for (int i = 0; i < reference.length() && plain; i++) {
            char c = reference.charAt(i);
            plain = c < 0x80 && c != ':' && c != '=' && c != '.';
        }
        // a label ends in one of these signs, and most references have neither
        return plain
                ? reference
                : OTHER_HYPHENS
                        .matcher(OE_LABEL.matcher(reference).replaceFirst(""))
                        .replaceAll("-");
    }

    private String withTheRightSign(String value) {
        char wrong = decimalChar == ',' ? '.' : ',';
        return value.indexOf(wrong) == value.lastIndexOf(wrong) && value.indexOf(decimalChar) < 0
                ? value.replace(wrong, decimalChar)
                : null;
    }

    private static Number good(long value) {
        return new Number(value, null, List.of(), null);
    }

    private static Number refused(RejectReason reason) {
        return new Number(0, reason, List.of(), null);
    }
}

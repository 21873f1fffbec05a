package tn.aloauto.integration.mapping;

/**
 * Numbers as French spreadsheets write them, read whole or not at all: {@code 1 234,500 DT}. The JDK's own formats would
 * read "1 234,500" as 1 and stay silent.
 */
final class Decimals {

    /** Not a number in this file's writing. */
    static final long UNREADABLE = Long.MIN_VALUE;

    /** A separator that could mean thousands or decimals. */
    static final long AMBIGUOUS = Long.MIN_VALUE + 1;

    /** More decimals than the unit has. */
    static final long TOO_PRECISE = Long.MIN_VALUE + 2;

    private static final long LARGEST = 99_999_999_999_999L;
    private static final String[] CURRENCIES = {"TND", "DT", "د.ت.", "د.ت", "دينار", "dinars", "dinar"};
    private static final char ARABIC_DECIMAL_SIGN = '\u066b';
    private static final char ARABIC_GROUP_SIGN = '\u066c';

    private final char decimalChar;
    private final char groupChar;

    Decimals(char decimalChar, char groupChar) {
        this.decimalChar = decimalChar;
        this.groupChar = groupChar;
    }

    static boolean isNumber(long parsed) {
        return parsed > TOO_PRECISE;
    }

    /** The value times 10^scale, or one of the three refusals. A currency sign at the end is left out. */
    long price(String text) {
        return parse(text, withoutCurrency(text), 3);
    }

    /** A price that is written in millimes. */
    long millimes(String text) {
        return parse(text, withoutCurrency(text), 0);
    }

    /** A whole number; decimals that are all zero are forgiven. */
    long integer(String text) {
        return parse(text, text.length(), 0);
    }

    /** A percentage in hundredths; its sign at the end is left out. */
    long hundredths(String text) {
        int end = text.endsWith("%") ? text.length() - 1 : text.length();
        while (end > 0 && Texts.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return parse(text, end, 2);
    }

    /** A factor in millionths. */
    long millionths(String text) {
        return parse(text, text.length(), 6);
    }

    private long parse(String text, int end, int scale) {
        int i = 0;
        boolean negative = end > 0 && (text.charAt(0) == '-' || text.charAt(0) == '\u2212');
        if (negative || end > 0 && text.charAt(0) == '+') {
            i++;
        }
        long value = 0;
        int digits = 0;
        int inGroup = 0;
        boolean grouped = false;
        for (; i < end && !startsDecimals(text.charAt(i)); i++) {
            char c = text.charAt(i);
            int digit = digit(c);
            if (digit >= 0) {
                value = value * 10 + digit;
                digits++;
                inGroup++;
            } else if (separatesGroups(c, text, i) && digits > 0 && (grouped ? inGroup == 3 : inGroup <= 3)) {
                grouped = true;
                inGroup = 0;
            } else {
                return c == '.' || c == ',' ? AMBIGUOUS : UNREADABLE;
            }
            if (value > LARGEST) {
                return UNREADABLE;
            }
        }
        if (digits == 0 || grouped && inGroup != 3) {
            return UNREADABLE;
        }
        long scaled = decimals(text, Math.min(i + 1, end), i < end, end, value, scale);
        return negative && isNumber(scaled) ? -scaled : scaled;
    }

    private long decimals(String text, int from, boolean announced, int end, long whole, int scale) {
        long value = whole;
        int taken = 0;
        for (int i = from; i < end; i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0) {
                return UNREADABLE;
            }
            if (taken < scale) {
                value = value * 10 + digit;
                taken++;
            } else if (digit != 0) {
                return TOO_PRECISE;
            }
        }
        if (announced && from == end) {
            return UNREADABLE;
        }
        for (; taken < scale; taken++) {
            value *= 10;
        }
        return value > LARGEST ? UNREADABLE : value;
    }

    private boolean startsDecimals(char c) {
        return c == decimalChar || c == ARABIC_DECIMAL_SIGN;
    }

    /** A point is no thousands' sign by itself, but it cannot be anything else when a decimal comma follows it. */
    private boolean separatesGroups(char c, String text, int at) {
        return c == groupChar
                || c == '\''
                || c == '\u2019'
                || c == ARABIC_GROUP_SIGN
                || Texts.isBlank(c)
                || (c == '.' || c == ',') && text.indexOf(decimalChar, at) > at;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= '\u0660' && c <= '\u0669') {
            return c - '\u0660';
        }
        return c >= '\u06f0' && c <= '\u06f9' ? c - '\u06f0' : -1;
    }

    private static int withoutCurrency(String text) {
        int end = text.length();
        if (end > 0 && digit(text.charAt(end - 1)) >= 0) {
            return end;
        }
        for (String currency : CURRENCIES) {
            int start = end - currency.length();
            if (start > 0 && text.regionMatches(true, start, currency, 0, currency.length())) {
                end = start;
                break;
            }
        }
        while (end > 0 && Texts.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}

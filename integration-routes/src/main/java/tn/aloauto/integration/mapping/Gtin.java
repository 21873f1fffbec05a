package tn.aloauto.integration.mapping;

/** The number under a bar code: 8, 12, 13 or 14 digits, the last of which checks the others. */
public final class Gtin {

    private Gtin() {}

    /** Without the blanks and hyphens people put between its digits. */
    static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '-' && !Texts.isBlank(c)) {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    /** Whether it is one, check digit included. */
    public static boolean isRight(String digits) {
        int length = digits.length();
        if (length != 8 && (length < 12 || length > 14)) {
            return false;
        }
        int sum = 0;
        boolean any = false;
        for (int i = 0; i < length; i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            any |= digit > 0;
            sum += (length - i) % 2 == 0 ? 3 * digit : digit;
        }
        return any && sum % 10 == 0;
    }
}

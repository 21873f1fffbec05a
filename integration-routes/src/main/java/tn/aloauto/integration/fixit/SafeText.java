package tn.aloauto.integration.fixit;

import java.util.regex.Pattern;

/** Text that a spreadsheet shows and never runs: what looks like a formula gets an apostrophe before it, which reading takes off. */
public final class SafeText {

    private static final Pattern PLAIN_NUMBER = Pattern.compile("[-+]?[0-9][0-9 .,'\u00a0\u202f]*");

    private SafeText() {}

    public static String of(String text) {
        return isLikeAFormula(text) ? "'" + text : text;
    }

    private static boolean isLikeAFormula(String text) {
        if (text.isEmpty() || PLAIN_NUMBER.matcher(text).matches()) {
            return false;
        }
        return "=+-@\t\r\n|%".indexOf(text.charAt(0)) >= 0 || "＝＋－＠".indexOf(text.charAt(0)) >= 0;
    }
}

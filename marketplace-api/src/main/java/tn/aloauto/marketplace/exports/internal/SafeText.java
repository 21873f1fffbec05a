package tn.aloauto.marketplace.exports.internal;

/**
 * Text that a spreadsheet shows and never runs: what looks like a formula gets an apostrophe before it. Reading takes one
 * apostrophe off, so what begins with its own gets another.
 */
final class SafeText {

    private static final String STARTS = "'=+-@\t\r\n|%＝＋－＠";
    private static final String PLAIN_NUMBER = "[-+]?[0-9][0-9 .,\u00a0\u202f]*";

    private SafeText() {}

    static String of(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 && !text.matches(PLAIN_NUMBER)
                ? "'" + text
                : text;
    }
}

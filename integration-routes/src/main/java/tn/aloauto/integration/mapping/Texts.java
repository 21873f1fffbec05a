package tn.aloauto.integration.mapping;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What spreadsheets do to text, undone: odd blanks, invisible signs, accents and case that differ. */
public final class Texts {

    private Texts() {}

    /** Without blanks of any kind at the ends, control and invisible characters anywhere. */
    public static String clean(String raw) {
        int length = raw.length();
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            boolean plain = c > ' ' && c < 0x7f || c >= 0xc0 && c < 0x300;
            boolean blankInside = (c == ' ' || c == '\u00a0' || c == '\u202f') && i > 0 && i < length - 1;
            if (!plain && !blankInside) {
                return cleanSlowly(raw);
            }
        }
        return raw;
    }

    private static String cleanSlowly(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        boolean decomposed = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean control = Character.isISOControl(c);
            if (isInvisible(c) || control && !Character.isWhitespace(c) && c != '\u0085') {
                continue;
            }
            out.append(control ? ' ' : c);
            decomposed |= c >= 0x300 && c <= 0x36f;
        }
        int from = 0;
        int to = out.length();
        while (from < to && isBlank(out.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(out.charAt(to - 1))) {
            to--;
        }
        String cleaned = out.substring(from, to);
        return decomposed ? Normalizer.normalize(cleaned, Normalizer.Form.NFC) : cleaned;
    }

    /** Any Unicode separator: String.strip() would leave the no-break spaces. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009' || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(char c) {
        return c == '\u00ad'
                || c >= '\u200b' && c <= '\u200f'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2060' && c <= '\u2069'
                || c == '\ufeff';
    }

    /** Letters and digits only, without accents and case, words one blank apart: « Réf. OE » and "ref oe" are one. */
    public static String key(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(bare.length());
        boolean gap = false;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                out.append(c == 'œ' ? "oe" : c == 'æ' ? "ae" : String.valueOf(c));
                gap = false;
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                gap = true;
            }
        }
        return out.toString();
    }

    /** Without accents, case and doubled blanks; signs stay, so that « >10 » and « 10 » are two. */
    public static String folded(String text) {
        String bare = Normalizer.normalize(clean(text), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            boolean again = isBlank(c) && !out.isEmpty() && out.charAt(out.length() - 1) == ' ';
            if (!again && Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(isBlank(c) ? ' ' : c);
            }
        }
        return out.toString();
    }

    /** Its Latin letters and digits alone, in capitals: two spellings of one origin number are one. */
    static String bareNumber(String reference) {
        StringBuilder out = new StringBuilder(reference.length());
        for (int i = 0; i < reference.length(); i++) {
            if (Character.isLetterOrDigit(reference.charAt(i))) {
                out.append(Character.toUpperCase(reference.charAt(i)));
            }
        }
        return out.toString();
    }

    /** 1 when alike, 0 when nothing is shared: the Dice coefficient of the pairs of letters. */
    public static double similarity(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        Map<Integer, Integer> pairs = pairs(one);
        int total = Math.max(0, one.length() - 1) + Math.max(0, other.length() - 1);
        int shared = 0;
        for (Map.Entry<Integer, Integer> pair : pairs(other).entrySet()) {
            shared += Math.min(pair.getValue(), pairs.getOrDefault(pair.getKey(), 0));
        }
        return total == 0 ? 0 : 2.0 * shared / total;
    }

    /** The candidate most like the text, null when none is like it at all. */
    public static String nearest(String text, Iterable<String> candidates) {
        String key = key(text);
        String best = null;
        double bestLikeness = 0.45;
        for (String candidate : candidates) {
            double likeness = similarity(key, key(candidate));
            if (likeness > bestLikeness) {
                best = candidate;
                bestLikeness = likeness;
            }
        }
        return best;
    }

    private static Map<Integer, Integer> pairs(String text) {
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.merge(text.charAt(i) << 16 | text.charAt(i + 1), 1, Integer::sum);
        }
        return pairs;
    }
}

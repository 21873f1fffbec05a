package tn.aloauto.integration.mapping;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Why a cell was rejected and what to do about it, in French, Arabic or English. */
public final class RejectTexts {

    private static final Phrases PHRASES = Phrases.of(RejectTexts.class, "rejects");
    private static final String ADVICE = ".advice";

    private RejectTexts() {}

    /** The sentence, in French for a language we do not speak; arguments stand where {0}, {1} are. */
    public static String text(RejectReason reason, Locale locale, Collection<String> arguments) {
        return PHRASES.say(reason.name(), locale, arguments);
    }

    /** The same for a row that was kept; what was written then, for a reason nobody knows any more. */
    public static String text(String reason, Locale locale, Collection<String> arguments, String written) {
        return isKnown(reason) ? text(RejectReason.valueOf(reason), locale, arguments) : written;
    }

    /** What to do, null when the reason alone does not tell: then a legal value may stand beside it. */
    public static String advice(RejectReason reason, Locale locale) {
        return PHRASES.say(reason.name() + ADVICE, locale, List.of());
    }

    /** The same for a row that was kept; what was written then is a value to use when the reason has no advice of its own. */
    public static String advice(String reason, Locale locale, String written) {
        String advice = isKnown(reason) ? advice(RejectReason.valueOf(reason), locale) : null;
        return advice == null ? written : advice;
    }

    private static boolean isKnown(String reason) {
        return reason != null
                && Arrays.stream(RejectReason.values())
                        .anyMatch(known -> known.name().equals(reason));
    }
}

package tn.aloauto.marketplace.shared;

import java.util.Locale;

/** What is said in French, and in Arabic and English where somebody wrote it: French is read where one of them lacks. */
public final class Translated {

    private Translated() {}

    /** @param arabic null where nobody wrote it, as well as english */
    public static String in(Locale language, String french, String arabic, String english) {
        String wanted =
                switch (language.getLanguage()) {
                    case "ar" -> arabic;
                    case "en" -> english;
                    default -> french;
                };
        return wanted == null ? french : wanted;
    }

    /**
     * The same as a statement reads it.
     *
     * @param french {@code c.name}, beside which {@code c.name_ar} and {@code c.name_en} stand
     */
    public static String column(Locale language, String french) {
        return switch (language.getLanguage()) {
            case "ar" -> "coalesce(" + french + "_ar, " + french + ")";
            case "en" -> "coalesce(" + french + "_en, " + french + ")";
            default -> french;
        };
    }
}

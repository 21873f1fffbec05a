package tn.aloauto.integration.mapping;

import java.util.List;
import java.util.Locale;

/**
 * One cell that is wrong.
 *
 * @param column as the vendor's header calls it
 * @param value as the vendor wrote it
 * @param arguments what the reason's sentence names, never null
 * @param remedy a value that would be right, null when nobody can know
 */
public record BadCell(String column, String value, RejectReason reason, List<String> arguments, String remedy) {

    public RejectCode code() {
        return reason.code();
    }

    /** In words its vendor understands. */
    public String message(Locale locale) {
        return RejectTexts.text(reason, locale, arguments);
    }

    /** What to write or do instead, null when nobody can know. */
    public String suggestion(Locale locale) {
        return remedy == null ? RejectTexts.advice(reason, locale) : remedy;
    }

    public String message() {
        return message(Locale.FRENCH);
    }

    public String suggestion() {
        return suggestion(Locale.FRENCH);
    }
}

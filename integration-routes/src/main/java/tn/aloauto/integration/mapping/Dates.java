package tn.aloauto.integration.mapping;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

/** Dates as people here and their programs write them; the day comes before the month, or the year first. */
final class Dates {

    private static final List<DateTimeFormatter> WITH_TIME = formats(
            "dd/MM/uuuu HH:mm:ss",
            "dd/MM/uuuu HH:mm",
            "dd-MM-uuuu HH:mm",
            "uuuu-MM-dd HH:mm:ss",
            "uuuu-MM-dd HH:mm",
            "uuuu-MM-dd'T'HH:mm:ss",
            "uuuu-MM-dd'T'HH:mm");
    private static final List<DateTimeFormatter> DAYS =
            formats("dd/MM/uuuu", "d/M/uuuu", "dd-MM-uuuu", "dd.MM.uuuu", "uuuu-MM-dd", "uuuuMMdd");

    private Dates() {}

    /** Null when it is no date; a day alone is its first minute. */
    static LocalDateTime read(String text) {
        for (DateTimeFormatter format : WITH_TIME) {
            try {
                return LocalDateTime.parse(text, format);
            } catch (DateTimeParseException another) {
                continue;
            }
        }
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(text, format).atStartOfDay();
            } catch (DateTimeParseException another) {
                continue;
            }
        }
        return null;
    }

    private static List<DateTimeFormatter> formats(String... patterns) {
        return List.of(patterns).stream()
                .map(pattern ->
                        DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
                .toList();
    }
}

package tn.aloauto.integration.check;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import tn.aloauto.integration.mapping.Phrases;

/** What the command line says, in the reader's language, and whether it found anything wrong. */
final class Console {

    private static final Phrases PHRASES = Phrases.of(Console.class, "check");

    private final PrintStream out;
    private final Locale language;
    private int findings;

    Console(PrintStream out, Locale language) {
        this.out = out;
        this.language = language;
    }

    Locale language() {
        return language;
    }

    /** A sentence by its key. */
    void say(String key, Object... arguments) {
        line(text(key, arguments));
    }

    /** A sentence about something that is wrong. */
    void find(String key, Object... arguments) {
        findings++;
        say(key, arguments);
    }

    void found() {
        findings++;
    }

    void line(String text) {
        out.println(text);
    }

    int findings() {
        return findings;
    }

    String text(String key, Object... arguments) {
        return PHRASES.say(
                key, language, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}

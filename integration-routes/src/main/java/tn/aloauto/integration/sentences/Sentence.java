package tn.aloauto.integration.sentences;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sentence in French and what it is made of; whoever reads the code finds it in the reader's language.
 *
 * @param code null for words that are not ours, which stay as they are; of {@code A:B}, A takes the first argument
 * @param arguments what the sentence names, in the order of {0}, {1}
 */
public record Sentence(String code, List<String> arguments, String text) {

    private static final int LONGEST_ARGUMENT = 400;

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    public static Sentence of(String code, String text, Object... arguments) {
        return new Sentence(
                code,
                Arrays.stream(arguments)
                        .map(String::valueOf)
                        .map(Sentence::line)
                        .toList(),
                text);
    }

    /** Somebody else's words, or some that are too rare to be told in three languages. */
    public static Sentence plain(String text) {
        return new Sentence(null, List.of(), text);
    }

    /** The same, said after some words that name one thing. */
    public Sentence after(String prefix, String words, String argument) {
        if (code == null) {
            return plain(words + text);
        }
        List<String> all = new ArrayList<>(List.of(line(argument)));
        all.addAll(arguments);
        return new Sentence(prefix + ":" + code, all, words + text);
    }

    /** What stands in an argument may have come from a file. */
    private static String line(String argument) {
        String line = argument.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST_ARGUMENT ? line : line.substring(0, LONGEST_ARGUMENT - 1) + "…";
    }
}

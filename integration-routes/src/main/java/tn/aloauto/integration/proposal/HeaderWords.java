package tn.aloauto.integration.proposal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import tn.aloauto.integration.mapping.Texts;

/** What columns are called, in French, Arabic and English, by field. */
final class HeaderWords {

    private static final double SURE = 1;
    private static final double NEARLY = 0.8;
    private static final double PART = 0.7;

    private final Map<String, List<String>> keys = new HashMap<>();

    HeaderWords() {
        Properties read = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                HeaderWords.class.getResourceAsStream("headers.properties"), StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        for (String field : read.stringPropertyNames()) {
            List<String> words = new ArrayList<>();
            for (String word : read.getProperty(field).split(",")) {
                words.add(Texts.key(word));
            }
            keys.put(field, words);
        }
    }

    Iterable<String> fields() {
        return keys.keySet();
    }

    /** From 0, not its name at all, to 1, its very name. */
    double likeness(String header, String field) {
        String key = Texts.key(header);
        if (key.isEmpty()) {
            return 0;
        }
        double best = 0;
        for (String word : keys.get(field)) {
            if (word.equals(key)) {
                return SURE;
            }
            if (word.length() > 3 && (" " + key + " ").contains(" " + word + " ")) {
                best = Math.max(best, PART + 0.2 * word.length() / key.length());
            }
            if (word.length() > 4 && Texts.similarity(word, key) > NEARLY) {
                best = Math.max(best, NEARLY);
            }
        }
        return best;
    }

    /** How much a row reads like a header: the sum of what its cells are sure to be called. */
    double headerness(String[] row) {
        double sum = 0;
        for (String cell : row) {
            double best = 0;
            for (String field : keys.keySet()) {
                best = Math.max(best, likeness(cell, field));
            }
            sum += best >= PART ? best : 0;
        }
        return sum;
    }
}

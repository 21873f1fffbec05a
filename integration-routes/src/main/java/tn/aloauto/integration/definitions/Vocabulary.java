package tn.aloauto.integration.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** The words a definition may use and what may stand under each, read from definitions/vocabulary.properties. */
final class Vocabulary {

    private static final String RESOURCE = "/definitions/vocabulary.properties";

    private final Map<String, Set<String>> allowed = new TreeMap<>();

    Vocabulary() {
        Properties lines = new Properties();
        try (InputStream resource = Vocabulary.class.getResourceAsStream(RESOURCE)) {
            lines.load(new InputStreamReader(resource, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        for (String word : lines.stringPropertyNames()) {
            Set<String> under = new LinkedHashSet<>();
            for (String item : lines.getProperty(word).trim().split("\\s+")) {
                if (item.startsWith("@")) {
                    under.addAll(
                            Set.of(lines.getProperty(item.substring(1)).trim().split("\\s+")));
                } else {
                    under.add(item);
                }
            }
            allowed.put(word, under);
        }
    }

    Set<String> steps() {
        return allowed.get("steps");
    }

    Set<String> languages() {
        return allowed.get("languages");
    }

    /** Every word and what may stand under it. */
    Map<String, Set<String>> words() {
        return Collections.unmodifiableMap(allowed);
    }

    boolean knows(String word) {
        return allowed.containsKey(word);
    }

    Set<String> under(String word) {
        return allowed.get(word);
    }
}

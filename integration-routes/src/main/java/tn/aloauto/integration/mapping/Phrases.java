package tn.aloauto.integration.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences by key in the languages people here read; one file a language beside the class that says them. */
public final class Phrases {

    /** French first: it stands in for every language that is not here. */
    public static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.forLanguageTag("ar"), Locale.ENGLISH);

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])\\}");

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    private Phrases() {}

    /** Reads {@code <name>_fr.properties} and its sisters, UTF-8, from the folder of the class. */
    public static Phrases of(Class<?> place, String name) {
        Phrases phrases = new Phrases();
        for (Locale language : LANGUAGES) {
            String file = name + "_" + language.getLanguage() + ".properties";
            try (InputStream in = place.getResourceAsStream(file)) {
                Properties read = new Properties();
                read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                Map<String, String> texts = new HashMap<>();
                read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
                phrases.byLanguage.put(language.getLanguage(), texts);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(file, unreadable);
            }
        }
        return phrases;
    }

    /** Null when no language has the key. */
    public String say(String key, Locale locale, Collection<String> arguments) {
        Map<String, String> texts = byLanguage.getOrDefault(locale.getLanguage(), byLanguage.get("fr"));
        String text = texts.get(key);
        if (text == null || arguments.isEmpty()) {
            return text;
        }
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(arguments.stream()
                        .skip(Integer.parseInt(place.group(1)))
                        .findFirst()
                        .orElse(place.group())));
    }

    /** The keys one language has. */
    public Set<String> keys(Locale locale) {
        return Set.copyOf(byLanguage.get(locale.getLanguage()).keySet());
    }
}

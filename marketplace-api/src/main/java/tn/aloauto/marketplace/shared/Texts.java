package tn.aloauto.marketplace.shared;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What a user reads, in French, Arabic or English, out of every module's bundle {@code messages/<module>}. */
@Component
public class Texts {

    public static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.forLanguageTag("ar"), Locale.ENGLISH);

    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    public Texts() throws IOException {
        source.setBasenames(bundles().toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setUseCodeAsDefaultMessage(false);
    }

    /**
     * The wanted language, French when none of ours is wanted.
     *
     * @param wanted an Accept-Language header or the locale of an account; null for no wish
     */
    public static Locale language(String wanted) {
        if (wanted == null || wanted.length() > 200) {
            return Locale.FRENCH;
        }
        // what our own client says, at every request
        for (Locale ours : LANGUAGES) {
            if (ours.getLanguage().equals(wanted)) {
                return ours;
            }
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES);
            return found == null ? Locale.FRENCH : found;
        } catch (IllegalArgumentException unreadable) {
            return Locale.FRENCH;
        }
    }

    /** Fills {0}, {1}, ... An apostrophe is an apostrophe, unlike in java.text.MessageFormat. */
    public String text(Locale language, String key, Object... arguments) {
        String text = source.getMessage(key, null, key, language);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** A status or another word of ours as a reader says it; an unknown word stays as it is. */
    public String word(Locale language, String word) {
        return source.getMessage("word." + word, null, word, language);
    }

    public boolean has(Locale language, String key) {
        return source.getMessage(key, null, null, language) != null;
    }

    private static Set<String> bundles() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_fr.properties")) {
            names.add("messages/" + file.getFilename().replace("_fr.properties", ""));
        }
        return names;
    }
}

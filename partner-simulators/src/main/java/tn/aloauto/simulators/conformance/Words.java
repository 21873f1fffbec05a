package tn.aloauto.simulators.conformance;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What is said about a link, in French, Arabic or English. Scenarios are named in English; the others by that name. */
final class Words {

    private static final String BUNDLE = "tn.aloauto.simulators.conformance.conformance";

    private Words() {}

    /** The scenario's name in the reader's language. */
    static String name(String scenario, Locale language) {
        return "en".equals(language.getLanguage()) ? scenario : say("scenario." + key(scenario), List.of(), language);
    }

    static String say(String key, List<String> arguments, Locale language) {
        String sentence;
        try {
            sentence = bundle(language).getString(key);
        } catch (MissingResourceException unknown) {
            return key + (arguments.isEmpty() ? "" : " " + arguments);
        }
        for (int i = 0; i < arguments.size(); i++) {
            sentence = sentence.replace("{" + i + "}", arguments.get(i));
        }
        return sentence;
    }

    /** Its letters and figures, joined by hyphens. */
    static String key(String scenario) {
        return scenario.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

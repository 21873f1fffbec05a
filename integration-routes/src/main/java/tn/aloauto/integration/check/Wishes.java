package tn.aloauto.integration.check;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What was asked for on the command line.
 *
 * @param file to be read, null when the folders are judged
 * @param options by name, without their hyphens; a switch stands for itself
 */
record Wishes(Path file, Map<String, String> options) {

    private static final Set<String> SWITCHES = Set.of("list", "cases", "readme", "propose", "help");
    private static final Set<String> WITH_VALUE =
            Set.of("mapping", "lang", "draw", "against", "categories", "home", "rows");

    /** The command line asks for something that does not exist. */
    static final class Misunderstood extends Exception {

        private static final long serialVersionUID = 1L;

        Misunderstood(String word) {
            super(word);
        }
    }

    static Wishes of(String[] arguments) throws Misunderstood {
        Map<String, String> options = new HashMap<>();
        Path file = null;
        for (int i = 0; i < arguments.length; i++) {
            String word = arguments[i];
            String name = word.replaceFirst("^-+", "");
            if (!word.startsWith("-") && file == null) {
                file = Path.of(word);
            } else if (SWITCHES.contains(name) && word.startsWith("-")) {
                options.put(name, name);
            } else if (WITH_VALUE.contains(name) && i + 1 < arguments.length) {
                options.put(name, arguments[++i]);
            } else {
                throw new Misunderstood(word);
            }
        }
        return new Wishes(file, options);
    }

    boolean wants(String option) {
        return options.containsKey(option);
    }

    String value(String option) {
        return options.get(option);
    }

    Path home() {
        return Path.of(options.getOrDefault("home", ".")).toAbsolutePath().normalize();
    }

    Path routes() {
        return home().resolve("route-definitions");
    }

    Path mappings() {
        return home().resolve("mappings");
    }

    Locale language() {
        return Locale.forLanguageTag(options.getOrDefault("lang", "fr"));
    }
}

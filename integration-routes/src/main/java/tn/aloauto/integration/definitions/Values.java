package tn.aloauto.integration.definitions;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.springframework.core.env.PropertyResolver;

/** What {{placeholders}} stand for in one definition, and which ones it may use at all. */
final class Values {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern NAME = Pattern.compile("(\\??)([A-Za-z][A-Za-z0-9_.-]*)(?::(.*))?", Pattern.DOTALL);
    private static final Pattern PARTNER_SETTING = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");
    private static final Pattern OURS = Pattern.compile(
            "(ALOAUTO|SPRING|DATABASE|INTEGRATION|MARKETPLACE|MANAGEMENT|SERVER|LOGGING|JAVA|JDK|LD|SSH|AWS|PG|POSTGRES)_.*");
    private static final Set<String> OPEN_SETTINGS = Set.of("aloauto.data-dir", "aloauto.route-definitions");
    private static final Pattern OPERATORS_ADDRESS =
            Pattern.compile("(?:https?:)?(?://)?\\{\\{([A-Z0-9_]+)}}(?:[:/].*)?");
    private static final int NESTING = 4;

    private final PropertyResolver environment;
    private final Set<String> declared;
    private final Map<String, String> given;

    /**
     * @param declared names of the template's parameters
     * @param given their values, empty while a template is judged on its own
     */
    Values(PropertyResolver environment, Set<String> declared, Map<String, String> given) {
        this.environment = environment;
        this.declared = declared;
        this.given = given;
    }

    /** Refuses any placeholder that is not a parameter, a partner's setting or one of the few open settings. */
    void check(Node where, String text) throws DefinitionRefused {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            Matcher name = NAME.matcher(placeholder.group(1).strip());
            if (!name.matches() || !mayUse(name.group(2))) {
                throw DefinitionRefused.at(
                        where,
                        "La valeur {{" + placeholder.group(1) + "}} n'est pas ouverte aux définitions",
                        declared.isEmpty()
                                ? "Une variable d'environnement de partenaire s'écrit {{EN_MAJUSCULES}}."
                                : Nearest.suggestion(placeholder.group(1), declared));
            }
            boolean canDoWithout = !name.group(1).isEmpty() || name.group(3) != null;
            if (!declared.contains(name.group(2)) && !canDoWithout && environment.getProperty(name.group(2)) == null) {
                throw DefinitionRefused.at(
                        where,
                        "La variable d'environnement " + name.group(2) + " n'est pas définie",
                        "Définissez-la puis redémarrez le moteur.");
            }
        }
        if (PLACEHOLDER.matcher(text).replaceAll("").contains("{{")) {
            throw DefinitionRefused.at(where, "Un {{nom}} n'en contient pas un autre et se ferme par }}");
        }
    }

    /** The text with every placeholder filled; empty while some parameter has no value yet. */
    Optional<String> fill(String text) {
        String filled = text;
        for (int round = 0; round < NESTING && filled.contains("{{"); round++) {
            StringBuilder next = new StringBuilder();
            Matcher placeholder = PLACEHOLDER.matcher(filled);
            while (placeholder.find()) {
                String value = valueOf(placeholder.group(1).strip());
                if (value == null) {
                    return Optional.empty();
                }
                placeholder.appendReplacement(next, Matcher.quoteReplacement(value));
            }
            placeholder.appendTail(next);
            filled = next.toString();
        }
        return filled.contains("{{") ? Optional.empty() : Optional.of(filled);
    }

    /** Whether the address's host comes whole out of a variable that only the operator can set. */
    boolean isOperatorsAddress(String text) {
        String written = text;
        for (Map.Entry<String, String> parameter : given.entrySet()) {
            written = written.replace("{{" + parameter.getKey() + "}}", parameter.getValue());
        }
        Matcher address = OPERATORS_ADDRESS.matcher(written);
        return address.matches() && isPartnerSetting(address.group(1));
    }

    /** Whether a secret is written as it must be: one placeholder and nothing else, without a default. */
    static boolean isPlaceholder(String text) {
        return text.strip().matches("\\{\\{\\??[A-Za-z][A-Za-z0-9_.-]*}}");
    }

    /** Names that look like a partner's setting are the only environment variables a definition may read. */
    static boolean isPartnerSetting(String name) {
        return PARTNER_SETTING.matcher(name).matches() && !OURS.matcher(name).matches();
    }

    private boolean mayUse(String name) {
        return declared.contains(name) || OPEN_SETTINGS.contains(name) || isPartnerSetting(name);
    }

    private String valueOf(String content) {
        Matcher name = NAME.matcher(content);
        if (!name.matches()) {
            return null;
        }
        String key = name.group(2);
        if (declared.contains(key)) {
            String value = given.get(key);
            return value == null && !given.isEmpty() && !name.group(1).isEmpty() ? "" : value;
        }
        String value = mayUse(key) ? environment.getProperty(key) : null;
        if (value == null && name.group(3) != null) {
            return name.group(3);
        }
        return value == null && !name.group(1).isEmpty() ? "" : value;
    }
}

package tn.aloauto.integration.definitions;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;

/** Which expressions a definition may use: reading what a message carries, never calling into an object. */
final class Expressions {

    private static final Pattern FUNCTION = Pattern.compile("\\$(?:simple)?\\{([^{}]*)}");
    private static final Pattern OPENING = Pattern.compile("\\$(?:simple)?\\{");
    private static final String NAME = "[A-Za-z][A-Za-z0-9_-]*";
    private static final List<Pattern> ALLOWED = List.of(
            Pattern.compile("body|bodyOneLine|id|exchangeId|routeId|fromRouteId|stepId|messageTimestamp|null|uuid"),
            Pattern.compile("body\\[['\"]?" + NAME + "['\"]?]"),
            Pattern.compile("(headers?|exchangeProperty|variable)(\\.|:)" + NAME),
            Pattern.compile("(headers?|exchangeProperty|variable)\\[['\"]?" + NAME + "['\"]?]"),
            Pattern.compile("exception\\.message"),
            Pattern.compile("date:now(:[A-Za-z0-9 :._'/-]{1,40})?"),
            Pattern.compile("random\\([0-9]{1,9}(,[0-9]{1,9})?\\)"),
            Pattern.compile("file:(name|name\\.noext|name\\.ext|onlyname|onlyname\\.noext|ext|size|modified|length)"));
    private static final Set<String> HEADERS_WITH_POWER_WE_LEND =
            Set.of("camelhttpmethod", "camelhttppath", "camelhttpquery", "camelfilename", "camelawss3key");
    private static final Pattern EXCEPTION_NAME =
            Pattern.compile("java\\.(lang|io|net|util\\.concurrent)\\.[A-Z][A-Za-z]*(Exception|Throwable)"
                    + "|java\\.lang\\.Throwable|org\\.apache\\.camel\\.[A-Za-z.]*Exception"
                    + "|tn\\.aloauto\\.integration\\.[A-Za-z.]+");
    private static final Set<String> BODY_TYPES = Set.of(
            "String",
            "java.lang.String",
            "byte[]",
            "java.io.InputStream",
            "java.util.Map",
            "java.util.List",
            "java.lang.Integer",
            "java.lang.Long",
            "java.math.BigDecimal");

    private Expressions() {}

    /** Any text of a definition may hold ${...}: each must be one of the harmless ones. */
    static void check(Node where, String text) throws DefinitionRefused {
        Matcher function = FUNCTION.matcher(text);
        while (function.find()) {
            String content = function.group(1).strip();
            if (ALLOWED.stream().noneMatch(pattern -> pattern.matcher(content).matches())) {
                throw DefinitionRefused.at(
                        where,
                        "L'expression ${" + content + "} n'est pas permise",
                        "Permises : ${body}, ${header.nom}, ${exchangeProperty.nom}, ${variable.nom},"
                                + " ${exception.message}, ${date:now:yyyyMMdd}, ${file:name}.");
            }
        }
        if (OPENING.matcher(FUNCTION.matcher(text).replaceAll("")).find()) {
            throw DefinitionRefused.at(where, "Une expression ${...} n'en contient pas une autre et se ferme par }");
        }
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("resource:") || lower.startsWith("#class:") || lower.startsWith("#type:")) {
            throw DefinitionRefused.at(
                    where, "« " + lower.substring(0, lower.indexOf(':') + 1) + " » est interdit dans une définition");
        }
    }

    /** A header of the engine itself may turn a call elsewhere; only the harmless ones may be set. */
    static void checkHeaderName(Node where, String name) throws DefinitionRefused {
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.contains("${") || name.contains("{{")) {
            throw DefinitionRefused.at(where, "Le nom d'un en-tête s'écrit en toutes lettres");
        }
        if (lower.startsWith("camel") && !HEADERS_WITH_POWER_WE_LEND.contains(lower)) {
            throw DefinitionRefused.at(where, "L'en-tête " + name + " commande le moteur et ne se pose pas ici");
        }
    }

    static void checkException(Node where, String name) throws DefinitionRefused {
        if (!EXCEPTION_NAME.matcher(name).matches()) {
            throw DefinitionRefused.at(
                    where, "L'exception « " + name + " » n'est pas de celles qu'une définition attrape");
        }
    }

    static void checkBodyType(Node where, String type) throws DefinitionRefused {
        if (!BODY_TYPES.contains(type)) {
            throw DefinitionRefused.at(
                    where, "Le type « " + type + " » est interdit", Nearest.suggestion(type, BODY_TYPES));
        }
    }
}

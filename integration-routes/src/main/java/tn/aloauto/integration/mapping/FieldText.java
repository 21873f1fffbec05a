package tn.aloauto.integration.mapping;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Compiles one field of a mapping. */
final class FieldText {

    static final List<String> FIELD = List.of(
            "name",
            "aliases",
            "position",
            "also",
            "join",
            "constant",
            "type",
            "values",
            "valuesFrom",
            "default",
            "fillDown",
            "constraints",
            "target",
            "tax",
            "vat",
            "unit",
            "factor",
            "margin",
            "roundTo",
            "onError");
    static final List<String> CONSTRAINTS =
            List.of("required", "unique", "minLength", "maxLength", "minimum", "maximum", "pattern", "enum");
    private static final Set<Target> TARGETS_WITH_FACTOR = Set.of(Target.PRICE, Target.QUANTITY);
    private static final int LARGEST_TABLE = 1 << 20;
    private static final Decimals PLAIN = new Decimals('.', ' ');

    private final FileKind kind;
    private final VatRates rates;
    private final Map<String, String> tables;
    private final Tables folder;

    /** @param tables takes the texts of the tables that were read, by their names */
    FieldText(FileKind kind, VatRates rates, Tables folder, Map<String, String> tables) {
        this.kind = kind;
        this.rates = rates;
        this.folder = folder;
        this.tables = tables;
    }

    FieldRule field(YamlSection section) throws MappingRefused {
        section.node("target");
        Target target =
                Target.valueOf(section.oneOf("target", kind.targets(), null).toUpperCase(Locale.ROOT));
        String type = section.oneOf("type", List.of("string", "number", "integer", "list", "datetime"), target.type());
        if (!type.equals(target.type())) {
            throw section.refused(
                    "type", "« " + target.word() + " » est de type " + target.type() + ", pas " + type + ".");
        }
        String name = section.has("constant") ? section.text("name", target.word()) : section.text("name");
        if (Texts.key(name).isEmpty()) {
            throw section.refused("name", "Le nom de la colonne est vide.");
        }
        return new FieldRule(
                name,
                FieldRule.keys(name, section.texts("aliases", List.of())),
                section.whole("position", 1, 500, 0),
                target,
                values(section),
                section.text("default", null),
                section.yes("fillDown"),
                constraints(section, target),
                kind.needs(target),
                beyond(section, target));
    }

    /** What the vendor's words mean: « Dispo » is 10 pieces, « FREIN AV » a category of the shop. */
    private Map<String, String> values(YamlSection field) throws MappingRefused {
        Map<String, String> values = new HashMap<>();
        if (field.has("valuesFrom")) {
            for (String line : table(field).lines().toList()) {
                String[] pair = line.split(";", 2);
                if (pair.length == 2 && !Texts.folded(pair[0]).isEmpty()) {
                    values.put(Texts.folded(pair[0]), Texts.clean(pair[1]));
                }
            }
        }
        Set<String> inline = new HashSet<>();
        for (Map.Entry<String, String> pair : field.pairs("values").entrySet()) {
            String word = Texts.folded(pair.getKey());
            if (!inline.add(word)) {
                throw field.refused("values", "« " + pair.getKey() + " » est expliqué deux fois.");
            }
            values.put(word, pair.getValue());
        }
        return Map.copyOf(values);
    }

    private String table(YamlSection field) throws MappingRefused {
        String name = field.text("valuesFrom");
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*\\.csv")) {
            throw field.refused(
                    "valuesFrom", "Une table est un fichier du dossier des mappings : « marques.csv », sans chemin.");
        }
        try {
            String text = folder.read(name);
            if (text.length() > LARGEST_TABLE) {
                throw field.refused("valuesFrom", "La table « " + name + " » dépasse 1 Mo.");
            }
            tables.put(name, text);
            return text;
        } catch (IOException unreadable) {
            throw field.refused("valuesFrom", "La table « " + name + " » est introuvable à côté du mapping.");
        }
    }

    private FieldRule.Beyond beyond(YamlSection field, Target target) throws MappingRefused {
        String constant = field.text("constant", null);
        if (constant != null && (field.has("position") || field.has("also") || field.has("aliases"))) {
            throw field.refused("constant", "Une constante n'a pas de colonne.");
        }
        List<String> also =
                field.texts("also", List.of()).stream().map(Texts::key).toList();
        if (field.has("join") && also.isEmpty()) {
            throw field.refused("join", "« join » réunit des colonnes : nommez les autres sous « also ».");
        }
        boolean onlyWarns = "warn".equals(field.oneOf("onError", List.of("reject", "warn"), "reject"));
        if (onlyWarns && target != Target.GTIN) {
            throw field.refused("onError", "Seul un gtin faux peut être signalé sans rejeter la ligne.");
        }
        if (field.has("factor") && !TARGETS_WITH_FACTOR.contains(target)) {
            throw field.refused("factor", "« factor » n'a de sens que pour un prix ou une quantité.");
        }
        long factor = field.has("factor") ? positive(field, "factor", PLAIN.millionths(field.text("factor"))) : 0;
        PriceRule price = price(field, target, factor);
        boolean plain = constant == null && also.isEmpty() && price == null && factor == 0 && !onlyWarns;
        return plain ? null : new FieldRule.Beyond(constant, also, field.text("join", null), price, factor, onlyWarns);
    }

    private PriceRule price(YamlSection field, Target target, long factor) throws MappingRefused {
        boolean any = false;
        for (String key : List.of("tax", "vat", "unit", "margin", "roundTo")) {
            any |= field.has(key);
            if (field.has(key) && target != Target.PRICE) {
                throw field.refused(key, "« " + key + " » n'a de sens que pour un prix.");
            }
        }
        if (!any && (factor == 0 || target != Target.PRICE)) {
            return null;
        }
        boolean withoutTax = "HT".equals(field.oneOf("tax", List.of("HT", "TTC"), "TTC"));
        if (field.has("vat") && !withoutTax) {
            throw field.refused("vat", "« vat » va avec « tax: HT » : un prix TTC contient déjà la TVA.");
        }
        String vat = field.oneOf("vat", rates.codes(), VatRates.NORMAL);
        if (withoutTax && !rates.codes().contains(vat)) {
            throw field.refused("tax", "Aucun taux de TVA ne porte le code « " + vat + " ».");
        }
        String margin = field.text("margin", "0");
        boolean percent = margin.endsWith("%");
        long amount = positive(field, "margin", percent ? PLAIN.hundredths(margin) : PLAIN.price(margin));
        if (percent && amount > 50_000) {
            throw field.refused("margin", "Une marge ne dépasse pas 500 %.");
        }
        long step = positive(field, "roundTo", PLAIN.price(field.text("roundTo", "0.001")));
        return new PriceRule(
                "millimes".equals(field.oneOf("unit", List.of("dinars", "millimes"), "dinars")),
                factor,
                percent ? amount : 0,
                percent ? 0 : amount,
                withoutTax ? vat : null,
                Math.max(1, step));
    }

    private static long positive(YamlSection field, String key, long number) throws MappingRefused {
        if (!Decimals.isNumber(number) || number < 0 || number > 1_000_000_000_000L) {
            throw field.refused(key, "« " + key + " » n'est pas un nombre positif, écrit avec un point.");
        }
        return number;
    }

    private static FieldRule.Constraints constraints(YamlSection field, Target target) throws MappingRefused {
        long largest = target == Target.PRICE ? 99_999_999_999_999L : Integer.MAX_VALUE;
        if (!field.has("constraints")) {
            return new FieldRule.Constraints(false, 0, target.longest(), 0, largest, false, null, null);
        }
        YamlSection constraints = new YamlSection(field.node("constraints"), CONSTRAINTS);
        if (target == Target.REFERENCE && constraints.has("unique") && !constraints.yes("unique")) {
            throw constraints.refused("unique", "La référence est toujours unique dans un fichier.");
        }
        for (String key : List.of("unique", "minLength", "pattern", "enum")) {
            if (constraints.has(key) && !target.isText()) {
                throw constraints.refused(key, "« " + key + " » n'a de sens que pour un texte.");
            }
        }
        return new FieldRule.Constraints(
                constraints.yes("required"),
                constraints.whole("minLength", 0, target.longest(), 0),
                constraints.whole("maxLength", 1, target.longest(), target.longest()),
                bound(constraints, "minimum", target, 0),
                bound(constraints, "maximum", target, largest),
                constraints.yes("unique") && target != Target.REFERENCE,
                pattern(constraints, "pattern"),
                constraints.has("enum") ? Set.copyOf(new HashSet<>(constraints.texts("enum", List.of()))) : null);
    }

    /** Never slower than the text it looks at, whatever it says: no backtracking, no back references. */
    static Pattern pattern(YamlSection section, String key) throws MappingRefused {
        if (!section.has(key)) {
            return null;
        }
        String text = section.text(key);
        if (text.length() > 500) {
            throw section.refused(key, "Une expression ne dépasse pas 500 caractères.");
        }
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException unreadable) {
            throw section.refused(key, "Expression régulière illisible (syntaxe RE2) : " + unreadable.getDescription());
        }
    }

    /** Bounds are written as in any YAML, with a point, whatever sign the vendor's file uses. */
    private static long bound(YamlSection constraints, String key, Target target, long otherwise)
            throws MappingRefused {
        if (!constraints.has(key)) {
            return otherwise;
        }
        long value =
                switch (target) {
                    case PRICE -> PLAIN.price(constraints.text(key));
                    case QUANTITY -> PLAIN.integer(constraints.text(key));
                    default -> throw constraints.refused(key, "« " + key + " » n'a de sens que pour un nombre.");
                };
        if (!Decimals.isNumber(value) || value < 0) {
            throw constraints.refused(key, "« " + key + " » n'est pas un nombre positif.");
        }
        return value;
    }
}

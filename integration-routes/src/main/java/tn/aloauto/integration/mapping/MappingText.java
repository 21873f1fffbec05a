package tn.aloauto.integration.mapping;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;

/** Compiles the text of a mapping. Words are those of Frictionless Table Schema and Table Dialect where they fit. */
final class MappingText {

    private static final int LARGEST = 64 * 1024;
    private static final List<String> TOP = List.of("description", "dialect", "fields", "skipRows");
    private static final List<String> DIALECT = List.of(
            "encoding", "delimiter", "header", "headerRows", "decimalChar", "groupChar", "missingValues", "sheets");
    private static final List<String> FIELD =
            List.of("name", "aliases", "position", "type", "values", "default", "fillDown", "constraints", "target");
    private static final List<String> SKIP = List.of("field", "startsWith", "without");
    private static final List<String> CONSTRAINTS = List.of("required", "unique", "maxLength", "minimum", "maximum");
    private static final List<Charset> USUAL_ENCODINGS =
            List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));

    private final String text;

    MappingText(String text) {
        this.text = text;
    }

    Mapping compile() throws MappingRefused {
        if (text.length() > LARGEST) {
            throw new MappingRefused(1, "Le mapping dépasse " + LARGEST / 1024 + " Ko.");
        }
        YamlSection top = new YamlSection(tree(), TOP);
        top.text("description");
        Dialect dialect = dialect(top);
        List<FieldRule> fields = new ArrayList<>();
        Set<Target> targets = EnumSet.noneOf(Target.class);
        Set<String> names = new HashSet<>();
        for (Node node : top.nodes("fields")) {
            YamlSection section = new YamlSection(node, FIELD);
            FieldRule field = field(section);
            if (!targets.add(field.target())) {
                throw new MappingRefused(
                        section.lineOf("target"),
                        "Deux colonnes visent « " + field.target().word() + " ».");
            }
            refuseSharedNames(section, field, names);
            fields.add(field);
        }
        for (Target target : Target.values()) {
            if (target.indispensable() && !targets.contains(target)) {
                throw new MappingRefused(top.lineOf("fields"), "Aucune colonne ne vise « " + target.word() + " ».");
            }
        }
        if (!dialect.hasHeader() && fields.stream().anyMatch(field -> field.position() == 0 && field.mustBeThere())) {
            throw new MappingRefused(
                    top.lineOf("fields"),
                    "Sans en-tête (header: false), chaque colonne exigée a besoin de sa position.");
        }
        return new Mapping(dialect, fields, skips(top, fields), version());
    }

    private Node tree() throws MappingRefused {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(20);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        try {
            for (Event event : new Yaml(new SafeConstructor(options)).parse(new StringReader(text))) {
                if (event instanceof AliasEvent) {
                    throw new MappingRefused(
                            event.getStartMark().getLine() + 1, "Les alias YAML (*nom) ne sont pas admis.");
                }
            }
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (root == null) {
                throw new MappingRefused(1, "Le mapping est vide.");
            }
            return root;
        } catch (MarkedYAMLException problem) {
            int line = problem.getProblemMark() == null
                    ? 1
                    : problem.getProblemMark().getLine() + 1;
            throw new MappingRefused(line, "YAML illisible : " + problem.getProblem());
        } catch (YAMLException problem) {
            throw new MappingRefused(1, "YAML illisible : " + problem.getMessage());
        }
    }

    private static Dialect dialect(YamlSection top) throws MappingRefused {
        YamlSection dialect = new YamlSection(top.node("dialect"), DIALECT);
        char decimalChar = dialect.oneOf("decimalChar", List.of(",", "."), ",").charAt(0);
        char groupChar =
                dialect.oneOf("groupChar", List.of(" ", ".", ",", "'"), " ").charAt(0);
        if (groupChar == decimalChar) {
            throw new MappingRefused(dialect.lineOf("groupChar"), "decimalChar et groupChar doivent différer.");
        }
        String delimiter = dialect.oneOf("delimiter", List.of("auto", ";", ",", "\t", "|"), "auto");
        Set<String> missing = new HashSet<>();
        for (String value : dialect.texts("missingValues", List.of(""))) {
            missing.add(Texts.clean(value));
        }
        List<String> sheets = dialect.texts("sheets", List.of("auto"));
        boolean byName = !sheets.equals(List.of("auto")) && !sheets.equals(List.of("all"));
        boolean hasHeader = !dialect.has("header") || dialect.yes("header");
        return new Dialect(
                encodings(dialect),
                "auto".equals(delimiter) ? null : delimiter.charAt(0),
                hasHeader,
                dialect.whole("headerRows", 1, Dialect.HEADER_WITHIN, 0),
                decimalChar,
                groupChar,
                Set.copyOf(missing),
                byName ? List.copyOf(sheets) : List.of(),
                sheets.equals(List.of("all")));
    }

    private static List<SkipRule> skips(YamlSection top, List<FieldRule> fields) throws MappingRefused {
        List<SkipRule> skips = new ArrayList<>();
        if (!top.has("skipRows")) {
            return skips;
        }
        for (Node node : top.nodes("skipRows")) {
            YamlSection skip = new YamlSection(node, SKIP);
            skip.node("field");
            skip.node("startsWith");
            skips.add(new SkipRule(
                    named(skip, "field", fields),
                    skip.texts("startsWith", List.of()).stream()
                            .map(Texts::folded)
                            .filter(beginning -> !beginning.isEmpty())
                            .toList(),
                    skip.has("without") ? named(skip, "without", fields) : null));
        }
        return skips;
    }

    private static Target named(YamlSection section, String key, List<FieldRule> fields) throws MappingRefused {
        String name = section.oneOf(key, fields.stream().map(FieldRule::name).toList(), null);
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow()
                .target();
    }

    private static List<Charset> encodings(YamlSection dialect) throws MappingRefused {
        List<Charset> encodings = new ArrayList<>();
        for (String name : dialect.texts("encoding", List.of("auto"))) {
            if ("auto".equals(name)) {
                encodings.addAll(USUAL_ENCODINGS);
                continue;
            }
            try {
                encodings.add(Charset.forName(name));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                throw new MappingRefused(
                        dialect.lineOf("encoding"),
                        YamlSection.unknown(
                                name, List.of("auto", "utf-8", "windows-1252", "windows-1256", "utf-16le")));
            }
        }
        if (encodings.isEmpty()) {
            throw new MappingRefused(dialect.lineOf("encoding"), "Au moins un encodage est attendu.");
        }
        return List.copyOf(encodings);
    }

    private static FieldRule field(YamlSection section) throws MappingRefused {
        List<String> words = Arrays.stream(Target.values()).map(Target::word).toList();
        section.node("target");
        Target target = Target.valueOf(section.oneOf("target", words, null).toUpperCase(Locale.ROOT));
        String type = section.oneOf("type", List.of("string", "number", "integer", "list"), target.type());
        if (!type.equals(target.type())) {
            throw new MappingRefused(
                    section.lineOf("type"),
                    "« " + target.word() + " » est de type " + target.type() + ", pas " + type + ".");
        }
        String name = section.text("name");
        if (Texts.key(name).isEmpty()) {
            throw new MappingRefused(section.lineOf("name"), "Le nom de la colonne est vide.");
        }
        return new FieldRule(
                name,
                FieldRule.keys(name, section.texts("aliases", List.of())),
                section.whole("position", 1, 500, 0),
                target,
                values(section),
                section.text("default", null),
                section.yes("fillDown"),
                constraints(section, target));
    }

    /** What the vendor's words mean: « Dispo » is 10 pieces, « FREIN AV » a category of the shop. */
    private static Map<String, String> values(YamlSection field) throws MappingRefused {
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, String> pair : field.pairs("values").entrySet()) {
            if (values.put(Texts.folded(pair.getKey()), pair.getValue()) != null) {
                throw new MappingRefused(field.lineOf("values"), "« " + pair.getKey() + " » est expliqué deux fois.");
            }
        }
        return Map.copyOf(values);
    }

    private static FieldRule.Constraints constraints(YamlSection field, Target target) throws MappingRefused {
        long largest = target == Target.PRICE ? 99_999_999_999_999L : Integer.MAX_VALUE;
        if (!field.has("constraints")) {
            return new FieldRule.Constraints(false, target.longest(), 0, largest);
        }
        YamlSection constraints = new YamlSection(field.node("constraints"), CONSTRAINTS);
        if (constraints.has("unique") && target != Target.REFERENCE) {
            throw new MappingRefused(constraints.lineOf("unique"), "Seule la référence peut être unique.");
        }
        if (target == Target.REFERENCE && constraints.has("unique") && !constraints.yes("unique")) {
            throw new MappingRefused(constraints.lineOf("unique"), "La référence est toujours unique dans un fichier.");
        }
        return new FieldRule.Constraints(
                constraints.yes("required"),
                constraints.whole("maxLength", 1, target.longest(), target.longest()),
                bound(constraints, "minimum", target, 0),
                bound(constraints, "maximum", target, largest));
    }

    /** Bounds are written as in any YAML, with a point, whatever sign the vendor's file uses. */
    private static long bound(YamlSection constraints, String key, Target target, long otherwise)
            throws MappingRefused {
        if (!constraints.has(key)) {
            return otherwise;
        }
        Decimals plain = new Decimals('.', ' ');
        long value =
                switch (target) {
                    case PRICE -> plain.price(constraints.text(key));
                    case QUANTITY -> plain.integer(constraints.text(key));
                    default ->
                        throw new MappingRefused(
                                constraints.lineOf(key), "« " + key + " » n'a de sens que pour un nombre.");
                };
        if (!Decimals.isNumber(value) || value < 0) {
            throw new MappingRefused(constraints.lineOf(key), "« " + key + " » n'est pas un nombre positif.");
        }
        return value;
    }

    private static void refuseSharedNames(YamlSection section, FieldRule field, Set<String> names)
            throws MappingRefused {
        for (String key : field.keys()) {
            if (!names.add(key)) {
                throw new MappingRefused(section.line(), "Deux colonnes répondent au nom « " + key + " ».");
            }
        }
    }

    private String version() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

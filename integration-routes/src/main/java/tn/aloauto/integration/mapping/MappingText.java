package tn.aloauto.integration.mapping;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;

/** Compiles the text of a mapping. Words are those of Frictionless Table Schema and Table Dialect where they fit. */
final class MappingText {

    private static final int LARGEST = 64 * 1024;
    static final List<String> TOP = List.of(
            "description", "kind", "mode", "dialect", "vatRates", "fields", "skipRows", "keepRows", "deletedRows");
    static final List<String> MODES = List.of("full", "partial", "delta");
    private static final List<String> RATE = List.of("code", "percent", "from", "until");
    static final List<String> DIALECT = List.of(
            "encoding", "delimiter", "header", "headerRows", "decimalChar", "groupChar", "missingValues", "sheets");
    private static final List<Charset> USUAL_ENCODINGS =
            List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));

    private final String text;
    private final Tables folder;
    private final Map<String, String> tables = new TreeMap<>();

    MappingText(String text, Tables folder) {
        this.text = text;
        this.folder = folder;
    }

    Mapping compile() throws MappingRefused {
        YamlSection top = new YamlSection(tree(text), TOP);
        top.text("description");
        FileKind kind = FileKind.called(top.oneOf("kind", FileKind.words(), FileKind.STOCK.word()));
        String mode = top.oneOf("mode", MODES, null);
        Dialect dialect = dialect(top);
        VatRates rates = vatRates(top);
        List<FieldRule> fields = fields(top, kind, rates);
        if (!dialect.hasHeader() && fields.stream().anyMatch(field -> field.position() == 0 && field.mustBeThere())) {
            throw top.refused("fields", "Sans en-tête (header: false), chaque colonne exigée a besoin de sa position.");
        }
        RowFilters filters = new FilterText(fields).filters(top);
        refuseSenselessModes(top, kind, mode, filters);
        return new Mapping(kind, mode, dialect, fields, filters, rates, Set.copyOf(tables.keySet()), version());
    }

    private static void refuseSenselessModes(YamlSection top, FileKind kind, String mode, RowFilters filters)
            throws MappingRefused {
        if ("delta".equals(mode) && filters.deleted().isEmpty()) {
            throw top.refused("mode", "Un fichier delta dit ce qui disparaît : décrivez-le sous « deletedRows ».");
        }
        boolean countsOrCatalogues = kind == FileKind.STOCK || kind == FileKind.CATALOGUE;
        if (!countsOrCatalogues && ("full".equals(mode) || !filters.deleted().isEmpty())) {
            throw top.refused(
                    filters.deleted().isEmpty() ? "mode" : "deletedRows",
                    "Un fichier de genre « " + kind.word() + " » ne retire aucun article de la vente.");
        }
    }

    private List<FieldRule> fields(YamlSection top, FileKind kind, VatRates rates) throws MappingRefused {
        List<FieldRule> fields = new ArrayList<>();
        Set<Target> targets = EnumSet.noneOf(Target.class);
        Set<String> names = new HashSet<>();
        FieldText compiler = new FieldText(kind, rates, folder, tables);
        for (Node node : top.nodes("fields")) {
            YamlSection section = new YamlSection(node, FieldText.FIELD);
            FieldRule field = compiler.field(section);
            if (!targets.add(field.target())) {
                throw section.refused(
                        "target", "Deux colonnes visent « " + field.target().word() + " ».");
            }
            refuseSharedNames(node, field, names);
            fields.add(field);
        }
        for (Target target : Target.values()) {
            if (kind.needs(target) && !targets.contains(target)) {
                throw top.refused("fields", "Aucune colonne ne vise « " + target.word() + " ».");
            }
        }
        if (targets.contains(Target.VEHICLE_MODEL) != targets.contains(Target.VEHICLE_MAKE)) {
            throw top.refused(
                    "fields", "Un véhicule se nomme par sa marque et son modèle : vehicle_make, vehicle_model.");
        }
        return fields;
    }

    private static VatRates vatRates(YamlSection top) throws MappingRefused {
        List<VatRates.Rate> rates = new ArrayList<>();
        for (Node node : top.blocks("vatRates")) {
            YamlSection rate = new YamlSection(node, RATE);
            long percent = new Decimals('.', ' ').hundredths(rate.text("percent"));
            if (!Decimals.isNumber(percent) || percent < 0 || percent > 10_000) {
                throw rate.refused("percent", "Un taux est un pourcentage de 0 à 100.");
            }
            rates.add(new VatRates.Rate(
                    rate.text("code", VatRates.NORMAL),
                    percent,
                    day(rate, "from", LocalDate.MIN),
                    day(rate, "until", null)));
        }
        return rates.isEmpty() ? VatRates.ofTheCountry() : new VatRates(rates);
    }

    private static LocalDate day(YamlSection section, String key, LocalDate otherwise) throws MappingRefused {
        try {
            return section.has(key) ? LocalDate.parse(section.text(key)) : otherwise;
        } catch (DateTimeParseException unreadable) {
            throw section.refused(key, "Une date s'écrit 2026-01-31.");
        }
    }

    /** The document of a file of the mappings folder: one, plain, of bounded size. */
    static Node tree(String text) throws MappingRefused {
        if (text.length() > LARGEST) {
            throw new MappingRefused(1, "Le fichier dépasse " + LARGEST / 1024 + " Ko.");
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(20);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        try {
            for (Event event : new Yaml(new SafeConstructor(options)).parse(new StringReader(text))) {
                if (event instanceof AliasEvent) {
                    throw new MappingRefused(
                            event.getStartMark().getLine() + 1,
                            event.getStartMark().getColumn() + 1,
                            "Les alias YAML (*nom) ne sont pas admis.");
                }
            }
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (root == null) {
                throw new MappingRefused(1, "Le mapping est vide.");
            }
            return root;
        } catch (MarkedYAMLException problem) {
            Mark mark = problem.getProblemMark();
            throw new MappingRefused(
                    mark == null ? 1 : mark.getLine() + 1,
                    mark == null ? 1 : mark.getColumn() + 1,
                    "YAML illisible : " + problem.getProblem());
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
            throw dialect.refused("groupChar", "decimalChar et groupChar doivent différer.");
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
                throw dialect.refused(
                        "encoding",
                        YamlSection.unknown(
                                name, List.of("auto", "utf-8", "windows-1252", "windows-1256", "utf-16le")));
            }
        }
        if (encodings.isEmpty()) {
            throw dialect.refused("encoding", "Au moins un encodage est attendu.");
        }
        return List.copyOf(encodings);
    }

    private static void refuseSharedNames(Node node, FieldRule field, Set<String> names) throws MappingRefused {
        if (field.constant() != null) {
            return;
        }
        for (String key : field.keys()) {
            if (!names.add(key)) {
                throw MappingRefused.at(node, "Deux colonnes répondent au nom « " + key + " ».");
            }
        }
    }

    private String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            for (String table : tables.values()) {
                digest.update(table.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

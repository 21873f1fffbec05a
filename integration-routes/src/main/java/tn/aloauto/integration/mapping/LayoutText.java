package tn.aloauto.integration.mapping;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Compiles the text of a layout. */
final class LayoutText {

    private static final int MOST_COLUMNS = 200;
    private static final List<String> TOP = List.of("description", "format", "file", "columns");
    private static final List<String> FILE =
            List.of("encoding", "delimiter", "header", "decimalChar", "decimals", "dateFormat");
    private static final List<String> COLUMN = List.of("name", "from", "value", "values", "maxLength");
    private static final String PATH = "[A-Za-z_@][A-Za-z0-9_@-]*(\\[])?(\\.[A-Za-z_@][A-Za-z0-9_@-]*(\\[])?){0,6}";

    private final String text;

    LayoutText(String text) {
        this.text = text;
    }

    Layout compile() throws MappingRefused {
        YamlSection top = new YamlSection(MappingText.tree(text), TOP);
        top.text("description");
        String format = top.oneOf("format", List.of("csv", "json"), "csv");
        List<Node> nodes = top.nodes("columns");
        if (nodes.isEmpty() || nodes.size() > MOST_COLUMNS) {
            throw top.refused("columns", "Une à " + MOST_COLUMNS + " colonnes sont attendues.");
        }
        List<Layout.Column> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Node node : nodes) {
            YamlSection section = new YamlSection(node, COLUMN);
            Layout.Column column = column(section, "json".equals(format));
            if (!names.add(column.name())) {
                throw section.refused("", "La colonne « " + column.name() + " » est répétée.");
            }
            columns.add(column);
        }
        return top.has("file")
                ? layout(format, new YamlSection(top.node("file"), FILE), columns)
                : layout(format, null, columns);
    }

    private static Layout layout(String format, YamlSection file, List<Layout.Column> columns) throws MappingRefused {
        if (file == null) {
            return new Layout(
                    format,
                    Charset.forName("UTF-8"),
                    ';',
                    true,
                    '.',
                    3,
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME,
                    columns);
        }
        return new Layout(
                format,
                encoding(file),
                file.oneOf("delimiter", List.of(";", ",", "\t", "|"), ";").charAt(0),
                !file.has("header") || file.yes("header"),
                file.oneOf("decimalChar", List.of(",", "."), "json".equals(format) ? "." : ",")
                        .charAt(0),
                file.whole("decimals", 0, 6, 3),
                dates(file),
                columns);
    }

    private static Charset encoding(YamlSection file) throws MappingRefused {
        String name = file.text("encoding", "utf-8");
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw file.refused("encoding", YamlSection.unknown(name, List.of("utf-8", "windows-1252", "windows-1256")));
        }
    }

    private static DateTimeFormatter dates(YamlSection file) throws MappingRefused {
        if (!file.has("dateFormat")) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME;
        }
        try {
            return DateTimeFormatter.ofPattern(file.text("dateFormat"), Locale.ROOT);
        } catch (IllegalArgumentException notAPattern) {
            throw file.refused(
                    "dateFormat",
                    "« " + file.text("dateFormat") + " » n'est pas un format de date, par exemple dd/MM/yyyy.");
        }
    }

    private static Layout.Column column(YamlSection section, boolean isPath) throws MappingRefused {
        String name = section.text("name");
        if (isPath && !name.matches(PATH)) {
            throw section.refused("name", "« " + name + " » n'est pas un chemin, par exemple lines[].sku.");
        }
        if (section.has("from") == section.has("value")) {
            throw section.refused("", "Une colonne dit « from » ou « value », l'un des deux.");
        }
        String from = section.oneOf("from", LayoutField.words(), null);
        LayoutField field = from == null ? null : LayoutField.called(from);
        boolean inLines = name.contains("[]");
        if (isPath && inLines != (field != null && field.isOfALine()) && field != null) {
            throw section.refused(
                    "name",
                    "« " + from + " » appartient " + (field.isOfALine() ? "à une ligne : lines[].…" : "à la commande"));
        }
        return new Layout.Column(
                name,
                field,
                section.text("value", null),
                section.pairs("values"),
                section.whole("maxLength", 1, 10_000, 0));
    }
}

package tn.aloauto.integration.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which source column becomes which field, compiled once from {@code mappings/<stem>.mapping.yaml}. */
public final class Mapping {

    private final Dialect dialect;
    private final List<FieldRule> fields;
    private final List<SkipRule> skips;
    private final String version;

    Mapping(Dialect dialect, List<FieldRule> fields, List<SkipRule> skips, String version) {
        this.dialect = dialect;
        this.fields = List.copyOf(fields);
        this.skips = List.copyOf(skips);
        this.version = version;
    }

    /** Compiles the text of a mapping file; refuses anything it does not know by name. */
    public static Mapping compile(String yaml) throws MappingRefused {
        return new MappingText(yaml).compile();
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Changes with every change of the text. */
    public String version() {
        return version;
    }

    /** How many columns of this header the mapping knows: tells the right delimiter from a wrong one. */
    public int known(List<String> header) {
        int known = 0;
        for (String cell : header) {
            String key = Texts.key(cell);
            known += fields.stream().anyMatch(field -> field.isCalled(key)) ? 1 : 0;
        }
        return known;
    }

    /** Whether this row names every column a file must have: then it is the header, and not a title above it. */
    public boolean isHeader(List<String> row) {
        List<String> keys = row.stream().map(Texts::key).toList();
        return fields.stream()
                .filter(FieldRule::mustBeThere)
                .allMatch(field -> field.position() > 0
                        ? field.position() <= keys.size()
                        : keys.stream().anyMatch(field::isCalled));
    }

    /** The names that stand for a header in a file without one, as wide as its rows. */
    public List<String> headerByPosition(int width) {
        String[] names = new String
                [Math.max(
                        width,
                        fields.stream().mapToInt(FieldRule::position).max().orElse(0))];
        for (int i = 0; i < names.length; i++) {
            names[i] = "Colonne " + (i + 1);
        }
        for (FieldRule field : fields) {
            if (field.position() > 0) {
                names[field.position() - 1] = field.name();
            }
        }
        return List.of(names);
    }

    /** Starts reading a file that has this header. */
    public RowReading reading(List<String> header, Categories categories) throws HeaderRefused {
        int[] columns = new int[Target.values().length];
        Arrays.fill(columns, -1);
        FieldRule[] rules = new FieldRule[columns.length];
        List<String> missing = new ArrayList<>();
        for (FieldRule field : fields) {
            int column = columnOf(field, header);
            columns[field.target().ordinal()] = column;
            rules[field.target().ordinal()] = field;
            if (column < 0 && field.mustBeThere()) {
                missing.add("« " + field.name() + " »");
            }
        }
        if (!missing.isEmpty()) {
            throw new HeaderRefused(
                    HeaderRefused.MISSING_COLUMNS,
                    (missing.size() == 1 ? "La colonne " : "Les colonnes ")
                            + String.join(", ", missing)
                            + (missing.size() == 1 ? " manque" : " manquent")
                            + ". Colonnes trouvées : " + found(header)
                            + ". Ajoutez ce qui manque à la ligne d'en-tête, ou faites adapter le mapping.");
        }
        return new RowReading(dialect, new RowCells(dialect, header, rules, columns, skips), categories);
    }

    private static int columnOf(FieldRule field, List<String> header) throws HeaderRefused {
        if (field.position() > 0) {
            return field.position() <= header.size() ? field.position() - 1 : -1;
        }
        int found = -1;
        for (int i = 0; i < header.size(); i++) {
            if (field.isCalled(Texts.key(header.get(i)))) {
                if (found >= 0) {
                    throw new HeaderRefused(
                            HeaderRefused.AMBIGUOUS_COLUMNS,
                            "Deux colonnes veulent dire « " + field.name() + " » : « "
                                    + Texts.clean(header.get(found)) + " » (" + (found + 1) + "e) et « "
                                    + Texts.clean(header.get(i)) + " » (" + (i + 1) + "e). Gardez-en une seule.");
                }
                found = i;
            }
        }
        return found;
    }

    private static String found(List<String> header) {
        List<String> shown = new ArrayList<>();
        for (String cell : header.subList(0, Math.min(header.size(), 30))) {
            String name = Texts.clean(cell);
            shown.add("« " + (name.length() > 40 ? name.substring(0, 40) + "…" : name) + " »");
        }
        return String.join(", ", shown);
    }
}

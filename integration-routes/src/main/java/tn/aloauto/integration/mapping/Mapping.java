package tn.aloauto.integration.mapping;

import java.util.ArrayList;
import java.util.List;

/** Which source column becomes which field, compiled once from {@code mappings/<stem>.mapping.yaml}. */
public final class Mapping {

    private final Dialect dialect;
    private final List<FieldRule> fields;
    private final String version;

    Mapping(Dialect dialect, List<FieldRule> fields, String version) {
        this.dialect = dialect;
        this.fields = List.copyOf(fields);
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

    /** Starts reading a file that has this header. */
    public RowReading reading(List<String> header, Categories categories) throws HeaderRefused {
        int[] columns = new int[Target.values().length];
        FieldRule[] rules = new FieldRule[columns.length];
        List<String> missing = new ArrayList<>();
        for (FieldRule field : fields) {
            int column = columnOf(field, header);
            columns[field.target().ordinal()] = column;
            rules[field.target().ordinal()] = field;
            if (column < 0
                    && (field.target().indispensable() || field.constraints().required())) {
                missing.add("« " + field.name() + " »");
            }
        }
        if (!missing.isEmpty()) {
            throw new HeaderRefused((missing.size() == 1 ? "La colonne " : "Les colonnes ")
                    + String.join(", ", missing)
                    + (missing.size() == 1 ? " manque" : " manquent")
                    + ". Colonnes trouvées : " + found(header) + ".");
        }
        return new RowReading(dialect, header, rules, columns, categories);
    }

    private static int columnOf(FieldRule field, List<String> header) throws HeaderRefused {
        int found = -1;
        for (int i = 0; i < header.size(); i++) {
            if (field.isCalled(Texts.key(header.get(i)))) {
                if (found >= 0) {
                    throw new HeaderRefused("Deux colonnes veulent dire « " + field.name() + " » : « "
                            + header.get(found) + " » et « " + header.get(i) + " ». Gardez-en une seule.");
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

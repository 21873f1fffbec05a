package tn.aloauto.integration.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which source column becomes which field, compiled once from {@code mappings/<stem>.mapping.yaml}. */
public final class Mapping {

    private static final int[] NOWHERE = {};

    private final FileKind kind;
    private final String mode;
    private final Dialect dialect;
    private final List<FieldRule> fields;
    private final RowFilters filters;
    private final VatRates rates;
    private final Set<String> tables;
    private final String version;

    @SuppressWarnings("TooManyParameters") // made in one place
    Mapping(
            FileKind kind,
            String mode,
            Dialect dialect,
            List<FieldRule> fields,
            RowFilters filters,
            VatRates rates,
            Set<String> tables,
            String version) {
        this.kind = kind;
        this.mode = mode;
        this.dialect = dialect;
        this.fields = List.copyOf(fields);
        this.filters = filters;
        this.rates = rates;
        this.tables = tables;
        this.version = version;
    }

    /** Compiles the text of a mapping that stands alone; refuses anything it does not know by name. */
    public static Mapping compile(String yaml) throws MappingRefused {
        return compile(yaml, Tables.NONE);
    }

    /** Compiles the text of a mapping file together with the tables beside it. */
    public static Mapping compile(String yaml, Tables tables) throws MappingRefused {
        return new MappingText(yaml, tables).compile();
    }

    public FileKind kind() {
        return kind;
    }

    /** {@code full}, {@code partial} or {@code delta}; empty when the feed says it. */
    public Optional<String> mode() {
        return Optional.ofNullable(mode);
    }

    /** The files of values it was compiled with. */
    public Set<String> tables() {
        return tables;
    }

    /** A cell's text as it is compared: without odd blanks and a spreadsheet's sign for text. */
    public static String plain(String cell) {
        return RowCells.unquoted(Texts.clean(cell));
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
            known += fields.stream().anyMatch(field -> field.knows(key)) ? 1 : 0;
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
                        : keys.stream().anyMatch(field::knows));
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

    /** Starts reading a file of articles that has this header, today. */
    public RowReading reading(List<String> header, Categories categories) throws HeaderRefused {
        return reading(header, ShopToday.with(categories));
    }

    /** Starts reading a file of articles that has this header. */
    public RowReading reading(List<String> header, ShopToday shop) throws HeaderRefused {
        if (!kind.isOfArticles()) {
            throw new IllegalStateException("No articles in a file of kind " + kind.word());
        }
        return new RowReading(dialect, cells(header), shop, rates);
    }

    /** Starts reading a file that says where orders stand and has this header. */
    public OrderStatusReading orderStatusReading(List<String> header) throws HeaderRefused {
        if (kind != FileKind.ORDER_STATUS) {
            throw new IllegalStateException("No orders in a file of kind " + kind.word());
        }
        return new OrderStatusReading(cells(header));
    }

    private RowCells cells(List<String> header) throws HeaderRefused {
        int[][] columns = new int[Target.values().length][];
        Arrays.fill(columns, NOWHERE);
        FieldRule[] rules = new FieldRule[columns.length];
        List<String> missing = new ArrayList<>();
        for (FieldRule field : fields) {
            int[] found = columnsOf(field, header);
            columns[field.target().ordinal()] = found;
            rules[field.target().ordinal()] = field;
            if (found.length == 0 && field.mustBeThere()) {
                missing.add("« " + field.name() + " »");
            }
        }
        RowCells cells = new RowCells(dialect, header, rules, columns, filters);
        cells.columnsThatFiltersMiss().forEach(column -> missing.add("« " + column + " »"));
        if (!missing.isEmpty()) {
            throw new HeaderRefused(
                    HeaderRefused.MISSING_COLUMNS,
                    (missing.size() == 1 ? "La colonne " : "Les colonnes ")
                            + String.join(", ", missing)
                            + (missing.size() == 1 ? " manque" : " manquent")
                            + ". Colonnes trouvées : " + found(header)
                            + ". Ajoutez ce qui manque à la ligne d'en-tête, ou faites adapter le mapping.",
                    String.join(", ", missing),
                    found(header));
        }
        return cells;
    }

    /** The field's columns in the order its mapping names them; none when the file has none of them. */
    private static int[] columnsOf(FieldRule field, List<String> header) throws HeaderRefused {
        if (field.constant() != null) {
            return NOWHERE;
        }
        int first = columnOf(field, header);
        if (field.beyond() == null || field.beyond().also().isEmpty()) {
            return first < 0 ? NOWHERE : new int[] {first};
        }
        IntStream.Builder columns = IntStream.builder();
        if (first >= 0) {
            columns.add(first);
        }
        for (String other : field.beyond().also()) {
            for (int i = 0; i < header.size(); i++) {
                if (Texts.key(header.get(i)).equals(other)) {
                    columns.add(i);
                    break;
                }
            }
        }
        return columns.build().toArray();
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
                                    + Texts.clean(header.get(i)) + " » (" + (i + 1) + "e). Gardez-en une seule.",
                            field.name(),
                            Texts.clean(header.get(found)),
                            Texts.clean(header.get(i)));
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

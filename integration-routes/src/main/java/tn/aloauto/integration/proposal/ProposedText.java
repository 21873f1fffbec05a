package tn.aloauto.integration.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tn.aloauto.integration.mapping.Texts;

/** Writes the text of a mapping out of what columns were taken for. */
final class ProposedText {

    private static final List<String> ORDER = List.of(
            "reference",
            "name",
            "category",
            "price",
            "quantity",
            "brand",
            "description",
            "oe_references",
            "cross_references",
            "gtin",
            "vat_rate",
            "vehicle_make",
            "vehicle_model",
            "vehicle_years",
            "order_number",
            "status",
            "tracking",
            "carrier",
            "status_date");
    private static final Set<String> STOCK = Set.of("reference", "name", "category", "price", "quantity");
    private final RawTable table;
    private final Assignment assignment;
    private final ProposedValues values;
    private final List<Proposal.Question> questions = new ArrayList<>();
    private String kind = "stock";

    ProposedText(RawTable table, Assignment assignment, KnownWorld known) {
        this.table = table;
        this.assignment = assignment;
        this.values = new ProposedValues(known, this::ask);
    }

    List<Proposal.Question> questions() {
        return List.copyOf(questions);
    }

    /** The fields this kind of file cannot do without. */
    Set<String> needed() {
        return switch (kind) {
            case "price" -> Set.of("reference", "price");
            case "catalogue" -> Set.of("reference", "name", "category", "price");
            case "order-status" -> Set.of("order_number", "status");
            default -> STOCK;
        };
    }

    String write(String description) {
        decideKind();
        StringBuilder text = new StringBuilder("# Proposé d'après un échantillon ; à relire.\n");
        text.append("description: ").append(quoted(description)).append('\n');
        if (!"stock".equals(kind)) {
            text.append("kind: ").append(kind).append('\n');
        }
        dialect(text);
        text.append("fields:\n");
        for (String field : ORDER) {
            Assignment.Choice choice = assignment.of(field);
            if (choice != null && !isLeftOut(field)) {
                field(text, choice);
            } else if (choice == null && needed().contains(field)) {
                missing(text, field);
            }
        }
        if (assignment.of("reference") != null && hasTotals()) {
            text.append("skipRows:\n  - {field: ")
                    .append(quoted(nameOf(assignment.of("name") == null ? "reference" : "name")))
                    .append(", startsWith: [Total, Sous-total, المجموع]}\n");
        }
        return text.toString();
    }

    private void decideKind() {
        if (assignment.isOfOrders()) {
            kind = "order-status";
            return;
        }
        boolean named = assignment.of("name") != null || assignment.of("category") != null;
        if (assignment.of("quantity") == null) {
            kind = named ? "catalogue" : "price";
        }
        ask(
                "mode",
                "Ce fichier nomme-t-il tout ce que vous vendez (full), ou seulement ce qui change (partial) ?",
                "partial",
                "full");
    }

    /** A model without its make says nothing, nor years without a model. */
    private boolean isLeftOut(String field) {
        boolean vehicle = assignment.of("vehicle_make") != null && assignment.of("vehicle_model") != null;
        boolean onlyPrices = "price".equals(kind);
        return field.startsWith("vehicle_") && (!vehicle || onlyPrices)
                || onlyPrices && !Set.of("reference", "price", "vat_rate").contains(field);
    }

    private void dialect(StringBuilder text) {
        List<String> words = new ArrayList<>();
        if (!"auto".equals(table.encoding())) {
            words.add("encoding: " + table.encoding());
        }
        if (table.header() < 0) {
            words.add("header: false");
        }
        if (table.header() < 0 && table.delimiter() != null) {
            words.add("delimiter: \"" + (table.delimiter() == '\t' ? "\\t" : table.delimiter()) + "\"");
        }
        Assignment.Choice price = assignment.of("price");
        if (price != null) {
            ColumnFacts facts = facts(price);
            if (facts.points > facts.commas) {
                words.add("decimalChar: \".\"");
                words.add("groupChar: \",\"");
            }
            if (facts.points == facts.commas && facts.points > 0) {
                ask("decimalChar", "Les prix s'écrivent des deux façons : quelle est la virgule décimale ?", ",", ".");
            }
        }
        words.add("missingValues: [\"\", \"-\"]");
        text.append("dialect: {").append(String.join(", ", words)).append("}\n");
    }

    private void field(StringBuilder text, Assignment.Choice choice) {
        List<String> words = new ArrayList<>();
        words.add("name: " + quoted(nameOf(choice.field())));
        if (table.header() < 0 || isAmbiguous(choice.column())) {
            words.add("position: " + (choice.column() + 1));
        }
        words.add("target: " + choice.field());
        switch (choice.field()) {
            case "price" -> tax(choice, words);
            case "quantity" -> values.availability(facts(choice), words);
            case "category" -> values.categories(facts(choice), words);
            case "status" -> values.states(facts(choice), words);
            case "gtin" -> words.add("onError: warn");
            default -> {
                // nothing more can be known
            }
        }
        text.append("  - {").append(String.join(", ", words)).append("}\n");
    }

    private ColumnFacts facts(Assignment.Choice choice) {
        return assignment.facts(choice.column());
    }

    private void missing(StringBuilder text, String field) {
        String word =
                switch (field) {
                    case "category" -> "À compléter";
                    case "quantity" -> "0";
                    default -> table.header() < 0 ? "À compléter" : "";
                };
        ask(
                field,
                "Aucune colonne ne ressemble à « " + field
                        + " » : laquelle est-ce, ou que vaut-elle pour tout le fichier ?");
        if (word.isEmpty()) {
            text.append("  - {name: À nommer ")
                    .append(field)
                    .append(", target: ")
                    .append(field)
                    .append("}\n");
        } else {
            text.append("  - {target: ")
                    .append(field)
                    .append(", constant: ")
                    .append(quoted(word))
                    .append("}\n");
        }
    }

    private void tax(Assignment.Choice choice, List<String> words) {
        String key = " " + Texts.key(table.aboveHeader(choice.column()) + " " + table.headerOf(choice.column())) + " ";
        if (key.contains(" ht ") || key.contains("puht") || key.contains("pvht") || key.contains("hors taxe")) {
            words.add("tax: HT");
        } else if (!key.contains("ttc")) {
            ask("tax", "Les prix sont-ils TTC ou HT ?", "TTC", "HT");
        }
        ColumnFacts facts = facts(choice);
        if (facts.decimals == 0 && facts.integers > 0.9 && facts.average > 3_000) {
            ask("unit", "Les prix sont-ils en dinars ou en millimes ?", "dinars", "millimes");
        }
    }

    private String nameOf(String field) {
        Assignment.Choice choice = assignment.of(field);
        if (choice == null) {
            return field;
        }
        String header = table.headerOf(choice.column());
        boolean nameless = Texts.key(header).isEmpty();
        return nameless ? field : isAmbiguous(choice.column()) ? header + " (" + (choice.column() + 1) + ")" : header;
    }

    /** Whether another column of the header has the same name, or this one has none. */
    private boolean isAmbiguous(int column) {
        String key = Texts.key(table.headerOf(column));
        for (int other = 0; other < table.width(); other++) {
            if (other != column && Texts.key(table.headerOf(other)).equals(key)) {
                return true;
            }
        }
        return key.isEmpty();
    }

    private boolean hasTotals() {
        return table.data().stream().anyMatch(row -> {
            for (String cell : row.cells()) {
                String folded = Texts.folded(cell);
                boolean isTotal = folded.startsWith("total") || folded.startsWith("sous-total");
                if (isTotal && RawTable.filled(row.cells()) * 2 <= table.width()) {
                    return true;
                }
            }
            return false;
        });
    }

    private void ask(String about, String text, String... answers) {
        questions.add(new Proposal.Question(about, text, List.of(answers)));
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + "\"";
    }
}

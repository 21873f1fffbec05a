package tn.aloauto.integration.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which column is which field: the surest first, each field once, what is left alone left alone. */
final class Assignment {

    private static final Set<String> OF_ORDERS = Set.of("order_number", "status", "tracking", "carrier", "status_date");

    private final RawTable table;
    private final List<ColumnFacts> facts = new ArrayList<>();
    private final Map<Integer, Choice> chosen = new HashMap<>();
    private final boolean ofOrders;

    /** A column taken for a field. */
    record Choice(int column, String field, double score, double confidence, List<String> why) {}

    Assignment(RawTable table, KnownWorld known, HeaderWords words) {
        this.table = table;
        Evidence evidence = new Evidence(words);
        for (int column = 0; column < table.width(); column++) {
            facts.add(new ColumnFacts(table.column(column), known));
        }
        this.ofOrders = isNamed(words, "order_number") && isNamed(words, "status");
        List<Choice> all = new ArrayList<>();
        for (int column = 0; column < table.width(); column++) {
            all.addAll(choices(column, evidence, words));
        }
        all.sort(Comparator.comparingDouble(choice -> -choice.score()));
        Set<String> taken = new HashSet<>();
        for (Choice choice : all) {
            if (choice.score() >= enough(choice.column(), words)
                    && !chosen.containsKey(choice.column())
                    && taken.add(choice.field())) {
                chosen.put(choice.column(), choice);
            }
        }
    }

    private double enough(int column, HeaderWords words) {
        for (String field : words.fields()) {
            if (words.likeness(table.headerOf(column), field) > 0) {
                return Evidence.ENOUGH;
            }
        }
        return Evidence.ENOUGH_WITHOUT_HEADER;
    }

    private boolean isNamed(HeaderWords words, String field) {
        for (int column = 0; column < table.width(); column++) {
            if (words.likeness(table.headerOf(column), field) == 1) {
                return true;
            }
        }
        return false;
    }

    /** A column's own second best takes away from how sure its best is. */
    private List<Choice> choices(int column, Evidence evidence, HeaderWords words) {
        List<Choice> choices = new ArrayList<>();
        for (String field : words.fields()) {
            if (OF_ORDERS.contains(field) != ofOrders || facts.get(column).filled == 0) {
                continue;
            }
            Evidence.Score score =
                    evidence.of(field, table.headerOf(column), table.aboveHeader(column), facts.get(column));
            choices.add(new Choice(column, field, score.sum(), 0, score.why()));
        }
        choices.sort(Comparator.comparingDouble(choice -> -choice.score()));
        List<Choice> sure = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            double rival = i == 0 && choices.size() > 1
                    ? choices.get(1).score()
                    : choices.get(0).score();
            double confidence = Math.max(
                    0.05,
                    Math.min(
                            0.99,
                            choice.score() * (1 - 0.4 * Math.min(1, rival / Math.max(choice.score(), 0.01)))
                                    + 0.25 * choice.score()));
            sure.add(new Choice(
                    column, choice.field(), choice.score(), Math.round(confidence * 100) / 100.0, choice.why()));
        }
        return sure;
    }

    boolean isOfOrders() {
        return ofOrders;
    }

    ColumnFacts facts(int column) {
        return facts.get(column);
    }

    /** Null when the column is left alone. */
    Choice choice(int column) {
        return chosen.get(column);
    }

    /** Null when no column is this field. */
    Choice of(String field) {
        return chosen.values().stream()
                .filter(choice -> choice.field().equals(field))
                .findFirst()
                .orElse(null);
    }
}

package tn.aloauto.integration.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tn.aloauto.integration.mapping.Texts;

/** Translates the words of a column into ours as far as anybody can know, and asks for the rest. */
final class ProposedValues {

    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("confirme", "confirmed"),
            Map.entry("confirmee", "confirmed"),
            Map.entry("accepte", "confirmed"),
            Map.entry("prepare", "prepared"),
            Map.entry("en preparation", "prepared"),
            Map.entry("expedie", "shipped"),
            Map.entry("expediee", "shipped"),
            Map.entry("envoye", "shipped"),
            Map.entry("livre", "delivered"),
            Map.entry("livree", "delivered"),
            Map.entry("annule", "cancelled"),
            Map.entry("annulee", "cancelled"));

    private final KnownWorld known;
    private final Questions questions;

    ProposedValues(KnownWorld known, Questions questions) {
        this.known = known;
        this.questions = questions;
    }

    /** Takes what only a person can answer. */
    @FunctionalInterface
    interface Questions {

        void ask(String about, String text, String... answers);
    }

    /** What availability words count for. */
    void availability(ColumnFacts facts, List<String> words) {
        Set<String> said = new TreeSet<>(facts.availability);
        if (said.isEmpty()) {
            return;
        }
        Map<String, String> values = new TreeMap<>();
        for (String word : said) {
            String digits = word.replaceAll("[^0-9]", "");
            values.put(word, ColumnFacts.isSoldOut(word) ? "0" : digits.isEmpty() ? "5" : digits);
        }
        words.add(values(values));
        questions.ask(
                "quantity",
                "Combien de pièces comptent pour « " + said.iterator().next() + " » ? (proposé : "
                        + values.values().iterator().next() + ")");
    }

    /** The categories of the shop that a vendor calls otherwise. */
    void categories(ColumnFacts facts, List<String> words) {
        Map<String, String> values = new TreeMap<>();
        Set<String> unknown = new TreeSet<>();
        for (String word : facts.words.keySet()) {
            if (known.isCategory(Texts.key(word)) || !known.hasCategories() || values.size() >= 60) {
                continue;
            }
            String nearest = known.nearestCategory(word);
            if (nearest == null) {
                unknown.add(word);
            } else {
                values.put(word, nearest);
            }
        }
        if (!values.isEmpty()) {
            words.add(values(values));
        }
        if (!unknown.isEmpty()) {
            questions.ask(
                    "category",
                    "Quelle catégorie de la boutique est-ce : "
                            + unknown.stream().limit(15).collect(Collectors.joining(", ")) + " ?");
        }
    }

    /** The states of an order, as an ERP calls them. */
    void states(ColumnFacts facts, List<String> words) {
        Map<String, String> values = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String word : facts.words.keySet()) {
            String state = STATES.get(Texts.folded(word));
            if (state == null) {
                unknown.add(word);
            } else {
                values.put(word, state);
            }
        }
        if (!values.isEmpty()) {
            words.add(values(new TreeMap<>(values)));
        }
        if (!unknown.isEmpty()) {
            questions.ask(
                    "status",
                    "Quel état de commande est-ce : " + String.join(", ", unknown) + " ?",
                    "confirmed",
                    "prepared",
                    "shipped",
                    "delivered",
                    "cancelled");
        }
    }

    private static String values(Map<String, String> values) {
        return "values: {"
                + values.entrySet().stream()
                        .map(pair -> ProposedText.quoted(pair.getKey()) + ": " + ProposedText.quoted(pair.getValue()))
                        .collect(Collectors.joining(", "))
                + "}";
    }
}

package tn.aloauto.integration.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tn.aloauto.integration.mapping.Texts;

/**
 * How much speaks for a column being a field: the one place where every weight stands. A header that is a field's very name
 * weighs {@link #HEADER}; values weigh what their share of cells is worth for that field, to {@link #VALUES} at most; a value
 * that cannot be such a field takes away. Sums are from 0 to 1.
 */
final class Evidence {

    /** A header that is the field's name, alone. */
    static final double HEADER = 0.62;

    /** Values that all look like the field, alone. */
    static final double VALUES = 0.5;

    /** Below this nothing is proposed for a column whose header says something. */
    static final double ENOUGH = 0.34;

    /** The same for a column without a header, or with one nobody knows. */
    static final double ENOUGH_WITHOUT_HEADER = 0.24;

    /** One thing that speaks for or against. */
    private record Reason(double weight, String text) {}

    private final HeaderWords words;

    Evidence(HeaderWords words) {
        this.words = words;
    }

    /** What speaks for a column being this field, and why. */
    record Score(double sum, List<String> why) {}

    Score of(String field, String header, String above, ColumnFacts facts) {
        List<Reason> reasons = new ArrayList<>();
        double likeness = Math.max(words.likeness(header, field), 0.95 * words.likeness(above + " " + header, field));
        if (likeness > 0) {
            reasons.add(new Reason(
                    HEADER * likeness,
                    "l'en-tête « " + header + " » " + (likeness == 1 ? "est le sien" : "lui ressemble")));
        }
        if ("price".equals(field)) {
            String key = " " + Texts.key(above + " " + header) + " ";
            add(reasons, key.contains("ttc") ? 0.08 : 0, "c'est ce que l'acheteur paie", 0);
            add(
                    reasons,
                    key.contains(" achat ") || key.contains(" revient ") ? -0.4 : 0,
                    "c'est ce que la pièce a coûté",
                    0);
        }
        values(field, facts, reasons);
        reasons.sort(Comparator.comparingDouble(reason -> -Math.abs(reason.weight())));
        double sum = reasons.stream().mapToDouble(Reason::weight).sum();
        return new Score(
                Math.max(0, sum),
                reasons.stream()
                        .filter(reason -> Math.abs(reason.weight()) >= 0.05)
                        .map(Reason::text)
                        .toList());
    }

    private static void values(String field, ColumnFacts facts, List<Reason> reasons) {
        if (facts.filled == 0) {
            return;
        }
        switch (field) {
            case "reference" -> {
                add(reasons, 0.3 * facts.distinct, "%.0f %% des valeurs sont distinctes", facts.distinct);
                add(reasons, 0.15 * facts.partNumbers, "%.0f %% ont la forme d'une référence", facts.partNumbers);
                add(reasons, -0.3 * (1 - facts.filledShare), "%.0f %% des cellules sont vides", 1 - facts.filledShare);
                add(reasons, -0.4 * facts.decimals, "%.0f %% ont des décimales", facts.decimals);
                add(reasons, -0.35 * facts.gtins, "%.0f %% sont des codes-barres", facts.gtins);
                add(reasons, facts.averageWords > 3 ? -0.4 : 0, "ce sont des phrases", 0);
                add(reasons, facts.distinct < 0.5 ? -0.4 : 0, "les valeurs se répètent", 0);
                add(reasons, facts.averageLength < 3 ? -0.3 : 0, "les valeurs sont très courtes", 0);
            }
            case "name" -> {
                double texts = 1 - facts.numbers;
                add(reasons, facts.averageWords >= 2 ? 0.3 * texts : 0, "ce sont des textes de plusieurs mots", 0);
                add(reasons, 0.15 * facts.distinct * texts, "%.0f %% des valeurs sont distinctes", facts.distinct);
                add(reasons, -0.4 * facts.numbers, "%.0f %% sont des nombres", facts.numbers);
                add(reasons, -0.35 * facts.categories, "%.0f %% sont des catégories", facts.categories);
                add(reasons, facts.averageLength > 120 ? -0.2 : 0, "les textes sont très longs", 0);
            }
            case "description" -> {
                add(reasons, facts.averageWords >= 6 ? 0.25 : 0, "ce sont de longs textes", 0);
                add(reasons, -0.4 * facts.numbers, "%.0f %% sont des nombres", facts.numbers);
            }
            case "brand" -> {
                add(reasons, VALUES * facts.brands, "%.0f %% sont des marques connues", facts.brands);
                add(reasons, -0.5 * facts.numbers, "%.0f %% sont des nombres", facts.numbers);
                add(reasons, -0.35 * facts.makes, "%.0f %% sont des constructeurs", facts.makes);
                add(reasons, facts.averageWords > 3 ? -0.3 : 0, "ce sont des phrases", 0);
            }
            case "category" -> {
                add(reasons, VALUES * facts.categories, "%.0f %% sont des catégories de la boutique", facts.categories);
                add(
                        reasons,
                        facts.distinct < 0.5 ? 0.1 * (1 - facts.numbers) : 0,
                        "peu de valeurs, souvent répétées",
                        0);
                add(reasons, -0.5 * facts.numbers, "%.0f %% sont des nombres", facts.numbers);
                add(reasons, -0.3 * facts.brands, "%.0f %% sont des marques connues", facts.brands);
            }
            case "price" -> price(facts, reasons);
            case "quantity" -> {
                add(
                        reasons,
                        facts.average < 2_000 ? 0.3 * facts.integers : 0,
                        "%.0f %% sont de petits entiers",
                        facts.integers);
                add(reasons, 0.45 * facts.available, "%.0f %% sont des mots de disponibilité", facts.available);
                add(reasons, -0.4 * facts.decimals, "%.0f %% ont des décimales", facts.decimals);
                add(reasons, -0.5 * facts.gtins, "%.0f %% sont des codes-barres", facts.gtins);
                double other = 1 - Math.max(facts.numbers, facts.available);
                add(reasons, -0.5 * other, "%.0f %% ne sont ni nombres ni disponibilités", other);
                add(reasons, facts.years > 0.8 && facts.average > 1_900 ? -0.4 : 0, "ce sont des années", 0);
                add(reasons, facts.vat == 1 && facts.words.size() < 4 ? -0.25 : 0, "ce sont des taux de TVA", 0);
            }
            case "oe_references" -> references(facts, reasons, 0.12);
            case "cross_references" -> references(facts, reasons, 0.05);
            case "gtin" -> {
                add(reasons, 0.75 * facts.gtins, "%.0f %% ont un chiffre de contrôle juste", facts.gtins);
                add(reasons, facts.gtins == 0 ? -0.3 : 0, "aucun chiffre de contrôle n'est juste", 0);
            }
            case "vat_rate" -> {
                add(reasons, 0.35 * facts.vat, "%.0f %% sont des taux de TVA", facts.vat);
                add(reasons, -0.6 * (1 - facts.vat), "%.0f %% ne sont pas des taux de TVA", 1 - facts.vat);
            }
            case "vehicle_make" -> {
                add(reasons, VALUES * facts.makes, "%.0f %% sont des constructeurs", facts.makes);
                add(reasons, -0.4 * facts.brands, "%.0f %% sont des marques de pièces", facts.brands);
                add(reasons, -0.5 * facts.numbers, "%.0f %% sont des nombres", facts.numbers);
            }
            case "vehicle_years" -> {
                add(reasons, 0.45 * facts.years, "%.0f %% sont des années", facts.years);
                add(reasons, -0.5 * (1 - facts.years), "%.0f %% ne sont pas des années", 1 - facts.years);
            }
            default ->
                add(reasons, field.equals("vehicle_model") ? -0.3 * facts.categories : 0, "ce sont des catégories", 0);
        }
    }

    private static void price(ColumnFacts facts, List<Reason> reasons) {
        add(reasons, 0.25 * facts.decimals, "%.0f %% ont des décimales", facts.decimals);
        add(reasons, 0.25 * facts.currency, "%.0f %% portent une monnaie", facts.currency);
        add(
                reasons,
                facts.average >= 2 && facts.average < 100_000 ? 0.12 * facts.numbers : 0,
                "la fourchette est celle d'un prix",
                0);
        add(reasons, -0.6 * (1 - facts.numbers), "%.0f %% ne sont pas des nombres", 1 - facts.numbers);
        add(reasons, -0.5 * facts.gtins, "%.0f %% sont des codes-barres", facts.gtins);
        add(reasons, facts.vat == 1 && facts.words.size() < 4 ? -0.3 : 0, "ce sont des taux de TVA", 0);
        add(reasons, facts.years > 0.8 ? -0.3 : 0, "ce sont des années", 0);
    }

    private static void references(ColumnFacts facts, List<Reason> reasons, double weight) {
        add(reasons, weight * facts.partNumbers, "%.0f %% ont la forme d'une référence", facts.partNumbers);
        add(reasons, 0.2 * facts.several, "%.0f %% en réunissent plusieurs", facts.several);
        add(reasons, -0.35 * facts.decimals, "%.0f %% ont des décimales", facts.decimals);
        add(reasons, facts.averageWords > 5 && facts.several == 0 ? -0.3 : 0, "ce sont des phrases", 0);
        add(reasons, -0.3 * facts.gtins, "%.0f %% sont des codes-barres", facts.gtins);
        add(reasons, facts.integers > 0.9 && facts.average < 2_000 ? -0.3 : 0, "ce sont de petits entiers", 0);
    }

    private static void add(List<Reason> reasons, double weight, String text, double share) {
        if (weight != 0) {
            reasons.add(new Reason(weight, String.format(Locale.ROOT, text, 100 * share)));
        }
    }
}

package tn.aloauto.marketplace.catalogue.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The orders a product list can be asked for. Each ends in the id, so a page never repeats or loses a product. */
public enum Ordering {
    RELEVANCE("relevance", "p.created_at", " desc"),
    NEWEST("-created_at", "p.created_at", " desc"),
    OLDEST("created_at", "p.created_at", ""),
    CHEAPEST("price", "o.price", ""),
    DEAREST("-price", "o.price", " desc"),
    NAME("name", "p.name", ""),
    NAME_BACKWARDS("-name", "p.name", " desc"),
    POPULARITY("popularity", "coalesce(n.click_count, 0)", " desc");

    private final String word;
    private final String key;
    private final String direction;

    Ordering(String word, String key, String direction) {
        this.word = word;
        this.key = key;
        this.direction = direction;
    }

    public static Optional<Ordering> of(String word) {
        return Arrays.stream(values())
                .filter(ordering -> ordering.word.equals(word))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(ordering -> ordering.word).toList();
    }

    String key() {
        return key;
    }

    String clause() {
        return key + direction + ", p.id" + direction;
    }

    String mergedClause() {
        return "p.sort_key" + direction + ", p.id" + direction;
    }

    boolean readsTheOffer() {
        return this == CHEAPEST || this == DEAREST;
    }
}

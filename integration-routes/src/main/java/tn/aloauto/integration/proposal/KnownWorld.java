package tn.aloauto.integration.proposal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tn.aloauto.integration.mapping.ShopToday;
import tn.aloauto.integration.mapping.Texts;

/** What the shop already sells and drives: the words a sample's values are compared with. */
public final class KnownWorld {

    private static final int LONGEST_WORD = 60;

    private final Set<String> brands = new HashSet<>();
    private final Set<String> makes = new HashSet<>();
    private final Map<String, String> categories = new HashMap<>();
    private final Map<String, String> singulars = new HashMap<>();
    private final Map<String, Optional<String>> nearest = new ConcurrentHashMap<>();
    private final ShopToday shop;

    /**
     * @param brands of articles on sale; the usual ones are known anyway
     * @param makes of vehicles; the usual ones are known anyway
     * @param categories by name
     */
    public KnownWorld(
            Collection<String> brands, Collection<String> makes, Collection<String> categories, ShopToday shop) {
        this.shop = shop;
        lines("brands.txt").forEach(brand -> this.brands.add(Texts.key(brand)));
        lines("makes.txt").forEach(make -> this.makes.add(Texts.key(make)));
        brands.forEach(brand -> this.brands.add(Texts.key(brand)));
        makes.forEach(make -> this.makes.add(Texts.key(make)));
        for (String category : categories) {
            this.categories.put(Texts.key(category), category);
            this.singulars.put(singular(Texts.key(category)), category);
        }
    }

    private static List<String> lines(String file) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(KnownWorld.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    ShopToday shop() {
        return shop;
    }

    boolean isBrand(String key) {
        return brands.contains(key);
    }

    boolean isMake(String key) {
        return makes.contains(key);
    }

    boolean isCategory(String key) {
        return categories.containsKey(key);
    }

    /** Whether the shop's tree is known at all. */
    boolean hasCategories() {
        return !categories.isEmpty();
    }

    /** The category most like a vendor's word, null when none is like it. */
    String nearestCategory(String word) {
        if (word.length() > LONGEST_WORD) {
            return null;
        }
        return nearest.computeIfAbsent(singular(Texts.key(word)), key -> Optional.ofNullable(mostLike(key)))
                .orElse(null);
    }

    private String mostLike(String key) {
        String best = null;
        double likeness = 0.55;
        for (Map.Entry<String, String> category : singulars.entrySet()) {
            double now = Texts.similarity(key, category.getKey());
            if (now > likeness) {
                likeness = now;
                best = category.getValue();
            }
        }
        return best;
    }

    /** Whether a short text is a category in other words; a part's name that begins with one is none. */
    boolean isNearlyCategory(String text) {
        String nearest = nearestCategory(text);
        return nearest != null && text.length() <= nearest.length() + 4;
    }

    private static String singular(String key) {
        StringBuilder singular = new StringBuilder();
        for (String word : key.split(" ")) {
            boolean plural = word.length() > 3 && word.endsWith("s");
            singular.append(singular.isEmpty() ? "" : " ").append(plural ? word.substring(0, word.length() - 1) : word);
        }
        return singular.toString();
    }
}

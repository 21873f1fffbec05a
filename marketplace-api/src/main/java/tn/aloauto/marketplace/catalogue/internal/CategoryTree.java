package tn.aloauto.marketplace.catalogue.internal;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All categories at one moment, in display order. */
public record CategoryTree(Map<String, Category> byIdAndSlug, Map<Long, List<Category>> byParent) {

    private static final long NO_PARENT = 0;

    static CategoryTree of(List<Category> all) {
        Map<String, Category> byIdAndSlug = new HashMap<>();
        Map<Long, List<Category>> byParent = new HashMap<>();
        for (Category category : all) {
            byIdAndSlug.put(category.slug(), category);
            byParent.computeIfAbsent(
                            category.parentId() == null ? NO_PARENT : category.parentId(), key -> new ArrayList<>())
                    .add(category);
        }
        // a slug may be all digits; then the id of another one wins
        all.forEach(category -> byIdAndSlug.put(Long.toString(category.id()), category));
        return new CategoryTree(byIdAndSlug, byParent);
    }

    public Optional<Category> find(String idOrSlug) {
        return Optional.ofNullable(byIdAndSlug.get(idOrSlug));
    }

    public List<Category> roots() {
        return byParent.getOrDefault(NO_PARENT, List.of());
    }

    /** Those one of whose names holds the text, whatever its case or accents, as the language orders them. */
    public List<Category> named(String text, Locale language) {
        String wanted = folded(text);
        return byParent.values().stream()
                .flatMap(List::stream)
                .filter(category -> Stream.of(category.name(), category.nameAr(), category.nameEn())
                        .anyMatch(name -> name != null && folded(name).contains(wanted)))
                .sorted(Comparator.comparing(category -> category.nameIn(language)))
                .toList();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    public List<Category> childrenOf(Category category) {
        return byParent.getOrDefault(category.id(), List.of());
    }

    /** From the root to the category itself; empty when there is no such one. */
    List<Category> wayDownTo(long id) {
        Deque<Category> way = new ArrayDeque<>();
        Category here = byIdAndSlug.get(Long.toString(id));
        while (here != null && !way.contains(here)) {
            way.addFirst(here);
            here = here.parentId() == null ? null : byIdAndSlug.get(Long.toString(here.parentId()));
        }
        return List.copyOf(way);
    }

    /** The category itself and everything below it. */
    List<Long> familyOf(Category category) {
        List<Long> family = new ArrayList<>();
        family.add(category.id());
        childrenOf(category).forEach(child -> family.addAll(familyOf(child)));
        return family;
    }
}

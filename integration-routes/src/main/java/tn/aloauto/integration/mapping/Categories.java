package tn.aloauto.integration.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The shop's category tree as a vendor may name it: by its name in any language, its slug, or « parent > nom ». */
public final class Categories {

    /** No category is called so, or several are. */
    public static final long NONE = 0;

    private static final int REMEMBERED = 10_000;

    /**
     * One node of the tree.
     *
     * @param name in French
     * @param nameAr null where it has none, as is nameEn
     */
    public record Category(long id, Long parentId, String name, String nameAr, String nameEn, String slug) {

        /** Known by its French name only. */
        public Category(long id, Long parentId, String name, String slug) {
            this(id, parentId, name, null, null, slug);
        }
    }

    private final Map<String, Long> byKey = new HashMap<>();
    private final Map<String, List<String>> pathsOfSharedNames = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> otherNames = new ArrayList<>();
    private final Map<String, Long> remembered = new HashMap<>();
    private boolean takesAnything;

    /** For whoever does not know the tree: every name is a category. */
    public static Categories anything() {
        Categories anything = new Categories(List.of());
        anything.takesAnything = true;
        return anything;
    }

    public Categories(Collection<Category> tree) {
        Map<Long, Category> byId = new HashMap<>();
        tree.forEach(category -> byId.put(category.id(), category));
        Set<String> shared = new HashSet<>();
        for (Category category : tree) {
            names.add(category.name());
            Category parent = category.parentId() == null ? null : byId.get(category.parentId());
            String path = parent == null ? category.name() : parent.name() + " > " + category.name();
            pathsOfSharedNames
                    .computeIfAbsent(Texts.key(category.name()), key -> new ArrayList<>())
                    .add(path);
            if (byKey.putIfAbsent(Texts.key(category.name()), category.id()) != null) {
                shared.add(Texts.key(category.name()));
            }
        }
        shared.forEach(byKey::remove);
        pathsOfSharedNames.keySet().retainAll(shared);
        for (Category category : tree) {
            byKey.putIfAbsent(Texts.key(category.slug()), category.id());
            Category parent = category.parentId() == null ? null : byId.get(category.parentId());
            if (parent != null) {
                byKey.putIfAbsent(Texts.key(parent.name() + " > " + category.name()), category.id());
            }
        }
        takeOtherNames(tree);
    }

    /** Arabic and English names, where one means one category only and no other is called so in French. */
    private void takeOtherNames(Collection<Category> tree) {
        Map<String, Long> others = new HashMap<>();
        for (Category category : tree) {
            for (String name : new String[] {category.nameAr(), category.nameEn()}) {
                if (name != null) {
                    otherNames.add(name);
                    others.merge(Texts.key(name), category.id(), (one, other) -> one.equals(other) ? one : NONE);
                }
            }
        }
        others.values().removeIf(id -> id == NONE);
        others.keySet().removeAll(pathsOfSharedNames.keySet());
        others.forEach(byKey::putIfAbsent);
    }

    long find(String text) {
        Long known = remembered.get(text);
        if (known != null) {
            return known;
        }
        long id = byKey.getOrDefault(Texts.key(text), takesAnything ? 1L : NONE);
        if (remembered.size() < REMEMBERED) {
            remembered.put(text, id);
        }
        return id;
    }

    /** Every name that means one category and no other, as a vendor may write it. */
    List<String> sayable() {
        List<String> sayable = new ArrayList<>();
        Set<String> shared = pathsOfSharedNames.keySet();
        names.stream().filter(name -> !shared.contains(Texts.key(name))).forEach(sayable::add);
        pathsOfSharedNames.values().forEach(sayable::addAll);
        sayable.sort(null);
        return sayable;
    }

    /** What the vendor may have meant, null when nothing is like it. */
    String suggest(String text) {
        List<String> paths = pathsOfSharedNames.get(Texts.key(text));
        if (paths != null) {
            return String.join(" ou ", paths);
        }
        String french = Texts.nearest(text, names);
        return french == null ? Texts.nearest(text, otherNames) : french;
    }
}

package tn.aloauto.marketplace.catalogue.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.Locale;
import tn.aloauto.marketplace.catalogue.internal.Categories;
import tn.aloauto.marketplace.catalogue.internal.Category;
import tn.aloauto.marketplace.shared.Refusal;

/**
 * What an admin says about a category; null leaves a field as it is.
 *
 * @param name in French
 * @param nameAr "" for none, as well as nameEn
 * @param parent an id or a slug, "" for none
 */
record CategoryRequest(
        @Size(min = 1, max = 120) String name,
        @Size(max = 120) String nameAr,
        @Size(max = 120) String nameEn,
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 120) String slug,
        String parent,
        @Size(max = 2000) String description,
        @Pattern(regexp = "https?://.{1,500}") String imageUrl,
        Integer position) {

    Category added(Categories categories) {
        if (name == null) {
            throw Refusal.invalid("name", "required");
        }
        return new Category(
                0,
                parentId(categories, null),
                name,
                said(nameAr, null),
                said(nameEn, null),
                slug == null ? slugOf(name) : slug,
                description == null ? "" : description,
                imageUrl,
                position == null ? 0 : position);
    }

    Category changed(Category before, Categories categories) {
        return new Category(
                before.id(),
                parentId(categories, before.parentId()),
                name == null ? before.name() : name,
                said(nameAr, before.nameAr()),
                said(nameEn, before.nameEn()),
                slug == null ? before.slug() : slug,
                description == null ? before.description() : description,
                imageUrl == null ? before.imageUrl() : imageUrl,
                position == null ? before.position() : position);
    }

    private static String said(String name, String unchanged) {
        if (name == null) {
            return unchanged;
        }
        return name.isBlank() ? null : name;
    }

    private Long parentId(Categories categories, Long unchanged) {
        if (parent == null) {
            return unchanged;
        }
        if (parent.isEmpty()) {
            return null;
        }
        return categories
                .find(parent)
                .map(Category::id)
                .orElseThrow(() -> Refusal.invalid("parent", "unknown_category"));
    }

    private static String slugOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (plain.isEmpty()) {
            throw Refusal.invalid("slug", "required");
        }
        return plain;
    }
}

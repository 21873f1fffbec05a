package tn.aloauto.marketplace.catalogue.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import tn.aloauto.marketplace.catalogue.internal.Category;
import tn.aloauto.marketplace.catalogue.internal.CategoryTree;

/**
 * A category with everything below it.
 *
 * @param name in the reader's language, in French where it has none in that
 * @param names as they are kept, for whoever asks for them; null for everybody else
 */
record CategoryView(
        long id,
        String slug,
        String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) Names names,
        String description,
        String imageUrl,
        Long parent,
        int position,
        List<CategoryView> children) {

    /** A name in each language; Arabic and English are null where nobody wrote them. */
    record Names(String fr, String ar, String en) {

        static Names of(Category category) {
            return new Names(category.name(), category.nameAr(), category.nameEn());
        }
    }

    static CategoryView of(Category category, CategoryTree tree, Locale language, boolean withNames) {
        return new CategoryView(
                category.id(),
                category.slug(),
                category.nameIn(language),
                withNames ? Names.of(category) : null,
                category.description(),
                category.imageUrl(),
                category.parentId(),
                category.position(),
                tree.childrenOf(category).stream()
                        .map(child -> CategoryView.of(child, tree, language, withNames))
                        .toList());
    }
}

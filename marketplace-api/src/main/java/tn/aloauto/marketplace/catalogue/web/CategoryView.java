package tn.aloauto.marketplace.catalogue.web;

import java.util.List;
import tn.aloauto.marketplace.catalogue.internal.Category;
import tn.aloauto.marketplace.catalogue.internal.CategoryTree;

/** A category with everything below it. */
record CategoryView(
        long id,
        String slug,
        String name,
        String description,
        String imageUrl,
        Long parent,
        int position,
        List<CategoryView> children) {

    static CategoryView of(Category category, CategoryTree tree) {
        return new CategoryView(
                category.id(),
                category.slug(),
                category.name(),
                category.description(),
                category.imageUrl(),
                category.parentId(),
                category.position(),
                tree.childrenOf(category).stream()
                        .map(child -> CategoryView.of(child, tree))
                        .toList());
    }
}

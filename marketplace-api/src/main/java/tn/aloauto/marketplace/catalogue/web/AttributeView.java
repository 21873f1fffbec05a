package tn.aloauto.marketplace.catalogue.web;

import java.math.BigDecimal;
import java.util.List;
import tn.aloauto.marketplace.catalogue.internal.Attribute;
import tn.aloauto.marketplace.catalogue.internal.CategoryTree;

/**
 * An attribute of a category.
 *
 * @param category slug of the category that defines it: the asked one or one above
 */
record AttributeView(
        String code,
        String name,
        String nameAr,
        String nameEn,
        Attribute.Kind kind,
        String unit,
        List<String> choices,
        boolean required,
        boolean facet,
        BigDecimal least,
        BigDecimal most,
        int position,
        String category) {

    static AttributeView of(Attribute attribute, CategoryTree tree) {
        return new AttributeView(
                attribute.code(),
                attribute.name(),
                attribute.nameAr(),
                attribute.nameEn(),
                attribute.kind(),
                attribute.unit(),
                attribute.choices(),
                attribute.isRequired(),
                attribute.isFacet(),
                attribute.least(),
                attribute.most(),
                attribute.position(),
                tree.find(Long.toString(attribute.categoryId()))
                        .map(definer -> definer.slug())
                        .orElse(null));
    }
}

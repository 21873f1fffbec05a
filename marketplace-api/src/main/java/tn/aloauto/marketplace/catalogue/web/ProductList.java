package tn.aloauto.marketplace.catalogue.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import tn.aloauto.marketplace.catalogue.ProductCard;
import tn.aloauto.marketplace.catalogue.internal.ProductPage;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;

/**
 * One page of products.
 *
 * @param correctedSearch the words searched for, when nothing matched the typed ones
 */
record ProductList(
        long count,
        String next,
        String previous,
        List<ProductCard> results,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean countIsEstimate,
        @JsonInclude(JsonInclude.Include.NON_NULL) String correctedSearch) {

    static ProductList of(ProductPage found, PageRequest asked) {
        PageOf<ProductCard> page = found.matches().isEstimate()
                ? asked.pageWithEstimate(found.matches().count(), found.products())
                : asked.page(found.matches().count(), found.products());
        String next = found.products().isEmpty() ? null : page.next();
        return new ProductList(
                page.count(), next, page.previous(), page.results(), page.countIsEstimate(), found.correctedSearch());
    }
}

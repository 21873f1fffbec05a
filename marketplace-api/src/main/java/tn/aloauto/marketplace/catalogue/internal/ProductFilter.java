package tn.aloauto.marketplace.catalogue.internal;

import java.util.List;
import java.util.Map;
import tn.aloauto.marketplace.shared.Money;

/**
 * What a product list was asked for; null where nothing was said.
 *
 * @param category id or slug; its descendants count too
 * @param vendor id or slug
 * @param brand one or more, with {@code |} between them
 * @param vehicle id of the vehicle type the products must fit
 * @param model id of the vehicle model of which the products must fit at least one type
 * @param attributes the wanted values by attribute code: one of them for each code
 */
public record ProductFilter(
        String category,
        String vendor,
        String brand,
        Boolean inStock,
        Money minPrice,
        Money maxPrice,
        String condition,
        Boolean isActive,
        Long vehicle,
        Long model,
        Map<String, List<String>> attributes,
        String search,
        Ordering ordering) {

    static ProductFilter everything(Ordering ordering) {
        return new ProductFilter(null, null, null, null, null, null, null, null, null, null, Map.of(), null, ordering);
    }

    boolean searches() {
        return search != null && !search.isBlank();
    }

    List<String> brands() {
        return brand == null ? List.of() : List.of(brand.split("\\|"));
    }

    /** What narrows the list without being a facet a buyer can open again. */
    ProductFilter withoutFacets() {
        return new ProductFilter(
                category,
                null,
                null,
                null,
                null,
                null,
                null,
                isActive,
                vehicle,
                model,
                Map.of(),
                search,
                Ordering.RELEVANCE);
    }
}

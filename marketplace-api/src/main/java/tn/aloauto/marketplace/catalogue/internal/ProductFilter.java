package tn.aloauto.marketplace.catalogue.internal;

import tn.aloauto.marketplace.shared.Money;

/**
 * What a product list was asked for; null where nothing was said.
 *
 * @param category id or slug; its descendants count too
 * @param vendor id or slug
 * @param vehicle id of the vehicle type the products must fit
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
        String search,
        Ordering ordering) {

    boolean searches() {
        return search != null && !search.isBlank();
    }
}

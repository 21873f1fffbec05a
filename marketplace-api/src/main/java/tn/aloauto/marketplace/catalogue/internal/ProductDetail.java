package tn.aloauto.marketplace.catalogue.internal;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import tn.aloauto.marketplace.catalogue.ProductCard;

/** Everything about one product: its card and what only the product's own page shows. JSON columns pass through. */
public record ProductDetail(
        @JsonUnwrapped ProductCard card,
        String description,
        @JsonRawValue String attributes,
        @JsonRawValue String references,
        Integer weightGrams,
        @JsonRawValue String dimensionsMm,
        String moderationStatus) {}

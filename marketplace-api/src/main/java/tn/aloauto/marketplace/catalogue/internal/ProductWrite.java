package tn.aloauto.marketplace.catalogue.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tn.aloauto.marketplace.shared.Money;

/** What a vendor says about a hand-kept product; null leaves a field as it is. */
public record ProductWrite(
        String sku,
        String reference,
        String name,
        String description,
        String brand,
        Category category,
        Map<String, Object> attributes,
        String condition,
        Integer weightGrams,
        Money price,
        Integer stockQuantity,
        Boolean isActive,
        List<Reference> references) {

    /** A number under which others know the part. */
    public record Reference(String kind, String brand, String value) {}

    /** Whether it touches a column that a feed keeps. */
    boolean touchesFeedColumns() {
        return Stream.of(
                        sku,
                        reference,
                        name,
                        description,
                        brand,
                        category,
                        weightGrams,
                        price,
                        stockQuantity,
                        references)
                .anyMatch(Objects::nonNull);
    }
}

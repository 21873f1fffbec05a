package tn.aloauto.marketplace.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import tn.aloauto.marketplace.shared.Money;

/**
 * A product as a list or a cart shows it: what the part is, what it costs and how many are left.
 *
 * @param feed the feed that keeps the product; shown to its vendor and to admins only
 */
public record ProductCard(
        long id,
        String slug,
        String sku,
        String reference,
        String name,
        String brand,
        String condition,
        CategoryOfProduct category,
        VendorOfProduct vendor,
        Money price,
        String currency,
        boolean priceIncludesVat,
        int stockQuantity,
        Availability availability,
        List<Image> images,
        BigDecimal rating,
        long viewCount,
        boolean isActive,
        @JsonInclude(JsonInclude.Include.NON_NULL) String feed,
        Instant createdAt,
        Instant updatedAt) {

    /** Where the product stands in the tree. */
    public record CategoryOfProduct(long id, String slug, String name) {}

    /** Who sells it. */
    public record VendorOfProduct(long id, String slug, String companyName, BigDecimal rating) {}

    /** A picture of it. */
    public record Image(String url, String smallUrl, String largeUrl, String altText, boolean isPrimary) {}
}

package tn.aloauto.marketplace.pricing;

import java.math.BigDecimal;
import java.util.Set;

/**
 * Pieces of one product, with all their price depends on.
 *
 * @param price of one piece as its vendor states it, with or without VAT as {@code priceIncludesVat} says
 * @param categories the product's category and all above it
 * @param grams of one piece, 0 when nobody weighed it
 * @param vendorCommission what the vendor agreed to where no rule of ours fits
 */
public record Article(
        long productId,
        long vendorId,
        int quantity,
        BigDecimal price,
        boolean priceIncludesVat,
        String vatCode,
        Set<Long> categories,
        String condition,
        int grams,
        BigDecimal vendorCommission) {}

package tn.aloauto.marketplace.pricing;

import java.math.BigDecimal;

/**
 * One rule of the list; what is null fits everything.
 *
 * @param categoryId with everything below it
 * @param rate a fraction, e.g. {@code 0.0800}
 */
public record CommissionRule(Long id, Long vendorId, Long categoryId, String condition, BigDecimal rate) {

    boolean fits(Article article) {
        return (vendorId == null || vendorId == article.vendorId())
                && (categoryId == null || article.categories().contains(categoryId))
                && (condition == null || condition.equals(article.condition()));
    }
}

package tn.aloauto.marketplace.promotions.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import tn.aloauto.marketplace.shared.Money;

/** A coupon as the shop window shows it. */
public record PromotionView(
        String code,
        String label,
        String kind,
        BigDecimal percent,
        Money amount,
        Money minimumAmount,
        Long category,
        Long vendor,
        Long product,
        LocalDate validTo) {

    static PromotionView of(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new PromotionView(
                row.getString("code"),
                row.getString("label"),
                row.getString("kind"),
                row.getBigDecimal("percent"),
                amount == null ? null : new Money(amount),
                new Money(row.getBigDecimal("minimum_amount")),
                row.getObject("category_id", Long.class),
                row.getObject("vendor_id", Long.class),
                row.getObject("product_id", Long.class),
                row.getObject("valid_to", LocalDate.class));
    }
}

package tn.aloauto.marketplace.promotions.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import tn.aloauto.marketplace.shared.Money;

/** A coupon as whoever keeps it sees it. */
public record CouponView(
        UUID id,
        String code,
        String label,
        String kind,
        BigDecimal percent,
        Money amount,
        Money mostDiscount,
        Money minimumAmount,
        Long vendor,
        Long category,
        Long product,
        String paidBy,
        Long keptBy,
        LocalDate validFrom,
        LocalDate validTo,
        Integer usageLimit,
        Integer usageLimitPerUser,
        int usedCount,
        boolean isActive,
        boolean isPublic) {

    static CouponView of(Coupon coupon) {
        return new CouponView(
                coupon.id(),
                coupon.code(),
                coupon.label(),
                coupon.kind(),
                coupon.percent(),
                money(coupon.amount()),
                money(coupon.mostDiscount()),
                money(coupon.minimumAmount()),
                coupon.vendorId(),
                coupon.categoryId(),
                coupon.productId(),
                coupon.paidBy(),
                coupon.keptBy(),
                coupon.validFrom(),
                coupon.validTo(),
                coupon.usageLimit(),
                coupon.usageLimitPerUser(),
                coupon.usedCount(),
                coupon.isActive(),
                coupon.isPublic());
    }

    private static Money money(BigDecimal amount) {
        return amount == null ? null : Money.rounded(amount);
    }
}

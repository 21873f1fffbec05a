package tn.aloauto.marketplace.promotions.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/** What whoever keeps a coupon decides about it. */
public record CouponTerms(
        String code,
        String label,
        String kind,
        BigDecimal percent,
        BigDecimal amount,
        BigDecimal mostDiscount,
        BigDecimal minimumAmount,
        Long vendorId,
        Long categoryId,
        Long productId,
        String paidBy,
        LocalDate validFrom,
        LocalDate validTo,
        Integer usageLimit,
        Integer usageLimitPerUser,
        boolean isActive,
        boolean isPublic) {

    public CouponTerms {
        if (kind.equals("percent") != (percent != null)) {
            throw Refusal.invalid("percent", "coupon_kind_and_value");
        }
        if (kind.equals("amount") != (amount != null)) {
            throw Refusal.invalid("amount", "coupon_kind_and_value");
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw Refusal.invalid("valid_to", "ends_before_it_begins");
        }
    }

    /** A vendor gives away what is the vendor's own. */
    CouponTerms asKeptBy(Caller caller) {
        if (caller.isAdmin()) {
            return this;
        }
        if (vendorId != null && !vendorId.equals(caller.vendorId())) {
            throw Refusal.invalid("vendor", "unknown_vendor");
        }
        return new CouponTerms(
                code,
                label,
                kind,
                percent,
                amount,
                mostDiscount,
                minimumAmount,
                caller.vendorId(),
                categoryId,
                productId,
                "vendor",
                validFrom,
                validTo,
                usageLimit,
                usageLimitPerUser,
                isActive,
                isPublic);
    }
}

package tn.aloauto.marketplace.promotions.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import tn.aloauto.marketplace.promotions.internal.CouponTerms;

/**
 * A coupon as its keeper writes it, whole. What it reaches may be left open; a vendor's reaches the vendor's own goods.
 *
 * @param validTo the last day, in Tunisia
 */
record CouponRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_-]{2,39}") String code,
        @NotBlank @Size(max = 160) String label,
        @NotNull @Pattern(regexp = "percent|amount|free_shipping") String kind,
        @DecimalMin(value = "0", inclusive = false) @DecimalMax("100") @Digits(integer = 3, fraction = 2)
                BigDecimal percent,
        @DecimalMin(value = "0", inclusive = false) @Digits(integer = 9, fraction = 3) BigDecimal amount,
        @DecimalMin(value = "0", inclusive = false) @Digits(integer = 9, fraction = 3) BigDecimal mostDiscount,
        @DecimalMin("0") @Digits(integer = 9, fraction = 3) BigDecimal minimumAmount,
        Long vendor,
        Long category,
        Long product,
        @Pattern(regexp = "vendor|marketplace") String paidBy,
        @NotNull LocalDate validFrom,
        LocalDate validTo,
        @Min(1) @Max(1_000_000_000) Integer usageLimit,
        @Min(1) @Max(1_000_000) Integer usageLimitPerUser,
        Boolean isActive,
        Boolean isPublic) {

    CouponTerms terms() {
        return new CouponTerms(
                code.toUpperCase(Locale.ROOT),
                label,
                kind,
                percent,
                amount,
                mostDiscount,
                minimumAmount == null ? BigDecimal.ZERO : minimumAmount,
                vendor,
                category,
                product,
                paidBy == null ? "marketplace" : paidBy,
                validFrom,
                validTo,
                usageLimit,
                usageLimitPerUser,
                isActive == null || isActive,
                isPublic != null && isPublic);
    }
}

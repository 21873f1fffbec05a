package tn.aloauto.marketplace.promotions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tn.aloauto.marketplace.pricing.Discount;
import tn.aloauto.marketplace.shared.Refusal;

/**
 * What a code does: a discount, or the reason why there is none.
 *
 * @param couponId null for a code that nobody issued
 * @param refused null when it applies
 */
public record CouponOffer(UUID couponId, String code, Discount discount, Refusal.FieldError refused) {

    static final String REFUSED = "coupon-refused";

    public static CouponOffer of(UUID coupon, String code, Discount discount) {
        return new CouponOffer(coupon, code, discount, null);
    }

    /** @param reason a key {@code error.<reason>} of the message bundles */
    public static CouponOffer refused(UUID coupon, String code, String reason, Object... arguments) {
        return new CouponOffer(coupon, code, Discount.NONE, new Refusal.FieldError("coupon", reason, arguments));
    }

    public boolean applies() {
        return refused == null;
    }

    /** For whoever insists: {@code coupon-refused} with the reason. */
    public Refusal refusal() {
        return new Refusal(409, REFUSED, List.of(refused), Map.of("reason", refused.code(), "coupon", code), code);
    }
}

package tn.aloauto.marketplace.promotions;

import java.util.UUID;
import tn.aloauto.marketplace.pricing.Bill;

/** Judges codes and counts their uses. */
public interface Coupons {

    /** What a code does to a bill for this buyer now; a code nobody issued is answered like any other that does not apply. */
    CouponOffer judge(UUID buyer, String code, Bill bill);

    /**
     * Counts a use in the transaction of its order; refuses with {@code coupon-refused} when another order took the last
     * one meanwhile. The coupon's row is held until that transaction ends.
     */
    void redeem(UUID buyer, UUID order, CouponOffer offer);

    /** A cancelled order gives its use back; a second call finds nothing to give back. */
    void giveBack(UUID order);
}

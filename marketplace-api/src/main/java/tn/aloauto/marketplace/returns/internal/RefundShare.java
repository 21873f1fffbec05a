package tn.aloauto.marketplace.returns.internal;

import java.math.BigDecimal;
import tn.aloauto.marketplace.shared.Money;

/**
 * What one return gives back: the goods, less the share of the discount frozen on their line, plus their share of the
 * parcel's carriage when the reason is not the buyer's change of mind; and what the vendor gets back of the commission.
 * Every share is a slice of what the order froze, so that the returns of a whole order add up to exactly that.
 */
record RefundShare(Money goods, Money discount, Money shipping, Money vat, Money commission) {

    /**
     * A line as the order froze it.
     *
     * @param vat contained in the total less the discount
     */
    record Line(int quantity, Money unitPrice, Money discount, Money vat, Money commission) {}

    /**
     * The parcel it came in.
     *
     * @param subtotal of all its goods
     * @param carriage what the buyer paid for it, its own discount taken off
     */
    record Parcel(Money subtotal, Money carriage, BigDecimal carriageVatRate) {}

    /**
     * What was refunded before.
     *
     * @param pieces of the same line
     * @param goodsWithCarriage goods of the same parcel whose carriage was paid back
     */
    record Before(int pieces, Money goodsWithCarriage) {}

    static RefundShare of(int pieces, boolean withCarriage, Line line, Parcel parcel, Before before) {
        Money goods = line.unitPrice().times(pieces);
        Money shipping = withCarriage
                ? parcel.carriage()
                        .slice(
                                before.goodsWithCarriage().amount(),
                                goods.amount(),
                                parcel.subtotal().amount())
                : Money.ZERO;
        return new RefundShare(
                goods,
                share(line.discount(), pieces, line, before),
                shipping,
                share(line.vat(), pieces, line, before).plus(shipping.taxContained(parcel.carriageVatRate())),
                share(line.commission(), pieces, line, before));
    }

    Money total() {
        return goods.minus(discount).plus(shipping);
    }

    private static Money share(Money frozen, int pieces, Line line, Before before) {
        return frozen.slice(
                BigDecimal.valueOf(before.pieces()), BigDecimal.valueOf(pieces), BigDecimal.valueOf(line.quantity()));
    }
}

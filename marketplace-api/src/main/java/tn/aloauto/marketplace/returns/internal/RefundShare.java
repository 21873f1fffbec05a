package tn.aloauto.marketplace.returns.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tn.aloauto.marketplace.shared.Money;

/**
 * What one return gives back: the goods, less their share of the order's discount, plus their share of its carriage when
 * the reason is not the buyer's change of mind. Shares are differences of running totals, so that the returns of a whole
 * order add up to exactly its discount and its carriage, whatever was rounded on the way.
 */
record RefundShare(Money goods, Money discount, Money shipping, Money vat) {

    /** The sums of an order. */
    record OrderSums(Money subtotal, Money discount, Money shipping) {}

    /** Goods of the same order refunded before: all of them, and those whose carriage was paid back. */
    record Before(Money goods, Money goodsWithCarriage) {}

    static RefundShare of(Money goods, BigDecimal vatRate, boolean carriage, OrderSums order, Before before) {
        Money discount = running(order.discount(), before.goods(), goods, order.subtotal());
        Money shipping =
                carriage ? running(order.shipping(), before.goodsWithCarriage(), goods, order.subtotal()) : Money.ZERO;
        Money gross = goods.minus(discount).plus(shipping);
        Money net = Money.rounded(gross.amount().divide(BigDecimal.ONE.add(vatRate), 3, RoundingMode.HALF_UP));
        return new RefundShare(goods, discount, shipping, gross.minus(net));
    }

    Money total() {
        return goods.minus(discount).plus(shipping);
    }

    private static Money running(Money whole, Money before, Money now, Money of) {
        return part(whole, before.plus(now), of).minus(part(whole, before, of));
    }

    private static Money part(Money whole, Money some, Money all) {
        return Money.rounded(whole.amount().multiply(some.amount()).divide(all.amount(), 3, RoundingMode.HALF_UP));
    }
}

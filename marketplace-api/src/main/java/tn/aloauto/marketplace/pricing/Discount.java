package tn.aloauto.marketplace.pricing;

import java.util.Map;
import tn.aloauto.marketplace.shared.Money;

/**
 * What is taken off a bill, already shared out over its lines and parcels.
 *
 * @param byProduct the share of each product; none is larger than its line
 * @param carriageByVendor the share of each vendor's carriage; none is larger than that
 * @param paidByVendor the vendors earn less by it; else the marketplace pays it to them
 */
public record Discount(Map<Long, Money> byProduct, Map<Long, Money> carriageByVendor, boolean paidByVendor) {

    public static final Discount NONE = new Discount(Map.of(), Map.of(), true);

    public Money total() {
        return sum(byProduct).plus(sum(carriageByVendor));
    }

    Money ofProduct(long product) {
        return byProduct.getOrDefault(product, Money.ZERO);
    }

    Money ofCarriage(long vendor) {
        return carriageByVendor.getOrDefault(vendor, Money.ZERO);
    }

    private static Money sum(Map<Long, Money> shares) {
        return shares.values().stream().reduce(Money.ZERO, Money::plus);
    }
}

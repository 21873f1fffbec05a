package tn.aloauto.marketplace.orders.internal;

import java.util.List;
import java.util.Map;
import tn.aloauto.marketplace.cart.Carts;
import tn.aloauto.marketplace.pricing.Bill;
import tn.aloauto.marketplace.promotions.CouponOffer;
import tn.aloauto.marketplace.shared.Money;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.stock.OutOfStock;

/** A cart that was found fit to be ordered, and what it costs. The coupon is null when none was given. */
record Checkout(List<Carts.Line> lines, Bill bill, CouponOffer coupon) {

    static List<Carts.Line> fit(List<Carts.Line> lines) {
        refuseWhatMayNotBeOrdered(lines);
        return lines;
    }

    /** Refuses another sum than the one the buyer was shown; null when the client did not say. */
    void refuseUnless(Money expectedTotal) {
        if (expectedTotal != null && !expectedTotal.equals(bill.total())) {
            throw new Refusal(
                    409,
                    "total-changed",
                    List.of(),
                    Map.of("expected_total", expectedTotal, "total", bill.total()),
                    bill.total());
        }
    }

    private static void refuseWhatMayNotBeOrdered(List<Carts.Line> lines) {
        if (lines.isEmpty()) {
            throw new Refusal(409, "cart-empty");
        }
        List<Map<String, Object>> gone = lines.stream()
                .filter(line -> !line.sellable())
                .map(line -> Map.<String, Object>of("product", line.productId(), "name", line.name()))
                .toList();
        if (!gone.isEmpty()) {
            throw new Refusal(
                    409,
                    "product-unavailable",
                    List.of(),
                    Map.of("items", gone),
                    gone.get(0).get("name"));
        }
        List<OutOfStock.Shortage> shortages = lines.stream()
                .filter(line -> line.available() < line.quantity())
                .map(line -> new OutOfStock.Shortage(line.productId(), line.name(), line.quantity(), line.available()))
                .toList();
        if (!shortages.isEmpty()) {
            throw new OutOfStock(shortages);
        }
        refuseChangedPrices(lines);
    }

    /** The buyer is asked again: the cart, looked at once more, shows the new price. */
    private static void refuseChangedPrices(List<Carts.Line> lines) {
        List<Map<String, Object>> changed = lines.stream()
                .filter(line -> !line.priceIsAsSeen())
                .map(line -> Map.<String, Object>of(
                        "product", line.productId(),
                        "name", line.name(),
                        "seen_price", new Money(line.seenPrice()),
                        "price", line.price()))
                .toList();
        if (!changed.isEmpty()) {
            throw new Refusal(
                    409,
                    "price-changed",
                    List.of(),
                    Map.of("items", changed),
                    changed.get(0).get("name"));
        }
    }
}

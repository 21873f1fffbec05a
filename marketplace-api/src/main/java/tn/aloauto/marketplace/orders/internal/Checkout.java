package tn.aloauto.marketplace.orders.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tn.aloauto.marketplace.cart.Carts;
import tn.aloauto.marketplace.cart.CheckoutSettings;
import tn.aloauto.marketplace.shared.Money;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.stock.OutOfStock;

/** The sums of an order, made from a cart that was found fit to be ordered. */
record Checkout(List<Part> parts, Money subtotal, Money shipping, Money vat) {

    /** One vendor's part. The commission is the rate in force now, frozen. */
    record Part(long vendorId, List<Carts.Line> lines, Money subtotal, java.math.BigDecimal commissionRate) {

        Money commission() {
            return subtotal.share(commissionRate);
        }
    }

    static Checkout of(List<Carts.Line> lines, CheckoutSettings settings) {
        refuseWhatMayNotBeOrdered(lines);
        Map<Long, List<Carts.Line>> byVendor = new TreeMap<>();
        lines.forEach(line -> byVendor.computeIfAbsent(line.vendorId(), vendor -> new ArrayList<>())
                .add(line));
        List<Part> parts = byVendor.entrySet().stream()
                .map(vendor -> new Part(
                        vendor.getKey(),
                        vendor.getValue(),
                        sum(vendor.getValue()),
                        vendor.getValue().get(0).commissionRate()))
                .toList();
        Money shipping = settings.shippingFor(parts.size());
        Money vat = lines.stream()
                .map(line -> settings.vatContainedIn(total(line)))
                .reduce(settings.vatContainedIn(shipping), Money::plus);
        return new Checkout(parts, sum(lines), shipping, vat);
    }

    Money total() {
        return subtotal.plus(shipping);
    }

    static Money total(Carts.Line line) {
        return line.unitPrice().times(line.quantity());
    }

    private static Money sum(List<Carts.Line> lines) {
        return lines.stream().map(Checkout::total).reduce(Money.ZERO, Money::plus);
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
                        "price", line.unitPrice()))
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

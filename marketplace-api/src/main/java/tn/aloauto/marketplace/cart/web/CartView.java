package tn.aloauto.marketplace.cart.web;

import java.util.List;
import java.util.UUID;
import tn.aloauto.marketplace.cart.CheckoutSettings;
import tn.aloauto.marketplace.cart.internal.BuyersCart;
import tn.aloauto.marketplace.shared.Money;

/**
 * A cart with its totals, as an order would charge them.
 *
 * @param vat the tax contained in {@code total}
 */
record CartView(
        UUID id, List<BuyersCart.Item> items, Money subtotal, Money shipping, Money vat, Money total, String currency) {

    static CartView of(UUID id, List<BuyersCart.Item> items, CheckoutSettings settings) {
        Money subtotal = items.stream().map(BuyersCart.Item::totalPrice).reduce(Money.ZERO, Money::plus);
        Money shipping = settings.shippingFor((int) items.stream()
                .map(item -> item.product().vendor().id())
                .distinct()
                .count());
        Money vat = items.stream()
                .map(item -> settings.vatContainedIn(item.totalPrice()))
                .reduce(settings.vatContainedIn(shipping), Money::plus);
        return new CartView(id, items, subtotal, shipping, vat, subtotal.plus(shipping), Money.CURRENCY);
    }
}

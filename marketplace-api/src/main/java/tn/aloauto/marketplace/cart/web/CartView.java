package tn.aloauto.marketplace.cart.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import tn.aloauto.marketplace.cart.internal.BuyersCart;
import tn.aloauto.marketplace.cart.internal.CartTotals;
import tn.aloauto.marketplace.pricing.Bill;
import tn.aloauto.marketplace.promotions.CouponOffer;
import tn.aloauto.marketplace.shared.Money;
import tn.aloauto.marketplace.shared.Texts;

/**
 * A cart with its totals, as an order would charge them.
 *
 * @param vat the tax contained in {@code total}
 * @param governorate whose carriage was taken, null for the common tariff
 */
record CartView(
        UUID id,
        List<BuyersCart.Item> items,
        Money subtotal,
        Money shipping,
        Money discount,
        Money stampDuty,
        Money vat,
        Money total,
        String currency,
        String governorate,
        @JsonInclude(JsonInclude.Include.NON_NULL) CouponInCart coupon,
        List<Parcel> parcels) {

    /**
     * What the code in the cart does.
     *
     * @param reason why it gives nothing, for programs; null when it applies
     * @param message the same for people
     */
    record CouponInCart(String code, boolean applies, Money discount, String reason, String message) {}

    /** What one vendor sends and what its carriage costs. */
    record Parcel(long vendor, Money subtotal, Money shipping, Money discount, Money total) {}

    static CartView of(UUID id, List<BuyersCart.Item> items, CartTotals.Totals totals, Texts texts, Locale language) {
        Bill bill = totals.bill();
        Map<Long, Bill.Line> lines = bill.lines().stream()
                .collect(Collectors.toMap(line -> line.article().productId(), Function.identity()));
        return new CartView(
                id,
                items.stream()
                        .map(item -> lines.containsKey(item.product().id())
                                ? item.at(lines.get(item.product().id()).unitPrice())
                                : item)
                        .toList(),
                bill.subtotal(),
                bill.shipping(),
                bill.discount(),
                bill.stamp(),
                bill.vat(),
                bill.total(),
                Money.CURRENCY,
                totals.governorate(),
                coupon(totals.coupon(), texts, language),
                bill.parts().stream().map(CartView::parcel).toList());
    }

    private static CouponInCart coupon(CouponOffer offer, Texts texts, Locale language) {
        if (offer == null) {
            return null;
        }
        return offer.applies()
                ? new CouponInCart(offer.code(), true, offer.discount().total(), null, null)
                : new CouponInCart(
                        offer.code(),
                        false,
                        Money.ZERO,
                        offer.refused().code(),
                        texts.text(
                                language,
                                "error." + offer.refused().code(),
                                offer.refused().arguments()));
    }

    private static Parcel parcel(Bill.Part part) {
        return new Parcel(
                part.vendorId(),
                part.subtotal(),
                part.carriage(),
                part.discount().plus(part.carriageDiscount()),
                part.total());
    }
}

package tn.aloauto.marketplace.orders.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.cart.Carts;
import tn.aloauto.marketplace.orders.OrderPlaced;
import tn.aloauto.marketplace.pricing.Article;
import tn.aloauto.marketplace.pricing.Bill;
import tn.aloauto.marketplace.pricing.PriceLists;
import tn.aloauto.marketplace.promotions.CouponOffer;
import tn.aloauto.marketplace.promotions.Coupons;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.stock.Stock;

/** Checkout: the cart becomes one order with one part per vendor, and its pieces are reserved. One transaction. */
@Service
public class PlaceOrderFromCart {

    private final Carts carts;
    private final Addresses addresses;
    private final OrderRows rows;
    private final Stock stock;
    private final Terms terms;
    private final ActivityLog activityLog;
    private final ApplicationEventPublisher events;

    /** What an order costs and how long it waits. */
    @Component
    record Terms(PriceLists prices, Coupons coupons, OrderSettings orders) {}

    PlaceOrderFromCart(
            Carts carts,
            Addresses addresses,
            OrderRows rows,
            Stock stock,
            Terms terms,
            ActivityLog activityLog,
            ApplicationEventPublisher events) {
        this.carts = carts;
        this.addresses = addresses;
        this.rows = rows;
        this.stock = stock;
        this.terms = terms;
        this.activityLog = activityLog;
        this.events = events;
    }

    /** Locks in the order of the house: cart, order, coupon, offers by product id. */
    @Transactional
    public UUID place(Caller buyer, PlaceOrder wanted) {
        Carts.Content cart = carts.takeHold(buyer.id());
        List<Carts.Line> lines = Checkout.fit(cart.lines());
        Addresses.Snapshot shipping = addresses.shipping(buyer.id(), wanted.shippingAddress());
        Addresses.Snapshot billing = addresses.billing(buyer.id(), wanted.billingAddress(), shipping);
        Checkout checkout = priced(
                buyer.id(),
                lines,
                new Bill.Destination(shipping.governorate(), wanted.company() != null),
                wanted.coupon() == null ? cart.coupon() : wanted.coupon());
        checkout.refuseUnless(wanted.expectedTotal());
        OrderRows.NewOrder order = rows.insert(buyer.id(), wanted, checkout, shipping, billing);
        List<Stock.Wanted> pieces = insertParts(order, checkout);
        carts.empty(buyer.id());
        events.publishEvent(new OrderPlaced(order.id(), checkout.bill().total(), wanted.paymentMethod()));
        activityLog.record("order.placed", "order", order.id().toString(), null, summary(order, wanted, checkout));
        if (checkout.coupon() != null) {
            terms.coupons().redeem(buyer.id(), order.id(), checkout.coupon());
        }
        stock.reserve(pieces, Instant.now().plus(terms.orders().keptFor(wanted.paymentMethod())));
        return order.id();
    }

    private Checkout priced(UUID buyer, List<Carts.Line> lines, Bill.Destination destination, String code) {
        Bill bill = Bill.of(
                lines.stream().map(Carts.Line::article).toList(), terms.prices().today(), destination);
        if (code == null) {
            return new Checkout(lines, bill, null);
        }
        CouponOffer offer = terms.coupons().judge(buyer, code, bill);
        if (!offer.applies()) {
            throw offer.refusal();
        }
        return new Checkout(lines, bill.less(offer.discount()), offer);
    }

    private List<Stock.Wanted> insertParts(OrderRows.NewOrder order, Checkout checkout) {
        Map<Long, Carts.Line> lines =
                checkout.lines().stream().collect(Collectors.toMap(Carts.Line::productId, Function.identity()));
        Iterator<UUID> ids =
                rows.newIds(checkout.bill().parts().size() + lines.size()).iterator();
        List<Stock.Wanted> pieces = new ArrayList<>();
        List<OrderRows.NewPart> parts = new ArrayList<>();
        List<OrderRows.NewItem> items = new ArrayList<>();
        for (Bill.Part part : checkout.bill().parts()) {
            UUID partId = ids.next();
            parts.add(new OrderRows.NewPart(partId, order.number() + "-" + (parts.size() + 1), part));
            for (Bill.Line line : part.lines()) {
                UUID itemId = ids.next();
                Article article = line.article();
                items.add(new OrderRows.NewItem(itemId, partId, lines.get(article.productId()), line));
                pieces.add(
                        new Stock.Wanted(itemId, partId, article.productId(), article.vendorId(), article.quantity()));
            }
        }
        rows.insertParts(order.id(), parts, items);
        return pieces;
    }

    private static Map<String, Object> summary(OrderRows.NewOrder order, PlaceOrder wanted, Checkout checkout) {
        return Map.of(
                "number", order.number(),
                "status", OrderStatus.NEW,
                "total_amount", checkout.bill().total(),
                "payment_method", wanted.paymentMethod(),
                "vendors",
                        checkout.bill().parts().stream()
                                .map(Bill.Part::vendorId)
                                .toList());
    }
}

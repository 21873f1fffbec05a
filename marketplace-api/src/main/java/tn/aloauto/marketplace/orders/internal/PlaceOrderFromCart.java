package tn.aloauto.marketplace.orders.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.cart.Carts;
import tn.aloauto.marketplace.cart.CheckoutSettings;
import tn.aloauto.marketplace.orders.OrderPlaced;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.stock.Stock;

/** Checkout: the cart becomes one order with one part per vendor, and its pieces are reserved. One transaction. */
@Service
public class PlaceOrderFromCart {

    private final Carts carts;
    private final Addresses addresses;
    private final OrderRows rows;
    private final Stock stock;
    private final Settings settings;
    private final ActivityLog activityLog;
    private final ApplicationEventPublisher events;

    /** The two groups of settings a checkout obeys. */
    @org.springframework.stereotype.Component
    record Settings(CheckoutSettings checkout, OrderSettings orders) {}

    PlaceOrderFromCart(
            Carts carts,
            Addresses addresses,
            OrderRows rows,
            Stock stock,
            Settings settings,
            ActivityLog activityLog,
            ApplicationEventPublisher events) {
        this.carts = carts;
        this.addresses = addresses;
        this.rows = rows;
        this.stock = stock;
        this.settings = settings;
        this.activityLog = activityLog;
        this.events = events;
    }

    @Transactional
    public UUID place(Caller buyer, PlaceOrder wanted) {
        Checkout checkout = Checkout.of(carts.takeHold(buyer.id()), settings.checkout());
        Addresses.Snapshot shipping = addresses.shipping(buyer.id(), wanted.shippingAddress());
        Addresses.Snapshot billing = addresses.billing(buyer.id(), wanted.billingAddress(), shipping);
        OrderRows.NewOrder order = rows.insert(buyer.id(), wanted, checkout, shipping, billing);
        List<Stock.Wanted> pieces = insertParts(order, checkout);
        carts.empty(buyer.id());
        events.publishEvent(new OrderPlaced(order.id(), checkout.total(), wanted.paymentMethod()));
        activityLog.record("order.placed", "order", order.id().toString(), null, summary(order, wanted, checkout));
        stock.reserve(pieces, Instant.now().plus(settings.orders().keptFor(wanted.paymentMethod())));
        return order.id();
    }

    private List<Stock.Wanted> insertParts(OrderRows.NewOrder order, Checkout checkout) {
        Iterator<UUID> ids = rows.newIds(checkout.parts().stream()
                        .mapToInt(part -> 1 + part.lines().size())
                        .sum())
                .iterator();
        List<Stock.Wanted> pieces = new ArrayList<>();
        List<OrderRows.NewPart> parts = new ArrayList<>();
        List<OrderRows.NewItem> items = new ArrayList<>();
        BigDecimal vatRate = settings.checkout().vatRate();
        for (Checkout.Part part : checkout.parts()) {
            UUID partId = ids.next();
            parts.add(new OrderRows.NewPart(partId, order.number() + "-" + (parts.size() + 1), part));
            for (Carts.Line line : part.lines()) {
                UUID itemId = ids.next();
                items.add(new OrderRows.NewItem(
                        itemId, partId, line, vatRate, settings.checkout().vatContainedIn(Checkout.total(line))));
                pieces.add(new Stock.Wanted(itemId, partId, line.productId(), line.vendorId(), line.quantity()));
            }
        }
        rows.insertParts(order.id(), parts, items);
        return pieces;
    }

    private static Map<String, Object> summary(OrderRows.NewOrder order, PlaceOrder wanted, Checkout checkout) {
        return Map.of(
                "number", order.number(),
                "status", OrderStatus.NEW,
                "total_amount", checkout.total(),
                "payment_method", wanted.paymentMethod(),
                "vendors",
                        checkout.parts().stream().map(Checkout.Part::vendorId).toList());
    }
}

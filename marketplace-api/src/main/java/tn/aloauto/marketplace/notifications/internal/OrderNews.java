package tn.aloauto.marketplace.notifications.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.audit.Recorded;
import tn.aloauto.marketplace.shared.Money;

/** Tells buyers how their orders go, and vendors what they have to deliver. */
@Component
class OrderNews {

    private final JdbcClient database;
    private final Notices notices;
    private final WhatsAppOrders whatsApp;

    private record Order(UUID userId, String number, Money total) {}

    private record Part(UUID id, UUID vendorUser, String number, Money subtotal) {}

    private record Parcel(UUID orderId, UUID buyer, String number, String carrier, String tracking) {}

    private record Refund(UUID orderId, UUID buyer, String number, Money refunded) {}

    OrderNews(JdbcClient database, Notices notices, WhatsAppOrders whatsApp) {
        this.database = database;
        this.notices = notices;
        this.whatsApp = whatsApp;
    }

    @EventListener
    void hear(Recorded fact) {
        switch (fact.action()) {
            case "order.placed" -> tellBuyer(fact.entity(), Kind.ORDER_PLACED);
            case "order.confirmed" -> {
                tellBuyer(fact.entity(), Kind.ORDER_CONFIRMED);
                tellVendors(fact.entity(), Kind.NEW_ORDER);
                whatsApp.oweFor(fact.entity());
            }
            case "order.cancelled" -> {
                tellBuyer(fact.entity(), Kind.ORDER_CANCELLED);
                if (wasConfirmed(fact)) {
                    tellVendors(fact.entity(), Kind.VENDOR_ORDER_CANCELLED);
                }
            }
            case "shipment.in_transit" -> tellOfParcel(fact.entity(), Kind.PARCEL_SHIPPED);
            case "shipment.delivered" -> tellOfParcel(fact.entity(), Kind.PARCEL_DELIVERED);
            case "shipment.failed" -> tellOfParcel(fact.entity(), Kind.PARCEL_FAILED);
            case "payment.refunded" -> tellOfRefund(fact.entity());
            default -> {
                // no news for anybody
            }
        }
    }

    /** A vendor hears of an order when it is confirmed: one that ends before never reached it. */
    private static boolean wasConfirmed(Recorded fact) {
        return fact.before() instanceof Map<?, ?> before && "confirmed".equals(before.get("status"));
    }

    private void tellBuyer(UUID order, Kind kind) {
        Order found = database.sql("select user_id, number, total_amount from customer_order where id = :id")
                .param("id", order)
                .query((row, n) ->
                        new Order(row.getObject(1, UUID.class), row.getString(2), new Money(row.getBigDecimal(3))))
                .single();
        notices.tell(found.userId(), kind, order.toString(), "/orders/" + order, found.number(), found.total());
    }

    private void tellVendors(UUID order, Kind kind) {
        List<Part> parts = database.sql(
                        """
                        select vo.id, v.user_id, vo.number, vo.subtotal_amount
                        from vendor_order vo join vendor v on v.id = vo.vendor_id where vo.order_id = :order order by vo.id""")
                .param("order", order)
                .query((row, n) -> new Part(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        new Money(row.getBigDecimal(4))))
                .list();
        parts.forEach(part -> notices.tell(
                part.vendorUser(),
                kind,
                part.id().toString(),
                "/vendor/orders/" + part.id(),
                part.number(),
                part.subtotal()));
    }

    private void tellOfParcel(UUID shipment, Kind kind) {
        Parcel parcel = database.sql(
                        """
                        select o.id as order_id, o.user_id as buyer, o.number, s.carrier,
                               coalesce(s.tracking_number, '-') as tracking
                        from shipment s join vendor_order vo on vo.id = s.vendor_order_id
                        join customer_order o on o.id = vo.order_id where s.id = :id""")
                .param("id", shipment)
                .query(Parcel.class)
                .single();
        notices.tell(
                parcel.buyer(),
                kind,
                shipment.toString(),
                "/orders/" + parcel.orderId(),
                parcel.number(),
                parcel.carrier(),
                parcel.tracking());
    }

    /** Each further sum given back is a further notice: the sum so far tells them apart. */
    private void tellOfRefund(UUID payment) {
        Refund refund = database.sql(
                        """
                        select o.id, o.user_id, o.number, p.refunded_amount
                        from payment p join customer_order o on o.id = p.order_id where p.id = :id""")
                .param("id", payment)
                .query((row, n) -> new Refund(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        new Money(row.getBigDecimal(4))))
                .single();
        notices.tell(
                refund.buyer(),
                Kind.ORDER_REFUNDED,
                payment + ":" + refund.refunded(),
                "/orders/" + refund.orderId(),
                refund.number(),
                refund.refunded());
    }
}

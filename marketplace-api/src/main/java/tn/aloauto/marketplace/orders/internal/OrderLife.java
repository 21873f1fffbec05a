package tn.aloauto.marketplace.orders.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.orders.OrderCancelled;
import tn.aloauto.marketplace.orders.Outbox;
import tn.aloauto.marketplace.orders.PaidOrders;
import tn.aloauto.marketplace.promotions.Coupons;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.stock.Stock;

/**
 * Moves orders along. Each move is one conditional update on status and version: of two requests at the same moment one
 * wins and the other learns where the order stands.
 */
@Service
public class OrderLife implements PaidOrders {

    private final JdbcClient database;
    private final Stock stock;
    private final Outbox outbox;
    private final Coupons coupons;
    private final ActivityLog activityLog;
    private final ApplicationEventPublisher events;

    private record Standing(UUID userId, String status, String paymentMethod, int version) {

        OrderStatus now() {
            return OrderStatus.of(status);
        }
    }

    private record Part(UUID id, String number, long vendorId) {}

    OrderLife(
            JdbcClient database,
            Stock stock,
            Outbox outbox,
            Coupons coupons,
            ActivityLog activityLog,
            ApplicationEventPublisher events) {
        this.database = database;
        this.stock = stock;
        this.outbox = outbox;
        this.coupons = coupons;
        this.activityLog = activityLog;
        this.events = events;
    }

    /** An admin confirms any order; a buyer confirms their own cash order, which the law asks of them (2000-83, art. 26). */
    @Transactional
    public void confirm(Caller caller, UUID orderId) {
        Standing order = standing(caller, orderId);
        if (!caller.isAdmin() && !order.paymentMethod().equals(PaymentMethods.CASH)) {
            throw new Refusal(409, "payment-awaited");
        }
        confirm(orderId, order);
    }

    @Override
    @Transactional
    public void hold(UUID orderId) {
        database.sql("select 1 from customer_order where id = :id for update")
                .param("id", orderId)
                .query(Integer.class)
                .list();
    }

    @Override
    @Transactional
    public void paid(UUID orderId) {
        Standing order = standing(orderId);
        if (order.now() == OrderStatus.NEW) {
            confirm(orderId, order);
        }
    }

    @Override
    @Transactional
    public void refunded(UUID orderId) {
        Standing order = standing(orderId);
        if (order.now().canBecome(OrderStatus.REFUNDED)) {
            move(orderId, order, OrderStatus.REFUNDED).forEach(part -> announce("order.changed", part));
            record("order.refunded", orderId, order, OrderStatus.REFUNDED, "all that was paid went back");
        }
    }

    private void confirm(UUID orderId, Standing order) {
        List<Part> parts = move(orderId, order, OrderStatus.CONFIRMED);
        stock.keep(parts.stream().map(Part::id).toList());
        parts.forEach(part -> announce("order.confirmed", part));
        record("order.confirmed", orderId, order, OrderStatus.CONFIRMED, "confirmed");
    }

    /** An admin decides until the parcel has left; a buyer's own request is granted as long as nobody confirmed. */
    @Transactional
    public void cancel(Caller caller, UUID orderId, String reason) {
        Standing order = standing(caller, orderId);
        if (!caller.isAdmin() && order.now() != OrderStatus.NEW) {
            throw order.now().refusal();
        }
        cancel(orderId, order, reason);
    }

    /** Nobody confirmed in time. An order that somebody confirmed meanwhile stays. */
    @Transactional
    void expire(UUID orderId) {
        Standing order = standing(orderId);
        if (order.now() == OrderStatus.NEW) {
            cancel(orderId, order, "not confirmed in time");
        }
    }

    private void cancel(UUID orderId, Standing order, String reason) {
        List<Part> parts = move(orderId, order, OrderStatus.CANCELLED);
        if (order.now() == OrderStatus.CONFIRMED) {
            parts.forEach(part -> announce("order.cancelled", part));
        }
        events.publishEvent(new OrderCancelled(orderId));
        coupons.giveBack(orderId);
        stock.release(parts.stream().map(Part::id).toList(), reason);
        record("order.cancelled", orderId, order, OrderStatus.CANCELLED, reason);
    }

    private List<Part> move(UUID orderId, Standing order, OrderStatus next) {
        if (!order.now().canBecome(next)) {
            throw order.now().refusal();
        }
        int moved = database.sql(
                        """
                        update customer_order set status = :next, version = version + 1
                        where id = :id and status = :now and version = :version""")
                .param("id", orderId)
                .param("next", next.word())
                .param("now", order.status())
                .param("version", order.version())
                .update();
        if (moved == 0) {
            throw standing(orderId).now().refusal();
        }
        return database.sql(
                        """
                        update vendor_order set status = :next, version = version + 1,
                          confirmed_at = case when :next = 'confirmed' then clock_timestamp() else confirmed_at end
                        where order_id = :id and status = :now
                        returning id, number, vendor_id""")
                .param("id", orderId)
                .param("next", next.word())
                .param("now", order.status())
                .query(Part.class)
                .list();
    }

    private Standing standing(Caller caller, UUID orderId) {
        Standing order = standing(orderId);
        if (caller.isAdmin() || order.userId().equals(caller.id())) {
            return order;
        }
        throw sellsPartOf(caller, orderId) ? Refusal.forbidden() : Refusal.notFound();
    }

    private boolean sellsPartOf(Caller caller, UUID orderId) {
        return caller.isVendor()
                && database.sql(
                                """
                                select exists (select from vendor_order where order_id = :order and vendor_id = :vendor)""")
                        .param("order", orderId)
                        .param("vendor", caller.vendorId())
                        .query(Boolean.class)
                        .single();
    }

    private Standing standing(UUID orderId) {
        return database.sql("select user_id, status, payment_method, version from customer_order where id = :id")
                .param("id", orderId)
                .query(Standing.class)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    private void announce(String topic, Part part) {
        outbox.announce(
                topic, part.id(), part.vendorId(), Map.of("vendor_order_id", part.id(), "number", part.number()));
    }

    private void record(String action, UUID orderId, Standing before, OrderStatus after, String reason) {
        activityLog.record(
                action,
                "order",
                orderId.toString(),
                Map.of("status", before.status()),
                Map.of("status", after.word(), "reason", reason));
    }
}

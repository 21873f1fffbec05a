package tn.aloauto.marketplace.orders.internal;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.orders.Outbox;
import tn.aloauto.marketplace.orders.PartShipped;
import tn.aloauto.marketplace.orders.VendorParts;
import tn.aloauto.marketplace.shared.Refusal;

/** Moves the parts of orders, and the orders with them, once parcels travel. */
@Component
class PartsUnderway implements VendorParts {

    private static final String PART =
            """
            select vo.id, vo.order_id, vo.vendor_id, o.user_id as buyer, vo.status
            from vendor_order vo join customer_order o on o.id = vo.order_id where vo.id = :id""";

    private final JdbcClient database;
    private final Outbox outbox;
    private final ActivityLog activityLog;
    private final ApplicationEventPublisher events;

    PartsUnderway(JdbcClient database, Outbox outbox, ActivityLog activityLog, ApplicationEventPublisher events) {
        this.database = database;
        this.outbox = outbox;
        this.activityLog = activityLog;
        this.events = events;
    }

    @Override
    public Optional<Part> find(UUID id) {
        return database.sql(PART).param("id", id).query(Part.class).optional();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Part hold(UUID id) {
        boolean unknown = database.sql(
                        """
                        select 1 from customer_order
                        where id = (select order_id from vendor_order where id = :id) for update""")
                .param("id", id)
                .query(Integer.class)
                .list()
                .isEmpty();
        if (unknown) {
            throw Refusal.notFound();
        }
        return database.sql(PART + " for update of vo")
                .param("id", id)
                .query(Part.class)
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void shipped(Part held) {
        if (OrderStatus.of(held.status()) != OrderStatus.SHIPPED) {
            move(held, OrderStatus.SHIPPED, "shipped_at");
            moveOrder(held, "status = 'confirmed'", OrderStatus.SHIPPED);
            events.publishEvent(new PartShipped(held.id()));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void delivered(Part held) {
        move(held, OrderStatus.DELIVERED, "delivered_at");
        moveOrder(
                held,
                "status = 'shipped' and not exists (select from vendor_order vo where vo.order_id = :order"
                        + " and vo.status not in ('delivered', 'refunded', 'cancelled'))",
                OrderStatus.DELIVERED);
    }

    private void move(Part held, OrderStatus next, String when) {
        OrderStatus now = OrderStatus.of(held.status());
        if (!now.canBecome(next)) {
            throw now.refusal();
        }
        String number = database.sql("update vendor_order set status = :next, version = version + 1, " + when
                        + " = clock_timestamp() where id = :id returning number")
                .param("id", held.id())
                .param("next", next.word())
                .query(String.class)
                .single();
        outbox.announce(
                "order.changed",
                held.id(),
                held.vendorId(),
                Map.of("vendor_order_id", held.id(), "number", number, "status", next.word()));
        activityLog.record(
                "vendor_order." + next.word(),
                "vendor_order",
                held.id().toString(),
                Map.of("status", held.status()),
                Map.of("status", next.word()));
    }

    private void moveOrder(Part held, String when, OrderStatus next) {
        int moved = database.sql("update customer_order set status = :next, version = version + 1"
                        + " where id = :order and " + when)
                .param("order", held.orderId())
                .param("next", next.word())
                .update();
        if (moved == 1) {
            activityLog.record(
                    "order." + next.word(), "order", held.orderId().toString(), null, Map.of("status", next.word()));
        }
    }
}

package tn.aloauto.marketplace.payments.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.orders.OrderCancelled;
import tn.aloauto.marketplace.orders.OrderPlaced;
import tn.aloauto.marketplace.orders.PaidOrders;
import tn.aloauto.marketplace.payments.Refunds;
import tn.aloauto.marketplace.shared.Money;
import tn.aloauto.marketplace.shared.Refusal;

/** The payments of all orders. Each is written in its order's own transaction. */
@Component
public class Payments implements Refunds {

    private static final String PAYMENT =
            """
            select y.id, y.order_id, o.number as order_number, y.amount, y.refunded_amount, y.currency, y.method,
                   y.status, y.transaction_id, y.payment_date, y.created_at
            from payment y join customer_order o on o.id = y.order_id\s""";

    private final JdbcClient database;
    private final PaidOrders orders;
    private final ActivityLog activityLog;

    /** A payment as it stands in the database. */
    public record Payment(
            UUID id,
            UUID orderId,
            String orderNumber,
            BigDecimal amount,
            BigDecimal refundedAmount,
            String currency,
            String method,
            String status,
            String transactionId,
            Instant paymentDate,
            Instant createdAt) {}

    /** One part of a list of payments. */
    public record Listed(long count, List<Payment> payments) {}

    Payments(JdbcClient database, PaidOrders orders, ActivityLog activityLog) {
        this.database = database;
        this.orders = orders;
        this.activityLog = activityLog;
    }

    /** @param buyer whose payments, null for all */
    public Listed list(UUID buyer, int limit, long offset) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = "";
        if (buyer != null) {
            condition = "where o.user_id = :buyer ";
            parameters.put("buyer", buyer);
        }
        List<Payment> payments = database.sql(PAYMENT + condition + "order by y.created_at desc, y.id desc limit "
                        + limit + " offset " + offset)
                .params(parameters)
                .query(Payment.class)
                .list();
        long count = database.sql(
                        "select count(*) from (select 1 from payment y join customer_order o on o.id = y.order_id "
                                + condition + "limit 10001) m")
                .params(parameters)
                .query(Long.class)
                .single();
        return new Listed(count, payments);
    }

    /** @param buyer whose it must be, null for anybody's */
    public Optional<Payment> find(UUID id, UUID buyer) {
        return database.sql(PAYMENT + "where y.id = :id and (cast(:buyer as uuid) is null or o.user_id = :buyer)")
                .param("id", id)
                .param("buyer", buyer)
                .query(Payment.class)
                .optional();
    }

    /** The money is there. An order that waited for it is confirmed by that. */
    @Transactional
    public void markAsPaid(UUID id, String transactionId) {
        Payment before = find(id, null).orElseThrow(Refusal::notFound);
        int marked = database.sql(
                        """
                        update payment set status = 'paid', payment_date = clock_timestamp(), transaction_id = :transaction
                        where id = :id and status = 'pending'""")
                .param("id", id)
                .param("transaction", transactionId)
                .update();
        if (marked == 0) {
            String now = find(id, null).map(Payment::status).orElseThrow();
            throw new Refusal(409, "payment-state", List.of(), Map.of("payment_status", now), now);
        }
        activityLog.record(
                "payment.paid",
                "payment",
                id.toString(),
                Map.of("status", before.status()),
                Map.of("status", "paid", "amount", new Money(before.amount())));
        orders.paid(before.orderId());
    }

    /** One conditional update: of refunds at the same moment none can exceed what the others left. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void refund(UUID orderId, Money amount) {
        Payment refunded = database.sql(
                        """
                        with refunded as (
                          update payment set refunded_amount = refunded_amount + :amount,
                            status = case when refunded_amount + :amount = amount then 'refunded' else status end
                          where order_id = :order and status = 'paid' and refunded_amount + :amount <= amount
                          returning *)
                        select y.id, y.order_id, o.number as order_number, y.amount, y.refunded_amount, y.currency, y.method,
                               y.status, y.transaction_id, y.payment_date, y.created_at
                        from refunded y join customer_order o on o.id = y.order_id""")
                .param("order", orderId)
                .param("amount", amount.amount())
                .query(Payment.class)
                .optional()
                .orElseThrow(() -> new Refusal(409, "refund-impossible"));
        activityLog.record(
                "payment.refunded",
                "payment",
                refunded.id().toString(),
                null,
                Map.of("amount", amount, "refunded_amount", new Money(refunded.refundedAmount())));
        if (refunded.status().equals("refunded")) {
            orders.refunded(orderId);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void expect(OrderPlaced order) {
        database.sql("insert into payment (order_id, amount, method) values (:order, :amount, :method)")
                .param("order", order.orderId())
                .param("amount", order.total().amount())
                .param("method", order.paymentMethod())
                .update();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void expectNoMore(OrderCancelled order) {
        database.sql("update payment set status = 'failed' where order_id = :order and status = 'pending'")
                .param("order", order.orderId())
                .update();
    }
}

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
            select y.id, y.order_id, o.number as order_number, y.amount, y.paid_amount, y.refunded_amount, y.currency, y.method,
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
            BigDecimal paidAmount,
            BigDecimal refundedAmount,
            String currency,
            String method,
            String status,
            String transactionId,
            Instant paymentDate,
            Instant createdAt) {}

    /**
     * Money that goes back.
     *
     * @param state by_hand, or for a card due, done or failed
     */
    public record RefundOfPayment(UUID id, BigDecimal amount, String state, Instant createdAt) {}

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
        Payment before = held(id);
        if (!before.status().equals("pending")) {
            throw refusal(before.status());
        }
        database.sql("update cash_parcel set state = 'collected', collected_at = clock_timestamp()"
                        + " where payment_id = :id and state = 'awaited'")
                .param("id", id)
                .update();
        paid(before, before.amount(), transactionId);
    }

    /** The provider has the money. Heard again, nothing happens; of an order that came to nothing it goes back. */
    @Transactional
    void paidByCard(UUID id, String reference) {
        Payment before = held(id);
        if (!before.status().equals("pending") && !before.status().equals("failed")) {
            return;
        }
        paid(before, before.amount(), reference);
        if (before.status().equals("failed")) {
            refund(before.orderId(), new Money(before.amount()));
        }
    }

    /** Every parcel was paid at the door or refused there. */
    @Transactional(propagation = Propagation.MANDATORY)
    void cashDecided(UUID id, BigDecimal collected) {
        Payment before = held(id);
        if (!before.status().equals("pending")) {
            return;
        }
        if (collected.signum() > 0) {
            paid(before, collected, null);
        } else {
            database.sql("update payment set status = 'failed' where id = :id")
                    .param("id", id)
                    .update();
            activityLog.record("payment.refused", "payment", id.toString(), Map.of("status", "pending"), null);
        }
    }

    private void paid(Payment before, BigDecimal amount, String transactionId) {
        database.sql(
                        """
                        update payment set status = 'paid', paid_amount = :amount, payment_date = clock_timestamp(),
                          transaction_id = :transaction
                        where id = :id""")
                .param("id", before.id())
                .param("amount", amount)
                .param("transaction", transactionId, java.sql.Types.VARCHAR)
                .update();
        activityLog.record(
                "payment.paid",
                "payment",
                before.id().toString(),
                Map.of("status", before.status()),
                Map.of("status", "paid", "amount", new Money(amount)));
        orders.paid(before.orderId());
    }

    /** An admin gave money back, all that is left when no amount is named. */
    @Transactional
    public void markAsRefunded(UUID id, Money amount) {
        Payment before = held(id);
        Money left = new Money(before.paidAmount().subtract(before.refundedAmount()));
        if (!before.status().equals("paid") || left.isZero()) {
            throw refusal(before.status());
        }
        refund(before.orderId(), amount == null ? left : amount);
    }

    private Payment held(UUID id) {
        orders.hold(find(id, null).orElseThrow(Refusal::notFound).orderId());
        database.sql("select 1 from payment where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .single();
        return find(id, null).orElseThrow();
    }

    static Refusal refusal(String now) {
        return new Refusal(409, "payment-state", List.of(), Map.of("payment_status", now), now);
    }

    /** One conditional update: of refunds at the same moment none can exceed what the others left. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void refund(UUID orderId, Money amount) {
        UUID id = database.sql(
                        """
                        update payment set refunded_amount = refunded_amount + :amount,
                          status = case when refunded_amount + :amount = paid_amount then 'refunded' else status end
                        where order_id = :order and status = 'paid' and refunded_amount + :amount <= paid_amount
                        returning id""")
                .param("order", orderId)
                .param("amount", amount.amount())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refusal(409, "refund-impossible"));
        if (!amount.isZero()) {
            owe(id, amount);
        }
        Payment refunded = find(id, null).orElseThrow();
        activityLog.record(
                "payment.refunded",
                "payment",
                id.toString(),
                null,
                Map.of("amount", amount, "refunded_amount", new Money(refunded.refundedAmount())));
        if (refunded.status().equals("refunded")) {
            orders.refunded(orderId);
        }
    }

    /** What came from a card goes back to it by itself; the rest is handed over by people. */
    private void owe(UUID id, Money amount) {
        database.sql(
                        """
                        insert into refund (payment_id, amount, state)
                        values (:id, :amount, case when exists (
                            select from payment y join card_payment c on c.payment_id = y.id
                            where y.id = :id and y.transaction_id = c.provider_reference) then 'due' else 'by_hand' end)""")
                .param("id", id)
                .param("amount", amount.amount())
                .update();
    }

    /** What went back of a payment, oldest first. */
    public List<RefundOfPayment> refunds(UUID id) {
        return database.sql("select id, amount, state, created_at from refund where payment_id = :id order by id")
                .param("id", id)
                .query(RefundOfPayment.class)
                .list();
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
        int expected = database.sql(
                        "update payment set status = 'failed' where order_id = :order and status = 'pending'")
                .param("order", order.orderId())
                .update();
        if (expected == 0) {
            leftOf(order.orderId()).ifPresent(left -> refund(order.orderId(), left));
        }
    }

    /** What was paid for an order and did not go back yet. */
    private Optional<Money> leftOf(UUID orderId) {
        return database.sql("select paid_amount - refunded_amount from payment"
                        + " where order_id = :order and status = 'paid' for update")
                .param("order", orderId)
                .query(BigDecimal.class)
                .optional()
                .map(Money::new);
    }
}

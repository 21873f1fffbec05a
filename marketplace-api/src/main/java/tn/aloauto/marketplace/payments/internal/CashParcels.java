package tn.aloauto.marketplace.payments.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.orders.PartShipped;
import tn.aloauto.marketplace.orders.VendorParts;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/**
 * Cash on delivery, parcel by parcel: awaited, collected at the door or refused there, and handed over to the marketplace.
 * The payment is made when every parcel of the order is decided, with what was really collected.
 */
@Component
public class CashParcels {

    private final JdbcClient database;
    private final VendorParts parts;
    private final Payments payments;
    private final ActivityLog activity;

    /** What a parcel brings. */
    public record CashParcel(
            UUID vendorOrderId,
            UUID paymentId,
            BigDecimal amount,
            String state,
            Instant collectedAt,
            Instant remittedAt,
            Instant refusedAt,
            String reference,
            String note) {}

    private record Sum(UUID paymentId, BigDecimal collected, boolean everythingIsDecided) {}

    CashParcels(JdbcClient database, VendorParts parts, Payments payments, ActivityLog activity) {
        this.database = database;
        this.parts = parts;
        this.payments = payments;
        this.activity = activity;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void expect(PartShipped shipped) {
        database.sql(
                        """
                        insert into cash_parcel (vendor_order_id, payment_id, amount)
                        select vo.id, y.id, vo.total_amount
                        from vendor_order vo join payment y on y.order_id = vo.order_id
                        where vo.id = :part and y.method = 'cash' and y.status = 'pending'""")
                .param("part", shipped.vendorOrderId())
                .update();
    }

    /** Seen by its vendor, its buyer and admins. */
    public CashParcel find(Caller caller, UUID part) {
        VendorParts.Part found = parts.find(part).orElseThrow(Refusal::notFound);
        if (!caller.isAdmin() && !found.buyer().equals(caller.id()) && !delivers(caller, found)) {
            throw Refusal.notFound();
        }
        return read(part);
    }

    /** Collected and refused are told by the vendor or an admin; that the money arrived here, by an admin alone. */
    @Transactional
    public CashParcel tell(Caller caller, UUID part, String state, String reference, String note) {
        VendorParts.Part found = parts.find(part).orElseThrow(Refusal::notFound);
        if (!caller.isAdmin() && (!delivers(caller, found) || state.equals("remitted"))) {
            throw found.buyer().equals(caller.id()) || delivers(caller, found)
                    ? Refusal.forbidden()
                    : Refusal.notFound();
        }
        parts.hold(part);
        CashParcel before = read(part);
        String expected = state.equals("remitted") ? "collected" : "awaited";
        if (!before.state().equals(expected)) {
            throw new Refusal(409, "cash-state", List.of(), Map.of("cash_status", before.state()), before.state());
        }
        database.sql(
                        """
                        update cash_parcel set state = :state, reference = coalesce(:reference, reference),
                          note = coalesce(:note, note),
                          collected_at = case when :state = 'collected' then clock_timestamp() else collected_at end,
                          remitted_at = case when :state = 'remitted' then clock_timestamp() end,
                          refused_at = case when :state = 'refused' then clock_timestamp() end
                        where vendor_order_id = :part""")
                .param("part", part)
                .param("state", state)
                .param("reference", reference, java.sql.Types.VARCHAR)
                .param("note", note, java.sql.Types.VARCHAR)
                .update();
        activity.record(
                "cash." + state,
                "vendor_order",
                part.toString(),
                Map.of("state", before.state()),
                Map.of("state", state));
        settle(found.orderId());
        return read(part);
    }

    private void settle(UUID order) {
        Sum sum = database.sql(
                        """
                        select y.id as payment_id,
                               coalesce(sum(c.amount) filter (where c.state in ('collected', 'remitted')), 0) as collected,
                               bool_and(c.state is not null and c.state <> 'awaited') as everything_is_decided
                        from payment y join vendor_order vo on vo.order_id = y.order_id and vo.status <> 'cancelled'
                        left join cash_parcel c on c.vendor_order_id = vo.id
                        where y.order_id = :order group by y.id""")
                .param("order", order)
                .query(Sum.class)
                .single();
        if (sum.everythingIsDecided()) {
            payments.cashDecided(sum.paymentId(), sum.collected());
        }
    }

    private CashParcel read(UUID part) {
        return database.sql("select * from cash_parcel where vendor_order_id = :part")
                .param("part", part)
                .query(CashParcel.class)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    private static boolean delivers(Caller caller, VendorParts.Part part) {
        return caller.isVendor() && caller.vendorId() != null && caller.vendorId() == part.vendorId();
    }
}

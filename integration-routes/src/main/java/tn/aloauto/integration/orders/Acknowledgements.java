package tn.aloauto.integration.orders;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.integration.synclog.SyncRuns;
import tn.aloauto.integration.synclog.SyncStatus;

/** Orders whose partner answers later, by a file of its own: handed over, waiting, then acknowledged or refused. */
@Component
public class Acknowledgements {

    private static final String CONFIRMED = "order.confirmed";
    private static final String CANCELLED = "order.cancelled";

    private final OrderExports exports;
    private final SyncRuns runs;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Acknowledgements(OrderExports exports, SyncRuns runs, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.exports = exports;
        this.runs = runs;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What an answer came to. */
    public enum Answer {
        TAKEN,
        /** It said so before. */
        KNOWN,
        /** No order of this vendor with this number was ever handed over. */
        UNKNOWN
    }

    private record Waiting(UUID eventId, UUID vendorOrderId, String topic, String state, String reference) {}

    /**
     * The order is with the partner and the answer is awaited.
     *
     * @param patience when it is looked at again
     * @param late the patience has run out before: the log row is a failure, so that somebody looks
     */
    public void awaited(ClaimedOrder order, Map<String, ?> details, String story, Duration patience, boolean late) {
        transaction.executeWithoutResult(status -> {
            exports.postpone(order, late ? "unacknowledged" : "awaiting_acknowledgement", story, patience, false);
            runs.close(
                    order.run(),
                    late ? SyncStatus.FAILED : SyncStatus.SUCCESS,
                    1,
                    late ? 0 : 1,
                    0,
                    0,
                    "Commande " + order.number() + " : " + story,
                    details);
        });
        exports.letGo(order);
    }

    /** Runs in the caller's transaction. The first reference stands. */
    public Answer acknowledged(long vendorId, String number, String reference) {
        Optional<Waiting> event = find(vendorId, number);
        if (event.isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (!isOpen(event.get())) {
            return Answer.KNOWN;
        }
        took(event.get(), reference);
        if (CONFIRMED.equals(event.get().topic())) {
            jdbc.sql("select marketplace.acknowledge_vendor_order(:order, :reference)")
                    .param("order", event.get().vendorOrderId())
                    .param("reference", reference)
                    .query(Boolean.class)
                    .single();
        }
        return Answer.TAKEN;
    }

    /** Runs in the caller's transaction. Answers our cancellation; that the ERP cancelled by itself is not taken from here. */
    public Answer cancelled(long vendorId, String number, String reference) {
        Optional<Waiting> event = find(vendorId, number).filter(found -> CANCELLED.equals(found.topic()));
        if (event.isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (!isOpen(event.get())) {
            return Answer.KNOWN;
        }
        took(event.get(), reference);
        return Answer.TAKEN;
    }

    private void took(Waiting event, String reference) {
        jdbc.sql("update order_export set state = 'sent', partner_reference = :reference, reason = null,"
                        + " reason_code = 'sent', claimed_by = null, lease_until = null,"
                        + " finished_at = clock_timestamp() where event_id = :event")
                .param("reference", reference)
                .param("event", event.eventId())
                .update();
        answered(event, "acknowledged");
    }

    /** Runs in the caller's transaction. A refused order is given up with the partner's reason, for a person to decide. */
    public Answer refused(long vendorId, String number, String reason) {
        Optional<Waiting> event = find(vendorId, number);
        if (event.isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (!isOpen(event.get())) {
            return Answer.KNOWN;
        }
        jdbc.sql("update order_export set state = 'dead', reason = :reason, reason_code = 'refused', claimed_by = null,"
                        + " lease_until = null, finished_at = clock_timestamp() where event_id = :event")
                .param("reason", "Refusée par l'ERP : " + reason)
                .param("event", event.get().eventId())
                .update();
        answered(event.get(), "refused");
        return Answer.TAKEN;
    }

    private static boolean isOpen(Waiting event) {
        return "pending".equals(event.state()) || "claimed".equals(event.state());
    }

    private void answered(Waiting event, String answer) {
        jdbc.sql("update order_file set answer = :answer, answered_at = clock_timestamp() where event_id = :event")
                .param("answer", answer)
                .param("event", event.eventId())
                .update();
    }

    /** The event that waits; when none does, the last one: an answer may come twice. */
    private Optional<Waiting> find(long vendorId, String number) {
        return jdbc.sql(
                        """
                        select e.event_id, e.vendor_order_id, e.topic, e.state, e.partner_reference as reference
                        from order_export e join order_file f on f.event_id = e.event_id
                        where e.vendor_id = :vendor and e.payload ->> 'number' = :number
                        order by e.state in ('pending', 'claimed') desc, e.outbox_id desc limit 1 for update of e""")
                .param("vendor", vendorId)
                .param("number", number)
                .query(Waiting.class)
                .optional();
    }
}

package tn.aloauto.integration.orders;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes order events out of the shop's outbox into the export queue, both in one transaction. Rows are taken by their stamp,
 * never by "id greater than the last": ids do not commit in order. One relay works at a time over all instances, so the
 * events of one order enter the queue in their order.
 */
@Component
class OrderRelay {

    static final int BATCH = 500;
    private static final long LOCK = 0x616c6f6f75746278L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    OrderRelay(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An event in the queue. */
    record Queued(UUID eventId, UUID vendorOrderId) {}

    /** What was taken: nothing when nothing waits or another instance is at it. */
    List<Queued> relay() {
        List<Queued> taken = transaction.execute(status -> {
            boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query(Boolean.class)
                    .single();
            return mine ? take() : List.of();
        });
        return taken == null ? List.of() : taken;
    }

    private List<Queued> take() {
        return jdbc.sql(
                        """
                        with waiting as (
                          select id from marketplace.outbox
                          where taken_at is null and topic like 'order.%' and vendor_id is not null
                          order by id limit :batch for update skip locked),
                        taken as (
                          update marketplace.outbox o set taken_at = clock_timestamp()
                          from waiting w where o.id = w.id
                          returning o.id, o.event_id, o.topic, o.aggregate_id, o.vendor_id, o.payload, o.correlation_id)
                        insert into order_export
                          (event_id, outbox_id, topic, vendor_order_id, vendor_id, payload, correlation_id, link, reason_code, reason)
                        select t.event_id, t.id, t.topic, t.aggregate_id, t.vendor_id, t.payload, t.correlation_id, l.link,
                               case when l.link is null then 'no_link' else 'waiting' end,
                               case when l.link is null then :noLink else :waiting end
                        from taken t
                        join marketplace.vendor v on v.id = t.vendor_id
                        left join erp_link l on l.vendor_slug = v.slug and l.is_active and l.kind = 'orders'
                        on conflict (event_id) do nothing
                        returning event_id, vendor_order_id""")
                .param("batch", BATCH)
                .param("noLink", Reasons.NO_LINK)
                .param("waiting", Reasons.WAITING)
                .query(Queued.class)
                .list();
    }
}

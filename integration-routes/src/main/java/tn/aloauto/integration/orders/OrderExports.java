package tn.aloauto.integration.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.synclog.Instance;

/**
 * The rows of order_export and their states. A claim is a lease; every later step names the claim it belongs to, so an
 * instance that was taken for dead changes nothing any more.
 */
@Component
class OrderExports {

    private static final String STILL_MINE =
            " where event_id = :event and state = 'claimed' and claimed_by = :me and attempts = :attempts";

    private static final int LONGEST_HOLD_IN_LEASES = 30;

    private final JdbcClient jdbc;
    private final OrderExportSettings settings;
    private final String me;
    private final Map<UUID, Instant> inHand = new ConcurrentHashMap<>();

    OrderExports(JdbcClient jdbc, OrderExportSettings settings, Instance instance) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.me = instance.name();
    }

    /** The next order of a link whose turn it is: none of an order's events overtakes an older unfinished one. */
    Optional<ClaimedOrder> claim(String link) {
        Optional<ClaimedOrder> claimed = jdbc.sql(
                        """
                        update order_export e
                        set state = 'claimed', claimed_by = :me, attempts = e.attempts + 1, reason = :reason,
                            lease_until = now() + make_interval(secs => :lease)
                        from erp_link l
                        where l.link = e.link and e.event_id = (
                          select c.event_id from order_export c join erp_link cl on cl.link = c.link
                          where c.link = :link and cl.is_active and (cl.retry_at is null or cl.retry_at <= now())
                            and (c.state = 'pending' and c.next_at <= now() or c.state = 'claimed' and c.lease_until < now())
                            and not exists (
                              select 1 from order_export older
                              where older.vendor_order_id = c.vendor_order_id and older.outbox_id < c.outbox_id
                                and older.state in ('pending', 'claimed'))
                          order by c.next_at, c.outbox_id limit 1 for update of c skip locked)
                        returning e.event_id, e.topic, coalesce(e.payload ->> 'number', e.vendor_order_id::text) as number, e.vendor_order_id, e.vendor_id, e.correlation_id, e.link,
                          l.definition_version, e.attempts, e.strikes""")
                .param("me", me)
                .param("reason", Reasons.IN_HAND)
                .param("lease", seconds(settings.lease()))
                .param("link", link)
                .query((row, number) -> new ClaimedOrder(
                        row.getObject("event_id", UUID.class),
                        row.getString("topic"),
                        row.getString("number"),
                        row.getObject("vendor_order_id", UUID.class),
                        row.getLong("vendor_id"),
                        row.getString("correlation_id"),
                        row.getString("link"),
                        row.getString("definition_version"),
                        row.getInt("attempts"),
                        row.getInt("strikes"),
                        null))
                .optional();
        claimed.ifPresent(order -> inHand.put(order.eventId(), Instant.now()));
        return claimed;
    }

    /** False when the claim was lost meanwhile: another instance finishes it. */
    boolean sent(ClaimedOrder order, String reference) {
        return finish(
                order,
                jdbc.sql("update order_export set state = 'sent', claimed_by = null, lease_until = null,"
                                + " partner_reference = :reference, reason = null, reason_code = 'sent',"
                                + " finished_at = clock_timestamp()" + STILL_MINE)
                        .param("reference", reference));
    }

    boolean dead(ClaimedOrder order, String code, String reason) {
        return finish(
                order,
                jdbc.sql("update order_export set state = 'dead', claimed_by = null, lease_until = null,"
                                + " strikes = strikes + 1, reason = :reason, reason_code = :code,"
                                + " finished_at = clock_timestamp()" + STILL_MINE)
                        .param("reason", reason)
                        .param("code", code));
    }

    /** Back into the queue, to be tried again after the wait. */
    boolean postpone(ClaimedOrder order, String code, String reason, Duration wait, boolean strike) {
        return finish(
                order,
                jdbc.sql("update order_export set state = 'pending', claimed_by = null, lease_until = null,"
                                + " strikes = strikes + :strike, reason = :reason, reason_code = :code,"
                                + " next_at = clock_timestamp() + make_interval(secs => :wait)" + STILL_MINE)
                        .param("strike", strike ? 1 : 0)
                        .param("reason", reason)
                        .param("code", code)
                        .param("wait", seconds(wait)));
    }

    /** An instance at work keeps its leases; one that died loses them, and so does an exchange that never ends. */
    @Scheduled(fixedDelayString = "${aloauto.orders.renew:5s}")
    void renewLeases() {
        Instant tooLong = Instant.now().minus(settings.lease().multipliedBy(LONGEST_HOLD_IN_LEASES));
        inHand.values().removeIf(since -> since.isBefore(tooLong));
        Set<UUID> held = Set.copyOf(inHand.keySet());
        if (!held.isEmpty()) {
            jdbc.sql("update order_export set lease_until = now() + make_interval(secs => :lease)"
                            + " where event_id in (:events) and state = 'claimed' and claimed_by = :me")
                    .param("lease", seconds(settings.lease()))
                    .param("events", held)
                    .param("me", me)
                    .update();
        }
    }

    /** Tells the shop that the partner has the order, in the caller's transaction. */
    void acknowledge(ClaimedOrder order, String reference) {
        jdbc.sql("select marketplace.acknowledge_vendor_order(:order, :reference)")
                .param("order", order.vendorOrderId())
                .param("reference", reference)
                .query(Boolean.class)
                .single();
    }

    /** From now on the lease runs out by itself. */
    void letGo(ClaimedOrder order) {
        inHand.remove(order.eventId());
    }

    private boolean finish(ClaimedOrder order, JdbcClient.StatementSpec update) {
        return update.param("event", order.eventId())
                        .param("me", me)
                        .param("attempts", order.attempts())
                        .update()
                == 1;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}

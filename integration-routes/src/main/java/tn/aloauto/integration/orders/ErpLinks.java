package tn.aloauto.integration.orders;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.integration.definitions.FlowPublished;
import tn.aloauto.integration.definitions.FlowWithdrawn;

/** Which vendors have an ERP that takes orders, and whether it can be used right now. */
@Component
class ErpLinks {

    private static final String ORDER_EXPORT = "-order-export";
    private static final String TOLD_OF_CHANGES = "odoo-";

    private final JdbcClient jdbc;

    ErpLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A link is the flow of an {@code erp/} file whose template takes orders. A corrected file gets a fresh try at once. */
    @EventListener
    @Transactional
    public void published(FlowPublished flow) {
        if (!"erp".equals(flow.kind()) || !flow.template().endsWith(ORDER_EXPORT)) {
            return;
        }
        jdbc.sql("update erp_link set is_active = false, updated_at = now()"
                        + " where vendor_slug = :vendor and link <> :link and is_active and kind = 'orders'")
                .param("vendor", flow.parameters().getOrDefault("vendor", ""))
                .param("link", flow.stem())
                .update();
        jdbc.sql(
                        """
                        insert into erp_link (link, vendor_slug, definition_version, hears_changes) values (:link, :vendor, :version, :hearsChanges)
                        on conflict (link) do update set
                          vendor_slug = excluded.vendor_slug, definition_version = excluded.definition_version,
                          hears_changes = excluded.hears_changes,
                          is_active = true, failures = 0, retry_at = null, paused_code = null, paused_because = null,
                          updated_at = now()""")
                .param("link", flow.stem())
                .param("vendor", flow.parameters().getOrDefault("vendor", ""))
                .param("version", flow.version())
                .param("hearsChanges", flow.template().startsWith(TOLD_OF_CHANGES))
                .update();
        matchOrdersAndLinks();
    }

    @EventListener
    @Transactional
    public void withdrawn(FlowWithdrawn flow) {
        int gone = jdbc.sql(
                        "update erp_link set is_active = false, updated_at = now() where link = :link and is_active")
                .param("link", flow.stem())
                .update();
        if (gone > 0) {
            matchOrdersAndLinks();
        }
    }

    /**
     * Links with an order that is due, and how many are.
     *
     * @param patience orders that nobody has tried yet are left alone for so long
     */
    List<Due> due(Duration patience) {
        return jdbc.sql(
                        """
                        select e.link, count(*)::integer as orders
                        from order_export e join erp_link l on l.link = e.link and l.is_active
                        where (e.state = 'pending' and e.next_at <= now() or e.state = 'claimed' and e.lease_until < now())
                          and (e.attempts > 0 or e.taken_at <= now() - make_interval(secs => :patience))
                          and (l.retry_at is null or l.retry_at <= now())
                        group by e.link""")
                .param("patience", patience.toMillis() / 1000.0)
                .query(Due.class)
                .list();
    }

    /** The link of an event whose turn has come or that is in hand just now; empty when it is done, or must wait. */
    Optional<String> linkAtWorkOn(UUID event) {
        return jdbc.sql(
                        """
                        select e.link from order_export e join erp_link l on l.link = e.link and l.is_active
                        where e.event_id = :event and (l.retry_at is null or l.retry_at <= now())
                          and (e.state = 'claimed' and e.lease_until >= now()
                               or e.state = 'pending' and e.attempts = 0 and e.next_at <= now())
                          and not exists (select from order_export older
                                          where older.vendor_order_id = e.vendor_order_id and older.outbox_id < e.outbox_id
                                            and older.state in ('pending', 'claimed'))""")
                .param("event", event)
                .query(String.class)
                .optional();
    }

    boolean hearsChanges(String link) {
        return jdbc.sql("select hears_changes from erp_link where link = :link")
                .param("link", link)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    int failures(String link) {
        return jdbc.sql("select failures from erp_link where link = :link")
                .param("link", link)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Nothing is tried over this link before the wait is over. Answers how often it failed in a row. */
    int pause(String link, String code, String because, Duration wait) {
        return jdbc.sql(
                        """
                        update erp_link
                        set failures = failures + 1, retry_at = clock_timestamp() + make_interval(secs => :seconds),
                            paused_code = :code, paused_because = :because, updated_at = now()
                        where link = :link returning failures""")
                .param("seconds", wait.toMillis() / 1000.0)
                .param("code", code)
                .param("because", because)
                .param("link", link)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** The partner took an order: what waited for a person to act goes out now. */
    void works(String link) {
        int paused = jdbc.sql(
                        """
                        update erp_link
                        set failures = 0, retry_at = null, paused_code = null, paused_because = null, updated_at = now()
                        where link = :link and retry_at is not null""")
                .param("link", link)
                .update();
        if (paused > 0) {
            jdbc.sql("update order_export set next_at = clock_timestamp()"
                            + " where link = :link and state = 'pending' and reason_code = 'credentials'")
                    .param("link", link)
                    .update();
        }
    }

    /**
     * Gives waiting orders the link their vendor has now. Repeated from time to time, because an order may enter the queue in
     * the very moment its link comes or goes.
     */
    void matchOrdersAndLinks() {
        jdbc.sql("update erp_link l set vendor_id = v.id from marketplace.vendor v"
                        + " where l.vendor_id is null and v.slug = l.vendor_slug")
                .update();
        jdbc.sql(
                        """
                        update order_export e set link = l.link, reason_code = 'waiting', reason = :waiting
                        from erp_link l join marketplace.vendor v on v.slug = l.vendor_slug
                        where l.is_active and l.kind = 'orders' and v.id = e.vendor_id and e.state = 'pending' and e.link is distinct from l.link""")
                .param("waiting", Reasons.WAITING)
                .update();
        jdbc.sql(
                        """
                        update order_export e set link = null, reason_code = 'no_link', reason = :noLink
                        where e.state = 'pending' and e.link is not null
                          and not exists (select 1 from erp_link l where l.link = e.link and l.is_active)""")
                .param("noLink", Reasons.NO_LINK)
                .update();
    }

    /** A link with work to do. */
    record Due(String link, int orders) {}
}

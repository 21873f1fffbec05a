package tn.aloauto.integration.erp;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people ask of links: read now, compare, put a difference right. It happens on the link's own way, and soon. */
@Component
public class LinkRequests {

    private final JdbcClient jdbc;

    LinkRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of a request. */
    public enum Answer {
        ACCEPTED,
        /** There is no such link, or no such difference. */
        UNKNOWN,
        /** It exists, and this cannot be asked of it. */
        NOT_POSSIBLE
    }

    /**
     * The link does its work now, whatever its schedule and its rest say.
     *
     * @param scope {@code full} or {@code delta}; null leaves it to the link
     */
    @Transactional
    public Answer run(String link, String scope, String actor) {
        Optional<String> kind = kind(link);
        if (kind.isEmpty()) {
            return Answer.UNKNOWN;
        }
        if ("orders".equals(kind.get())) {
            jdbc.sql(
                            "update erp_link set retry_at = null, paused_code = null, paused_because = null where link = :link")
                    .param("link", link)
                    .update();
            jdbc.sql("update order_export set next_at = clock_timestamp() where link = :link and state = 'pending'")
                    .param("link", link)
                    .update();
            return Answer.ACCEPTED;
        }
        want(link, scope == null ? "delta" : scope, actor);
        return Answer.ACCEPTED;
    }

    /** The truth check: all that the ERP has against all that we have. Orders are checked by the link that reads them back. */
    @Transactional
    public Answer check(String link, String actor) {
        Optional<String> kind = kind(link);
        if (kind.isEmpty()) {
            return Answer.UNKNOWN;
        }
        if ("stock".equals(kind.get())) {
            return Answer.NOT_POSSIBLE;
        }
        String checking = "orders".equals(kind.get()) ? reader(link).orElse(null) : link;
        if (checking == null) {
            return Answer.NOT_POSSIBLE;
        }
        want(checking, "check", actor);
        return Answer.ACCEPTED;
    }

    /** One difference, by its number, of this link. */
    @Transactional
    public Answer repair(String link, long difference, String actor) {
        List<Long> one = jdbc.sql("select id from erp_difference where id = :id and link = :link and state <> 'gone'")
                .param("id", difference)
                .param("link", link)
                .query(Long.class)
                .list();
        if (one.isEmpty()) {
            return Answer.UNKNOWN;
        }
        return repair(link, one, actor) == 0 ? Answer.NOT_POSSIBLE : Answer.ACCEPTED;
    }

    /** All of the link's differences that a machine can put right; answers how many. */
    @Transactional
    public int repairAll(String link, String actor) {
        List<Long> all = jdbc.sql("select id from erp_difference where link = :link and state <> 'gone'")
                .param("link", link)
                .query(Long.class)
                .list();
        return all.isEmpty() ? 0 : repair(link, all, actor);
    }

    private int repair(String link, List<Long> differences, String actor) {
        int resent = send(differences, "order_missing", "order.confirmed", actor)
                + send(differences, "order_state", "order.cancelled", actor);
        int reread = mark(differences, List.of("price", "quantity", "text", "missing_here"), actor);
        int gone = mark(differences, List.of("missing_there"), actor);
        if (reread + gone > 0) {
            want(link, gone > 0 ? "full" : "repair", actor);
        }
        return resent + reread + gone;
    }

    private int mark(List<Long> differences, List<String> kinds, String actor) {
        return jdbc.sql(
                        """
                        update erp_difference set state = 'repairing', repair_by = :actor, repair_at = clock_timestamp()
                        where id in (:ids) and kind in (:kinds)""")
                .param("actor", actor)
                .param("ids", differences)
                .param("kinds", kinds)
                .update();
    }

    /** The event goes through the queue once more; the partner tells a repeat by the order's own ids. */
    private int send(List<Long> differences, String kind, String topic, String actor) {
        return jdbc.sql(
                        """
                        with again as (
                          update order_export e set state = 'pending', finished_at = null, partner_reference = null, strikes = 0,
                            next_at = clock_timestamp(), reason_code = 'repair', reason = 'Renvoi demandé par ' || :actor
                          from erp_difference d
                          where d.id in (:ids) and d.kind = :kind and e.vendor_order_id = d.vendor_order_id and e.topic = :topic
                            and e.state in ('sent', 'dead')
                          returning d.id)
                        update erp_difference d set state = 'repairing', repair_by = :actor, repair_at = clock_timestamp()
                        from again where d.id = again.id""")
                .param("actor", actor)
                .param("ids", differences)
                .param("kind", kind)
                .param("topic", topic)
                .update();
    }

    private Optional<String> kind(String link) {
        return jdbc.sql("select kind from erp_link where link = :link and is_active")
                .param("link", link)
                .query(String.class)
                .optional();
    }

    private Optional<String> reader(String link) {
        return jdbc.sql(
                        """
                        select s.link from erp_link o join erp_link s on s.vendor_slug = o.vendor_slug and s.kind = 'status' and s.is_active
                        where o.link = :link limit 1""")
                .param("link", link)
                .query(String.class)
                .optional();
    }

    /** A wider request is not narrowed by a later one. */
    private void want(String link, String scope, String actor) {
        jdbc.sql(
                        """
                        update erp_link set wanted_by = :actor,
                          wanted = case when wanted = 'full' and :scope in ('delta', 'repair') then wanted else :scope end
                        where link = :link""")
                .param("actor", actor)
                .param("scope", scope)
                .param("link", link)
                .update();
    }

    /** Orders of this vendor order that were given up, or wait, go out now; answers how many events, empty when it is unknown. */
    @Transactional
    public Optional<Integer> retry(UUID vendorOrder, String actor) {
        boolean known = jdbc.sql("select exists (select from order_export where vendor_order_id = :order)")
                .param("order", vendorOrder)
                .query(Boolean.class)
                .single();
        if (!known) {
            return Optional.empty();
        }
        return Optional.of(jdbc.sql(
                        """
                        update order_export e set state = 'pending', finished_at = null, strikes = 0, next_at = clock_timestamp(),
                          reason_code = 'retry', reason = 'Nouvel essai demandé par ' || :actor
                        where e.vendor_order_id = :order and e.state in ('dead', 'pending')
                          and not exists (select from order_export later
                                          where later.vendor_order_id = e.vendor_order_id and later.outbox_id > e.outbox_id
                                            and later.topic = 'order.cancelled' and later.state = 'sent')""")
                .param("actor", actor)
                .param("order", vendorOrder)
                .update());
    }
}

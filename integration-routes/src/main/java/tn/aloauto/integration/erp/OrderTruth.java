package tn.aloauto.integration.erp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The truth check of orders: each that we sent is there once, in the right state, for the right amount. */
@Component
class OrderTruth {

    private final JdbcClient jdbc;
    private final Differences differences;

    OrderTruth(JdbcClient jdbc, Differences differences) {
        this.jdbc = jdbc;
        this.differences = differences;
    }

    /** An order as the shop has it. */
    record Ours(UUID vendorOrderId, String number, String status, BigDecimal total) {}

    /** Answers how many differences there are; they are listed under the link that sends the orders. */
    int compare(ClaimedPull pull, List<OrderProgress> progress) {
        Map<String, OrderProgress> there = new HashMap<>();
        progress.forEach(order -> there.put(order.number(), order));
        List<Differences.Found> found = new ArrayList<>();
        sent(pull.link()).forEach(order -> compare(order, there.get(order.number()), found));
        differences.become(sender(pull.link()), pull.run().vendorId(), found);
        return found.size();
    }

    private static void compare(Ours ours, OrderProgress there, List<Differences.Found> found) {
        boolean cancelledHere = List.of("cancelled", "refunded").contains(ours.status());
        if (there == null || there.copies() == 0 && !cancelledHere) {
            if (!cancelledHere) {
                found.add(of(
                        there == null ? "order_missing" : "order_state",
                        ours,
                        ours.status(),
                        there == null ? null : there.state(),
                        there == null ? "n'est pas dans l'ERP." : "est annulée dans l'ERP et pas dans la boutique."));
            }
            return;
        }
        if ("cancelled".equals(ours.status()) && there.copies() > 0) {
            found.add(of(
                    "order_state",
                    ours,
                    ours.status(),
                    there.state(),
                    "est annulée dans la boutique et pas dans l'ERP."));
        }
        if (there.copies() > 1) {
            found.add(of("order_twice", ours, "1", Integer.toString(there.copies()), "est plusieurs fois dans l'ERP."));
        }
        BigDecimal total = there.total().setScale(3, RoundingMode.HALF_UP);
        if (total.compareTo(ours.total()) != 0) {
            found.add(of(
                    "order_total",
                    ours,
                    ours.total().toPlainString(),
                    total.toPlainString(),
                    "a un autre total dans l'ERP."));
        }
    }

    private static Differences.Found of(String kind, Ours order, String ours, String theirs, String what) {
        return new Differences.Found(
                kind,
                order.number(),
                order.vendorOrderId(),
                ours,
                theirs,
                "La commande " + order.number() + " " + what);
    }

    private List<Ours> sent(String link) {
        return jdbc.sql(
                        """
                        select e.vendor_order_id, e.payload ->> 'number' as number, o.status, sum(o.total_price) as total
                        from order_export e join marketplace.vendor v on v.id = e.vendor_id
                          join erp_link l on l.vendor_slug = v.slug and l.link = :link
                          join marketplace.order_for_export o on o.vendor_order_id = e.vendor_order_id
                        where e.topic = 'order.confirmed' and e.state = 'sent' and e.taken_at > now() - interval '90 days'
                          and not exists (select from order_export later where later.vendor_order_id = e.vendor_order_id
                                          and later.state in ('pending', 'claimed'))
                        group by e.vendor_order_id, 2, o.status""")
                .param("link", link)
                .query(Ours.class)
                .list();
    }

    private String sender(String link) {
        return jdbc.sql(
                        """
                        select o.link from erp_link l join erp_link o on o.vendor_slug = l.vendor_slug and o.kind = 'orders' and o.is_active
                        where l.link = :link""")
                .param("link", link)
                .query(String.class)
                .optional()
                .orElse(link);
    }
}

package tn.aloauto.integration.erp;

import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.integration.sentences.Sentence;
import tn.aloauto.integration.synclog.SyncRuns;
import tn.aloauto.integration.synclog.SyncStatus;

/** What became of our orders over there, brought back into the shop: state, delivery notes, invoices. */
@Component("erpOrders")
public class ErpOrders {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final PullLinks links;
    private final SyncRuns runs;
    private final ErpPull pulls;
    private final OrderTruth truth;

    ErpOrders(
            JdbcTemplate batches,
            PlatformTransactionManager transactions,
            PullLinks links,
            SyncRuns runs,
            ErpPull pulls,
            OrderTruth truth) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
        this.transaction = new TransactionTemplate(transactions);
        this.links = links;
        this.runs = runs;
        this.pulls = pulls;
        this.truth = truth;
    }

    /** The numbers to ask for: of the last ninety days, and unless the whole is checked only of orders that may still change. */
    public List<String> numbers(ClaimedPull pull) {
        return jdbc.sql(
                        """
                        select distinct e.payload ->> 'number'
                        from order_export e join marketplace.vendor v on v.id = e.vendor_id
                          join erp_link l on l.vendor_slug = v.slug and l.link = :link
                          join marketplace.erp_progress p on p.vendor_order_id = e.vendor_order_id
                        where e.topic = 'order.confirmed' and e.state = 'sent' and e.taken_at > now() - interval '90 days'
                          and (:all or not p.is_final)
                        order by 1""")
                .param("link", pull.link())
                .param("all", "check".equals(pull.scope()))
                .query(String.class)
                .list();
    }

    /** Writes it down in the shop; when the whole is checked, what differs is listed instead of taken. */
    public void note(@ExchangeProperty("claimed") ClaimedPull pull, @Body List<OrderProgress> progress) {
        try {
            transaction.executeWithoutResult(status -> {
                int changed = write(progress);
                boolean checks = "check".equals(pull.scope());
                int differences = checks ? truth.compare(pull, progress) : 0;
                if (checks) {
                    links.checked(pull.link());
                }
                runs.close(
                        pull.run(),
                        SyncStatus.SUCCESS,
                        progress.size(),
                        changed,
                        0,
                        0,
                        Sentence.of(
                                checks ? "ORDERS_CHECKED" : "ORDERS_READ",
                                progress.size() + " commandes relues dans l'ERP, " + changed + " ont avancé"
                                        + (checks ? ", " + differences + " écarts." : "."),
                                progress.size(),
                                changed,
                                differences),
                        Map.of("scope", pull.scope(), "changed", changed, "differences", differences));
            });
            links.works(pull.link());
        } finally {
            pulls.letGo(pull);
        }
    }

    private int write(List<OrderProgress> progress) {
        int changed = 0;
        for (OrderProgress order : progress) {
            changed += Boolean.TRUE.equals(batches.query(
                            connection -> {
                                PreparedStatement call = connection.prepareStatement(
                                        "select marketplace.note_erp_progress(?, ?, ?, ?, ?, ?)");
                                call.setString(1, order.number());
                                call.setString(2, order.state());
                                call.setString(3, order.delivery());
                                call.setArray(
                                        4,
                                        connection.createArrayOf(
                                                "text", order.deliveries().toArray()));
                                call.setString(5, order.invoice());
                                call.setArray(
                                        6,
                                        connection.createArrayOf(
                                                "text", order.invoices().toArray()));
                                return call;
                            },
                            row -> row.next() && row.getBoolean(1)))
                    ? 1
                    : 0;
        }
        return changed;
    }
}

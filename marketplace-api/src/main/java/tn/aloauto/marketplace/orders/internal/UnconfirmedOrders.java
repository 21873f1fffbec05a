package tn.aloauto.marketplace.orders.internal;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Refusal;

/** Cancels orders nobody confirmed in time, so that their pieces are for sale again. Several instances may run it. */
@Component
public class UnconfirmedOrders {

    private static final Logger LOG = LoggerFactory.getLogger(UnconfirmedOrders.class);

    private final JdbcClient database;
    private final OrderLife orders;

    UnconfirmedOrders(JdbcClient database, OrderLife orders) {
        this.database = database;
        this.orders = orders;
    }

    @Scheduled(
            fixedDelayString = "${aloauto.orders.expiry-check:PT1M}",
            initialDelayString = "${aloauto.orders.expiry-check:PT1M}")
    public void cancelExpired() {
        for (UUID order : expired()) {
            try {
                orders.expire(order);
            } catch (Refusal decidedMeanwhile) {
                LOG.debug("Order {} was decided meanwhile", order);
            }
        }
    }

    private List<UUID> expired() {
        return database.sql(
                        """
                        select distinct vo.order_id from stock_reservation r
                        join vendor_order vo on vo.id = r.vendor_order_id
                        where r.state = 'open' and r.expires_at < now() and vo.status = 'new' limit 200""")
                .query(UUID.class)
                .list();
    }
}

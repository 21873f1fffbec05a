package tn.aloauto.integration.orders;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.seda.SedaEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Empties the outbox into the queue and wakes the routes that have work. A wake-up carries nothing and may be lost. */
@Component
class OrderDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(OrderDispatch.class);
    private static final int WAKE_UPS_AT_ONCE = 4;

    private final OrderRelay relay;
    private final ErpLinks links;
    private final CamelContext camel;
    private final ProducerTemplate producer;

    OrderDispatch(OrderRelay relay, ErpLinks links, CamelContext camel, ProducerTemplate producer) {
        this.relay = relay;
        this.links = links;
        this.camel = camel;
        this.producer = producer;
    }

    /** The net below the notifications. */
    @Scheduled(fixedDelayString = "${aloauto.orders.poll:5s}")
    void poll() {
        try {
            links.matchOrdersAndLinks();
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.warn("Orders cannot be matched with their links now: {}", databaseAway.getMessage());
        }
        dispatch();
    }

    synchronized void dispatch() {
        try {
            int taken;
            do {
                taken = relay.relay();
            } while (taken == OrderRelay.BATCH);
            links.due().forEach(this::wake);
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.warn("Orders cannot be dispatched now: {}", databaseAway.getMessage());
        }
    }

    private void wake(ErpLinks.Due due) {
        if (camel.getRoute(due.link()) == null) {
            return;
        }
        SedaEndpoint queue = camel.getEndpoint("seda:orders-" + due.link(), SedaEndpoint.class);
        for (int i = queue.getCurrentQueueSize(); i < Math.min(due.orders(), WAKE_UPS_AT_ONCE); i++) {
            producer.sendBody(queue, "wake");
        }
    }
}

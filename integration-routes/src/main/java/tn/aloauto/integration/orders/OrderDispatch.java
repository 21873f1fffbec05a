package tn.aloauto.integration.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.seda.SedaEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tn.aloauto.integration.backbone.Backbone;
import tn.aloauto.integration.backbone.Topic;

/** Empties the outbox into the queue and wakes the routes that have work. A wake-up carries nothing and may be lost. */
@Component
class OrderDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(OrderDispatch.class);
    private static final int WAKE_UPS_AT_ONCE = 4;
    private static final int PAUSE_MILLIS = 20;

    /** Returns when the route has done what it was woken for. */
    private static final String UNTIL_DONE = "?waitForTaskToComplete=Always&timeout=60000";

    private final OrderRelay relay;
    private final ErpLinks links;
    private final CamelContext camel;
    private final ProducerTemplate producer;
    private final Backbone backbone;

    OrderDispatch(OrderRelay relay, ErpLinks links, CamelContext camel, ProducerTemplate producer, Backbone backbone) {
        this.relay = relay;
        this.links = links;
        this.camel = camel;
        this.producer = producer;
        this.backbone = backbone;
        backbone.hear(Topic.ORDERS, this::workOn);
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
            List<OrderRelay.Queued> taken;
            do {
                taken = relay.relay();
                taken.forEach(event -> backbone.tell(
                        Topic.ORDERS,
                        event.vendorOrderId().toString(),
                        event.eventId().toString()));
            } while (taken.size() == OrderRelay.BATCH);
            links.due(backbone.patience()).forEach(this::wake);
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.warn("Orders cannot be dispatched now: {}", databaseAway.getMessage());
        }
    }

    /** Wakes the event's route until it has had its turn; what takes longer than the patience goes on without us. */
    private void workOn(String eventId) {
        UUID event = UUID.fromString(eventId);
        Instant patience = Instant.now().plus(backbone.patience());
        Optional<String> link = links.linkAtWorkOn(event);
        while (link.isPresent()
                && camel.getRoute(link.get()) != null
                && Instant.now().isBefore(patience)) {
            producer.sendBody("seda:orders-" + link.get() + UNTIL_DONE, "wake");
            if (!paused()) {
                return;
            }
            link = links.linkAtWorkOn(event);
        }
    }

    private static boolean paused() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
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

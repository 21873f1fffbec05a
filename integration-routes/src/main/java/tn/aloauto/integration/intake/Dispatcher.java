package tn.aloauto.integration.intake;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.ServiceStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands waiting receipts to their feed's route while there is a place to work on them, oldest first, by id only. A message
 * may be lost or come twice: the claim decides, and the sweep finds what was lost.
 */
@Component
class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Receipts receipts;
    private final Lanes lanes;
    private final CamelContext camel;
    private final ProducerTemplate producer;
    private final ReentrantLock dispatching = new ReentrantLock();
    private final AtomicBoolean again = new AtomicBoolean();

    Dispatcher(Receipts receipts, Lanes lanes, CamelContext camel, ProducerTemplate producer) {
        this.receipts = receipts;
        this.lanes = lanes;
        this.camel = camel;
        this.producer = producer;
    }

    /** Fills the free places. Whoever comes while another is at it leaves the work to him. */
    void wake() {
        again.set(true);
        while (again.get() && dispatching.tryLock()) {
            try {
                again.set(false);
                receipts.waiting().forEach(this::send);
            } finally {
                dispatching.unlock();
            }
        }
    }

    @Scheduled(fixedDelayString = "${aloauto.intake.sweep:1s}")
    void sweep() {
        lanes.freeTheLost();
        wake();
    }

    private void send(Receipts.Waiting waiting) {
        UUID id = waiting.id();
        if (!isLive(waiting.feed()) || !lanes.reserve(id, waiting.vendorId(), waiting.large())) {
            return;
        }
        try {
            producer.sendBody("seda:inbox-" + waiting.feed(), id.toString());
        } catch (CamelExecutionException queueFull) {
            lanes.free(id);
            LOG.warn("Feed {} could not be woken now: {}", waiting.feed(), queueFull.getMessage());
        }
    }

    private boolean isLive(String feed) {
        ServiceStatus status = camel.getRouteController().getRouteStatus(feed);
        return status != null && status.isStarted();
    }
}

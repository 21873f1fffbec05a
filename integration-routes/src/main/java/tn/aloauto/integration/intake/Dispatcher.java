package tn.aloauto.integration.intake;

import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Endpoint;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.backbone.Backbone;
import tn.aloauto.integration.backbone.Topic;

/**
 * Hands waiting receipts to their feed's route while there is a place to work on them, oldest first, by id only. A message
 * may be lost or come twice: the claim decides, and the sweep finds what was lost.
 */
@Component
class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final FileClaims claims;
    private final Lanes lanes;
    private final CamelContext camel;
    private final ProducerTemplate producer;
    private final Backbone backbone;
    /** As many threads as there are files being worked on: a thousand feeds with nothing new have none. */
    private final ExecutorService workers;

    private final ReentrantLock dispatching = new ReentrantLock();
    private final AtomicBoolean again = new AtomicBoolean();

    Dispatcher(FileClaims claims, Lanes lanes, CamelContext camel, ProducerTemplate producer, Backbone backbone) {
        this.claims = claims;
        this.lanes = lanes;
        this.camel = camel;
        this.producer = producer;
        this.backbone = backbone;
        backbone.hear(Topic.FILES, this::workOn);
        this.workers = camel.getExecutorServiceManager().newCachedThreadPool(this, "intake");
    }

    /** A file has come in: told to the engine that works for its vendor, or worked on here when there is a place. */
    void arrived(UUID id, long vendorId) {
        if (backbone.isOn()) {
            backbone.tell(Topic.FILES, Long.toString(vendorId), id.toString());
        } else {
            wake();
        }
    }

    /** Returns when the file is done; without a place or a turn it waits in PostgreSQL, as it would without being told of. */
    private void workOn(String id) {
        claims.waiting(UUID.fromString(id)).ifPresent(waiting -> {
            Endpoint entrance = entrance(waiting.feed());
            if (entrance != null && lanes.reserve(waiting.id(), waiting.vendorId(), waiting.large())) {
                handOver(waiting, entrance);
            }
        });
    }

    /** Fills the free places. Whoever comes while another is at it leaves the work to him. */
    void wake() {
        again.set(true);
        while (again.get() && dispatching.tryLock()) {
            try {
                again.set(false);
                claims.waiting(backbone.patience()).forEach(this::send);
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

    private void send(FileClaims.Waiting waiting) {
        Endpoint entrance = entrance(waiting.feed());
        if (entrance != null && lanes.reserve(waiting.id(), waiting.vendorId(), waiting.large())) {
            workers.execute(() -> handOver(waiting, entrance));
        }
    }

    private void handOver(FileClaims.Waiting waiting, Endpoint entrance) {
        try {
            producer.sendBody(entrance, waiting.id().toString());
        } catch (CamelExecutionException notTaken) {
            lanes.free(waiting.id());
            LOG.warn("Feed {} could not be woken now: {}", waiting.feed(), notTaken.getMessage());
        }
    }

    /** Where the feed's route begins; null while it does not run. */
    private Endpoint entrance(String feed) {
        Route route = camel.getRoute(feed);
        ServiceStatus status = camel.getRouteController().getRouteStatus(feed);
        return route != null && status != null && status.isStarted() ? route.getEndpoint() : null;
    }
}

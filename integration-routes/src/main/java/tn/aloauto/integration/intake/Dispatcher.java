package tn.aloauto.integration.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.ServiceStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands waiting receipts to their feed's route, oldest first, by id only. A message may be lost or come twice: the claim
 * decides, and the sweep finds what was lost.
 */
@Component
class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration LOST_AFTER = Duration.ofSeconds(30);

    private final Receipts receipts;
    private final CamelContext camel;
    private final ProducerTemplate producer;
    private final Map<UUID, Instant> sent = new ConcurrentHashMap<>();

    Dispatcher(Receipts receipts, CamelContext camel, ProducerTemplate producer) {
        this.receipts = receipts;
        this.camel = camel;
        this.producer = producer;
    }

    /** Sends the feed's next file, if there is one and its turn has come. */
    void wake(String feed) {
        receipts.nextOf(feed).ifPresent(id -> send(feed, id));
    }

    @Scheduled(fixedDelayString = "${aloauto.intake.sweep:2s}")
    void sweep() {
        Instant lost = Instant.now().minus(LOST_AFTER);
        sent.values().removeIf(at -> at.isBefore(lost));
        for (Receipts.Waiting waiting : receipts.waiting()) {
            send(waiting.feed(), waiting.id());
        }
    }

    /** A taken message need not be thought of as under way any more. */
    void taken(UUID id) {
        sent.remove(id);
    }

    private void send(String feed, UUID id) {
        if (!isLive(feed) || sent.putIfAbsent(id, Instant.now()) != null) {
            return;
        }
        try {
            producer.sendBody("seda:inbox-" + feed, id.toString());
        } catch (CamelExecutionException queueFull) {
            sent.remove(id);
            LOG.warn("Feed {} could not be woken now: {}", feed, queueFull.getMessage());
        }
    }

    private boolean isLive(String feed) {
        ServiceStatus status = camel.getRouteController().getRouteStatus(feed);
        return status != null && status.isStarted();
    }
}

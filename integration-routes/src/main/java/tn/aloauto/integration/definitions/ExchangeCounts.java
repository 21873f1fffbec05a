package tn.aloauto.integration.definitions;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.springframework.stereotype.Component;

/** Counts each route's exchanges; the engine's own figures would need a management bean per route. */
@Component
public class ExchangeCounts extends EventNotifierSupport {

    private static final Count NONE = new Count(0, 0, null);

    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    ExchangeCounts() {
        setIgnoreCamelContextEvents(true);
        setIgnoreRouteEvents(true);
        setIgnoreServiceEvents(true);
        setIgnoreExchangeCreatedEvent(true);
        setIgnoreExchangeRedeliveryEvents(true);
        setIgnoreExchangeSendingEvents(true);
        setIgnoreExchangeSentEvents(true);
        setIgnoreStepEvents(true);
    }

    /** A route's exchanges since the engine started, over all versions of its definition. */
    public record Count(long total, long failed, Instant last) {

        Count plus(boolean failure) {
            return new Count(total + 1, failed + (failure ? 1 : 0), Instant.now());
        }
    }

    public Count of(String routeId) {
        return counts.getOrDefault(routeId, NONE);
    }

    @Override
    public void notify(CamelEvent event) {
        boolean done = event instanceof CamelEvent.ExchangeCompletedEvent;
        boolean failed = event instanceof CamelEvent.ExchangeFailedEvent;
        if (!done && !failed) {
            return;
        }
        Exchange exchange = ((CamelEvent.ExchangeEvent) event).getExchange();
        if (exchange.getFromRouteId() != null) {
            counts.merge(exchange.getFromRouteId(), NONE.plus(failed), (before, one) -> before.plus(failed));
        }
    }
}

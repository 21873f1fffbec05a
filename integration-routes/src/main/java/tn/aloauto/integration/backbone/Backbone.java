package tn.aloauto.integration.backbone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Spreads work over the engines: whoever has it tells, one engine hears, by key always the same one. A message may be lost or
 * come twice, since claims in PostgreSQL decide who works. An offset is committed when the work it told of is done.
 */
@Component
public class Backbone {

    private static final Logger LOG = LoggerFactory.getLogger(Backbone.class);

    /** A dead engine's share goes to the others after this. */
    private static final int SESSION_MILLIS = 10_000;

    /** Work is told of beside the work: a broker that is away must not make anybody wait. */
    private static final int TELLING_MILLIS = 5_000;

    private static final int AT_ONCE = 20;
    private static final int TELLERS = 1;
    private static final int MOST_UNTOLD = 10_000;

    private final BackboneSettings settings;
    private final CamelContext camel;
    private final ProducerTemplate producer;
    private final Map<Topic, Consumer<String>> work = new EnumMap<>(Topic.class);
    private final List<org.apache.camel.Consumer> running = new ArrayList<>();
    private final ThreadPoolExecutor telling;

    Backbone(BackboneSettings settings, CamelContext camel, ProducerTemplate producer) {
        this.settings = settings;
        this.camel = camel;
        this.producer = producer;
        this.telling = new ThreadPoolExecutor(
                0,
                TELLERS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(MOST_UNTOLD),
                task -> new Thread(task, "backbone"),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    public boolean isOn() {
        return settings.isOn();
    }

    /** How long fresh work is left to the engine it was told to; none without Kafka. */
    public Duration patience() {
        return isOn() ? settings.patience() : Duration.ZERO;
    }

    /** Does the work of this topic's messages from the start of the engine on; it returns when the work is done or is not ours. */
    public synchronized void hear(Topic topic, Consumer<String> worker) {
        work.put(topic, worker);
    }

    /** Returns at once. What cannot be told is found in PostgreSQL when the patience is over. */
    public void tell(Topic topic, String key, String id) {
        if (isOn()) {
            telling.execute(() -> send(topic, key, id));
        }
    }

    private void send(Topic topic, String key, String id) {
        try {
            producer.sendBodyAndHeader(toldAt(topic), id, KafkaConstants.KEY, key);
        } catch (CamelExecutionException away) {
            LOG.warn("{} {} could not be told of: {}", topic, id, away.getMessage());
        }
    }

    /** Routes stand when the application is ready, and not before. */
    @EventListener(ApplicationReadyEvent.class)
    public synchronized void start() throws Exception {
        if (!isOn() || !running.isEmpty()) {
            return;
        }
        for (Map.Entry<Topic, Consumer<String>> each : work.entrySet()) {
            org.apache.camel.Consumer consumer = camel.getEndpoint(heardAt(each.getKey()))
                    .createConsumer(exchange -> done(exchange, each.getValue()));
            consumer.start();
            running.add(consumer);
        }
        LOG.info("Work is shared through Kafka at {}", settings.brokers());
    }

    @EventListener(ContextClosedEvent.class)
    public synchronized void stop() {
        running.forEach(org.apache.camel.Consumer::stop);
        running.clear();
    }

    @EventListener(ContextClosedEvent.class)
    public void fallSilent() {
        telling.shutdown();
    }

    /** Whatever the work throws leaves the offset where it is, and the message comes again. */
    private static void done(Exchange exchange, Consumer<String> worker) {
        worker.accept(exchange.getMessage().getBody(String.class));
        exchange.getMessage()
                .getHeader(KafkaConstants.MANUAL_COMMIT, KafkaManualCommit.class)
                .commit();
    }

    private String toldAt(Topic topic) {
        return address(topic) + "&requestRequiredAcks=all&maxBlockMs=" + TELLING_MILLIS + "&requestTimeoutMs="
                + TELLING_MILLIS + "&deliveryTimeoutMs=" + 2 * TELLING_MILLIS;
    }

    private String heardAt(Topic topic) {
        return address(topic) + "&groupId=" + settings.prefix() + "&consumersCount=" + settings.consumers()
                + "&autoCommitEnable=false&allowManualCommit=true&breakOnFirstError=true&autoOffsetReset=earliest"
                + "&maxPollRecords=" + AT_ONCE + "&sessionTimeoutMs=" + SESSION_MILLIS + "&pollTimeoutMs=500";
    }

    private String address(Topic topic) {
        String more = settings.options().isBlank() ? "" : "&" + settings.options();
        return "kafka:" + topic.named(settings.prefix()) + "?brokers=" + settings.brokers() + more;
    }
}

package tn.aloauto.integration.erp;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.seda.SedaEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Wakes the routes whose link is due. The times stand in the database, so two instances never read a link together. */
@Component
class PullClock {

    private static final Logger LOG = LoggerFactory.getLogger(PullClock.class);

    private final PullLinks links;
    private final CamelContext camel;
    private final ProducerTemplate producer;

    PullClock(PullLinks links, CamelContext camel, ProducerTemplate producer) {
        this.links = links;
        this.camel = camel;
        this.producer = producer;
    }

    @Scheduled(fixedDelayString = "${aloauto.erp.poll:2s}")
    void tick() {
        try {
            links.due().forEach(this::wake);
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.warn("ERP links cannot be woken now: {}", databaseAway.getMessage());
        }
    }

    private void wake(String link) {
        if (camel.getRoute(link) == null) {
            return;
        }
        SedaEndpoint queue = camel.getEndpoint("seda:pull-" + link, SedaEndpoint.class);
        if (queue.getCurrentQueueSize() == 0) {
            producer.sendBody(queue, "wake");
        }
    }
}

package tn.aloauto.integration.alerts;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Asks every source in turn what is wrong. Alerts follow from what the database says, so a crash loses none and the work
 * itself never waits for them.
 */
@Component
class AlertRounds {

    private static final Logger LOG = LoggerFactory.getLogger(AlertRounds.class);

    private final List<AlertSource> sources;
    private final Alerts alerts;

    AlertRounds(List<AlertSource> sources, Alerts alerts) {
        this.sources = List.copyOf(sources);
        this.alerts = alerts;
    }

    @Scheduled(fixedDelayString = "${aloauto.alerts.every:5s}", initialDelayString = "${aloauto.alerts.every:5s}")
    void look() {
        for (AlertSource source : sources) {
            try {
                alerts.report(source.kind(), source.now());
            } catch (DataAccessException | TransactionException failure) {
                LOG.warn("Alerts of kind {} cannot be looked at now: {}", source.kind(), failure.getMessage());
            }
        }
    }
}

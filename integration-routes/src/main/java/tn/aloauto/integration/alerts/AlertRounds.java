package tn.aloauto.integration.alerts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
        Set<AlertKind> open = openKinds();
        for (AlertSource source : sources) {
            try {
                List<Condition> wrong = source.now();
                if (!wrong.isEmpty() || open.contains(source.kind())) {
                    alerts.report(source.kind(), wrong);
                }
            } catch (DataAccessException | TransactionException failure) {
                LOG.warn("Alerts of kind {} cannot be looked at now: {}", source.kind(), failure.getMessage());
            }
        }
    }

    /** All kinds while nobody can tell: then each is looked at as if one were open. */
    private Set<AlertKind> openKinds() {
        try {
            return alerts.openKinds();
        } catch (DataAccessException | TransactionException failure) {
            return EnumSet.allOf(AlertKind.class);
        }
    }
}

package tn.aloauto.marketplace.http;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * While PostgreSQL is away, requests are answered at once instead of each waiting for a connection in vain; a probe finds
 * out when it is back (D1).
 */
@Component
class DatabaseWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);

    private final JdbcClient database;
    private final AtomicBoolean away = new AtomicBoolean();

    DatabaseWatch(JdbcClient database) {
        this.database = database;
    }

    boolean isAway() {
        return away.get();
    }

    void reportAway() {
        if (away.compareAndSet(false, true)) {
            LOG.warn("PostgreSQL does not answer; requests are refused until it does");
        }
    }

    @Scheduled(fixedDelayString = "PT0.5S")
    void probe() {
        if (away.get()) {
            try {
                database.sql("select 1").query(Integer.class).single();
                away.set(false);
                LOG.info("PostgreSQL answers again");
            } catch (DataAccessException stillAway) {
                LOG.debug("PostgreSQL is still away: {}", stillAway.getMessage());
            }
        }
    }
}

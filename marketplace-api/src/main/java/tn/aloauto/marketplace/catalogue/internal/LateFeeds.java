package tn.aloauto.marketplace.catalogue.internal;

import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The feeds whose last file is older than it may be: what they say is in stock has to be confirmed by the vendor first. */
@Component
public class LateFeeds {

    private static final Logger LOG = LoggerFactory.getLogger(LateFeeds.class);

    private final JdbcClient database;
    private final CatalogueSettings settings;
    private volatile Set<String> late = Set.of();

    LateFeeds(JdbcClient database, CatalogueSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Their stems, as they were at most half a minute ago. */
    Set<String> stems() {
        return late;
    }

    @Scheduled(fixedDelayString = "PT30S")
    public void lookAgain() {
        try {
            late = new HashSet<>(database.sql("select id from integration.feeds where is_active"
                            + " and last_file_time < now() - make_interval(secs => :seconds)")
                    .param("seconds", (double) settings.feedLateAfter().toSeconds())
                    .query(String.class)
                    .list());
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Late feeds cannot be looked up now: {}", away.getMessage());
        }
    }
}

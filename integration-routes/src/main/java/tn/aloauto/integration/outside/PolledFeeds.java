package tn.aloauto.integration.outside;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose feed gets the files of a poll, and which polls fail: written where every engine sees it. */
@Component
class PolledFeeds {

    private static final Logger LOG = LoggerFactory.getLogger(PolledFeeds.class);

    private static final int LONGEST = 300;

    private final JdbcClient jdbc;

    PolledFeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Null when the feed does not exist or its vendor has not signed up. */
    Long vendorOf(String feed) {
        return jdbc.sql("select vendor_id from feed where id = ?")
                .param(feed)
                .query((row, number) -> row.getObject("vendor_id", Long.class))
                .optional()
                .orElse(null);
    }

    /** How often a poll failed before this engine was started or the file was corrected. */
    int failuresOf(String subject) {
        return jdbc.sql("select failures from poll_trouble where subject = ?")
                .param(subject)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** The poll goes on whether this can be written down or not. */
    void inTrouble(String subject, String feed, String reason, int failures) {
        try {
            jdbc.sql(
                            """
                            insert into poll_trouble (subject, feed, reason, failures) values (?, ?, ?, ?)
                            on conflict (subject) do update set feed = excluded.feed, reason = excluded.reason,
                              failures = excluded.failures, failed_at = clock_timestamp()""")
                    .params(shortened(subject), feed, reason, failures)
                    .update();
        } catch (DataAccessException databaseAway) {
            LOG.warn("The trouble of {} could not be written down: {}", subject, databaseAway.getMessage());
        }
    }

    void wellAgain(String subject) {
        jdbc.sql("delete from poll_trouble where subject = ?")
                .param(shortened(subject))
                .update();
    }

    private static String shortened(String subject) {
        return subject.length() <= LONGEST ? subject : subject.substring(0, LONGEST);
    }
}

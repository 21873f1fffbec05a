package tn.aloauto.integration.outside;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose feed gets the files of a poll. */
@Component
class PolledFeeds {

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
}

package tn.aloauto.integration.dropbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the drop box left in the database, for tests. */
record BoxTrail(JdbcClient jdbc) {

    /** Who sent the files of this name. */
    List<String> receipts(String name) {
        return jdbc.sql("select uploaded_by from file_receipt where original_file_name = ?")
                .param(name)
                .query(String.class)
                .list();
    }

    /** When the one file of this name was made. */
    Instant madeAt(String name) {
        return jdbc.sql("select file_time from file_receipt where original_file_name = ?")
                .param(name)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    boolean isReady(String feed) {
        return jdbc.sql("select exists (select from feed where id = ? and vendor_id is not null)")
                .param(feed)
                .query(Boolean.class)
                .single();
    }

    List<String> audit(String event, String outcome) {
        return jdbc.sql("select detail from access_log where event = ? and outcome = ?")
                .params(event, outcome)
                .query(String.class)
                .list();
    }
}

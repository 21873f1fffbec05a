package tn.aloauto.integration.dropbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.UUID;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.intake.Inbox;
import tn.aloauto.integration.outside.OutsidePolls;

/** Steps of the routes that fetch files from partners' SFTP servers. */
@Component("outsideFiles")
public class OutsideFiles {

    private final Inbox inbox;
    private final AccessLog accessLog;
    private final OutsidePolls polls;

    OutsideFiles(Inbox inbox, AccessLog accessLog, OutsidePolls polls) {
        this.inbox = inbox;
        this.accessLog = accessLog;
        this.polls = polls;
    }

    /** Hands the fetched local copy to the inbox of the route's feed; the copy goes once the inbox has the bytes. */
    public UUID handOver(
            @Body File file,
            @ExchangeProperty("feed") String feed,
            @Header(Exchange.FILE_NAME_ONLY) String name,
            @Header(Exchange.FILE_LAST_MODIFIED) Long modified,
            @Header("CamelFileHost") String host,
            Exchange exchange)
            throws IOException {
        Instant fileTime = modified == null ? Instant.now() : Instant.ofEpochMilli(modified);
        UUID receipt;
        try {
            receipt = inbox.accept(feed, name, file.toPath(), "sftp", fileTime, "sftp://" + host);
        } catch (RuntimeException failure) {
            accessLog.ours(feed, String.valueOf(host), "outside.failed", false, name + ": " + failure.getMessage());
            polls.couldNotTake(exchange.getFromRouteId(), name, failure);
            throw failure;
        }
        polls.took(exchange.getFromRouteId(), name);
        accessLog.ours(feed, String.valueOf(host), "outside.fetched", true, name + " -> " + receipt);
        Files.deleteIfExists(file.toPath());
        return receipt;
    }
}

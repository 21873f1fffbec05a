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

/** Steps of the routes that fetch files from partners' SFTP servers. */
@Component("outsideFiles")
public class OutsideFiles {

    private final Inbox inbox;
    private final AccessLog accessLog;

    OutsideFiles(Inbox inbox, AccessLog accessLog) {
        this.inbox = inbox;
        this.accessLog = accessLog;
    }

    /** Hands the fetched local copy to the inbox of the route's feed; the copy goes once the inbox has the bytes. */
    public UUID handOver(
            @Body File file,
            @ExchangeProperty("feed") String feed,
            @Header(Exchange.FILE_NAME_ONLY) String name,
            @Header(Exchange.FILE_LAST_MODIFIED) Long modified,
            @Header("CamelFileHost") String host)
            throws IOException {
        Instant fileTime = modified == null ? Instant.now() : Instant.ofEpochMilli(modified);
        UUID receipt = inbox.accept(feed, name, file.toPath(), "sftp", fileTime, "sftp://" + host);
        accessLog.ours(feed, String.valueOf(host), "outside.fetched", true, name + " -> " + receipt);
        Files.deleteIfExists(file.toPath());
        return receipt;
    }

    /** A poll or a hand-over failed: the partner's file stays where it is, or goes to its .failed folder. */
    public void failed(
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception failure,
            @ExchangeProperty(Exchange.FAILURE_ROUTE_ID) String failedRoute,
            @Header(Exchange.FILE_NAME_ONLY) String name,
            Exchange exchange) {
        String route = failedRoute == null ? exchange.getFromRouteId() : failedRoute;
        accessLog.ours(String.valueOf(route), "-", "outside.failed", false, name + ": " + failure);
    }
}

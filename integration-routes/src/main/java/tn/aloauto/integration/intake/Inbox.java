package tn.aloauto.integration.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The one way in for files, whichever way they came: SFTP, S3, HTTP or mail. */
@Component("inbox")
public class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final Feeds feeds;
    private final FileStore files;
    private final Receipts receipts;
    private final Dispatcher dispatcher;

    Inbox(Feeds feeds, FileStore files, Receipts receipts, Dispatcher dispatcher) {
        this.feeds = feeds;
        this.files = files;
        this.receipts = receipts;
        this.dispatcher = dispatcher;
    }

    /**
     * Keeps the bytes and acknowledges them by a receipt; once this returns the file is safe and the caller may remove
     * its own copy. The same file may be accepted twice, e.g. after a crash: its effect happens once.
     *
     * @param file complete, and left where it is
     * @param source {@code sftp}, {@code s3}, {@code http}, {@code mail} or {@code erp}
     * @param fileTime when the vendor made the file as far as can be known; a time to come counts as now
     * @return the receipt's id
     * @throws UnknownFeed when no live feed of an existing vendor has this id
     * @throws FileTooLarge when the file is larger than the intake takes
     */
    public UUID accept(
            String feedId, String originalFileName, Path file, String source, Instant fileTime, String uploadedBy) {
        return accept(feedId, originalFileName, file, source, fileTime, uploadedBy, null);
    }

    /** The same for a source that is read now in part and now as a whole: {@code mode} is full or partial. */
    public UUID accept(
            String feedId,
            String originalFileName,
            Path file,
            String source,
            Instant fileTime,
            String uploadedBy,
            String mode) {
        Feed feed = feeds.ready(feedId);
        FileStore.StoredFile stored = files.keep(file);
        String name = FileNames.harmless(originalFileName);
        UUID receipt = receipts.add(feed, name, source, stored, fileTime, uploadedBy, mode);
        LOG.info("Received {} bytes for feed {} as {}", stored.size(), feedId, receipt);
        dispatcher.arrived(receipt, feed.vendorId());
        return receipt;
    }
}

package tn.aloauto.integration.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.integration.history.ChangeSets;
import tn.aloauto.integration.history.ChangeSets.Difference;
import tn.aloauto.integration.reading.FileUnreadable;

/** Tries a file out: the very work of applying it, on a transaction that is always rolled back. */
@Component
public class Rehearse {

    private static final int SHOWN = 20;

    private final TransactionTemplate transaction;
    private final ApplyFile applyFile;
    private final Feeds feeds;
    private final FileStore files;
    private final Receipts receipts;
    private final ChangeSets changeSets;
    private final RejectedRows rejected;

    Rehearse(
            PlatformTransactionManager transactions,
            ApplyFile applyFile,
            Feeds feeds,
            FileStore files,
            Receipts receipts,
            ChangeSets changeSets,
            RejectedRows rejected) {
        this.transaction = new TransactionTemplate(transactions);
        this.applyFile = applyFile;
        this.feeds = feeds;
        this.files = files;
        this.receipts = receipts;
        this.changeSets = changeSets;
        this.rejected = rejected;
    }

    /**
     * A file that was received, whatever became of it.
     *
     * @param language of the reasons of rejected cells
     * @throws NoSuchFile when there is none
     */
    public Rehearsal received(UUID receipt, Locale language) {
        return rehearse(() -> receipts.standIn(receipt), null, language);
    }

    /**
     * A file that was received, as its replay would be: made now, whatever was applied since.
     *
     * @throws NoSuchFile when there is none
     */
    public Rehearsal replayed(UUID receipt, Locale language) {
        Feed feed = feeds.ready(receipts.traced(receipt).feed());
        return rehearse(() -> receipts.standIn(receipts.again(receipt, feed, "répétition")), null, language);
    }

    /**
     * A file that nobody has received yet, and that is not kept.
     *
     * @throws UnknownFeed when no live feed of an existing vendor has this id
     */
    public Rehearsal before(String feedId, String originalFileName, Path file, Instant fileTime, Locale language) {
        Feed feed = feeds.ready(feedId);
        FileStore.StoredFile measured = files.measured(file);
        String name = FileNames.harmless(originalFileName);
        return rehearse(
                () -> receipts.standIn(receipts.add(feed, name, "http", measured, fileTime, "répétition")),
                file,
                language);
    }

    /** @param bytes where they are; null when they are kept */
    private Rehearsal rehearse(Supplier<ClaimedFile> standIn, Path bytes, Locale language) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            ClaimedFile file = standIn.get();
            try {
                Path original = bytes == null ? files.path(file.sha256()) : bytes;
                return seen(file, applyFile.work(file, original), language);
            } catch (FileRefused | FileUnreadable refused) {
                return Rehearsal.refused(refused.getMessage());
            } catch (Braked braked) {
                return Rehearsal.held(braked.getMessage());
            }
        });
    }

    private Rehearsal seen(ClaimedFile file, ApplyStockFile.Work work, Locale language) {
        Difference difference = work.applied() == null
                ? new Difference(Map.of(), List.of())
                : changeSets.difference(work.applied().changeSet());
        Outcome outcome = work.outcome();
        Outcome.Counts counts = outcome.counts();
        return new Rehearsal(
                outcome.status().column(),
                outcome.message(),
                counts.total(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.removed(),
                counts.rejected(),
                difference.fields(),
                difference.largestPriceMoves(),
                rejected.of(file.id(), language, SHOWN, 0));
    }
}

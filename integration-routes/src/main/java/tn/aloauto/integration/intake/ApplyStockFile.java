package tn.aloauto.integration.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.integration.catalogue.Applied;
import tn.aloauto.integration.catalogue.CatalogueFeed;
import tn.aloauto.integration.catalogue.FeedLoad;
import tn.aloauto.integration.mapping.FileKind;
import tn.aloauto.integration.mapping.HeaderRefused;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.mapping.RowReading;
import tn.aloauto.integration.reading.SourceFile;
import tn.aloauto.integration.synclog.SyncRun;
import tn.aloauto.integration.synclog.SyncRuns;

/**
 * Applies a claimed stock file, all or nothing: catalogue, rejected rows, the feed's guard, the receipt and the sync log
 * change in one transaction.
 */
@Component
class ApplyStockFile {

    private static final int MANY = 5_000;

    private final TransactionTemplate transaction;
    private final Feeds feeds;
    private final Receipts receipts;
    private final Originals originals;
    private final CatalogueFeed catalogue;
    private final SyncRuns runs;
    private final Progress progress;

    ApplyStockFile(
            PlatformTransactionManager transactions,
            Feeds feeds,
            Receipts receipts,
            Originals originals,
            CatalogueFeed catalogue,
            SyncRuns runs,
            Progress progress) {
        this.transaction = new TransactionTemplate(transactions);
        this.feeds = feeds;
        this.receipts = receipts;
        this.originals = originals;
        this.catalogue = catalogue;
        this.runs = runs;
        this.progress = progress;
    }

    /** @throws FileRefused for a reason that lies in the file; any other exception may pass by waiting */
    Outcome apply(ClaimedFile file, SyncRun run) {
        Outcome outcome = inOneTransaction(file, run);
        if (outcome.counts().created() >= MANY) {
            catalogue.refreshStatistics();
        }
        return outcome;
    }

    private Outcome inOneTransaction(ClaimedFile file, SyncRun run) {
        return transaction.execute(status -> {
            Work work = work(file);
            if (work.applied() == null) {
                return close(file, run, work.outcome(), null);
            }
            if (work.outcome().status() == Outcome.Status.HELD) {
                throw new Braked(work.outcome());
            }
            if (!work.applied().nothingGood()
                    && !feeds.moveOnTo(file, work.mapping().version(), work.feed())) {
                throw new LeaseLost(file);
            }
            return close(file, run, work.outcome(), work.applied());
        });
    }

    /** What a file came to, before anybody decides that it stands. */
    record Work(Outcome outcome, Applied applied, Feed feed, Mapping mapping) {}

    /**
     * Does everything a file asks for, in the caller's transaction; a rehearsal is this and a rollback.
     *
     * @throws FileRefused for a reason that lies in the file
     */
    Work work(ClaimedFile file) {
        catalogue.waitForTurnOf(file.vendorId());
        Feed feed = feeds.find(file.feed())
                .filter(Feed::isActive)
                .orElseThrow(() -> new FileRefused("Le flux « " + file.feed() + " » a été retiré."));
        Mapping mapping = originals.mapping(feed);
        if (mapping.kind() != FileKind.STOCK) {
            throw new FileRefused(
                    "Un fichier de genre « " + mapping.kind().word() + " » n'est pas un fichier de stock.");
        }
        if (feed.lastApplied(file.sha256(), mapping.version())) {
            Outcome duplicate =
                    Outcome.duplicate("Fichier identique au dernier appliqué : rien n'a changé.", feed.lastReceiptId());
            return new Work(duplicate, null, feed, mapping);
        }
        if (feed.hasNewerThan(file.fileTime())) {
            throw new FileRefused("Fichier plus ancien (" + file.fileTime() + ") que le dernier appliqué ("
                    + feed.lastFileTime().toInstant() + ") : il n'écrase pas un état plus récent.");
        }
        Applied applied = load(file, feed, mapping);
        if (applied.total() == 0) {
            throw new FileRefused("Le fichier n'a que son en-tête : aucune ligne à appliquer.");
        }
        Outcome outcome = outcome(applied, feed.definitionVersion() + "/" + mapping.version(), file.released());
        return new Work(outcome, applied, feed, mapping);
    }

    /** Ends a file that changed nothing; its receipt and its log row are one. */
    void end(ClaimedFile file, SyncRun run, Outcome outcome) {
        transaction.executeWithoutResult(status -> close(file, run, outcome, null));
    }

    private Applied load(ClaimedFile file, Feed feed, Mapping mapping) {
        try (SourceFile source = originals.open(file.sha256(), mapping)) {
            RowReading reading = mapping.reading(source.header(), catalogue.categories());
            FeedLoad load = new FeedLoad(
                    file.id(),
                    feed.id(),
                    file.vendorId(),
                    file.fileTime(),
                    "full".equals(feed.mode()),
                    reading.referenceColumn(),
                    originals.workFolder(),
                    feed.definitionVersion(),
                    mapping.version(),
                    feeds.limits(feed));
            try (Progress.Counted rows = progress.count(
                    file.id(),
                    new MappedRows(source, reading),
                    originals.estimate(file.sha256(), feeds.rowsOfTheLast(feed)))) {
                return catalogue.apply(load, rows);
            }
        } catch (HeaderRefused refused) {
            throw new FileRefused(refused.getMessage());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Outcome close(ClaimedFile file, SyncRun run, Outcome outcome, Applied applied) {
        if (!receipts.finish(file, outcome)) {
            throw new LeaseLost(file);
        }
        Outcome.Counts counts = outcome.counts();
        Map<String, Object> details = applied == null
                ? Map.of("receipt", file.id(), "file", file.originalFileName())
                : Map.of(
                        "receipt", file.id(),
                        "file", file.originalFileName(),
                        "created", counts.created(),
                        "updated", counts.updated(),
                        "unchanged", counts.unchanged(),
                        "removed", counts.removed(),
                        "settled_reservations", applied.settled(),
                        "staging_ms", applied.stagingMillis(),
                        "merge_ms", applied.mergeMillis());
        runs.close(
                run,
                outcome.status().inTheSyncLog(),
                counts.total(),
                counts.affected(),
                counts.rejected(),
                file.sizeBytes(),
                outcome.message(),
                details);
        return outcome;
    }

    private static Outcome outcome(Applied applied, String version, boolean released) {
        Outcome.Counts counts = new Outcome.Counts(
                applied.total(),
                applied.created(),
                applied.updated(),
                applied.unchanged(),
                applied.removed(),
                applied.rejected());
        if (applied.nothingGood()) {
            return new Outcome(
                    Outcome.Status.FAILED,
                    counts,
                    "Aucune des " + applied.total() + " lignes n'a pu être prise : rien n'a changé.",
                    null,
                    version);
        }
        if (applied.brake() != null && !released) {
            return Outcome.held(counts, applied.brake());
        }
        String message = applied.total() + " lignes : " + applied.created() + " créées, " + applied.updated()
                + " modifiées, " + applied.unchanged() + " inchangées, " + applied.rejected() + " rejetées"
                + (applied.removed() == 0 ? "." : ", " + applied.removed() + " articles retirés de la vente.");
        Outcome.Status status = applied.rejected() == 0 ? Outcome.Status.COMPLETED : Outcome.Status.PARTIAL;
        return new Outcome(status, counts, message, null, version);
    }
}

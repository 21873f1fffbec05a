package tn.aloauto.integration.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.integration.catalogue.Applied;
import tn.aloauto.integration.catalogue.BrakeLimits;
import tn.aloauto.integration.catalogue.CatalogueFeed;
import tn.aloauto.integration.catalogue.FeedLoad;
import tn.aloauto.integration.intake.Continuations.Continuation;
import tn.aloauto.integration.mapping.FileKind;
import tn.aloauto.integration.mapping.HeaderRefused;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.mapping.RowReading;
import tn.aloauto.integration.reading.SourceFile;
import tn.aloauto.integration.sentences.Sentence;
import tn.aloauto.integration.synclog.SyncRun;

/**
 * Applies a claimed stock file, all or nothing: catalogue, rejected rows, the feed's guard, the receipt and the sync log
 * change in one transaction.
 */
@Component
class ApplyStockFile {

    private static final int MANY = 5_000;

    private final TransactionTemplate transaction;
    private final Feeds feeds;
    private final Originals originals;
    private final Continuations continuations;
    private final CatalogueFeed catalogue;
    private final FileEnds ends;
    private final Progress progress;

    ApplyStockFile(
            PlatformTransactionManager transactions,
            Feeds feeds,
            Originals originals,
            Continuations continuations,
            CatalogueFeed catalogue,
            FileEnds ends,
            Progress progress) {
        this.transaction = new TransactionTemplate(transactions);
        this.feeds = feeds;
        this.originals = originals;
        this.continuations = continuations;
        this.catalogue = catalogue;
        this.ends = ends;
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
            Work work = work(file, originals.place(file.sha256()));
            if (work.applied() == null) {
                return ends.close(file, run, work.outcome(), null);
            }
            if (work.outcome().status() == Outcome.Status.HELD) {
                throw new Braked(work.outcome());
            }
            if (!work.applied().nothingGood()
                    && !feeds.moveOnTo(file, file.readBy(work.mapping().version()), work.feed())) {
                throw new LeaseLost(file);
            }
            return ends.close(file, run, work.outcome(), work.applied());
        });
    }

    /** What a file came to, before anybody decides that it stands. */
    record Work(Outcome outcome, Applied applied, Feed feed, Mapping mapping) {}

    /**
     * Does everything a file asks for, in the caller's transaction; a rehearsal is this and a rollback.
     *
     * @param original where its bytes are
     * @throws FileRefused for a reason that lies in the file
     */
    Work work(ClaimedFile file, Path original) {
        catalogue.waitForTurnOf(file.vendorId());
        Feed feed = feeds.find(file.feed()).filter(Feed::isActive).orElseThrow(() -> FileRefused.feedGone(file.feed()));
        Mapping mapping = originals.mapping(feed);
        if (mapping.kind() != FileKind.STOCK) {
            throw new FileRefused(Sentence.of(
                    "NOT_A_STOCK_FILE",
                    "Un fichier de genre « " + mapping.kind().word() + " » n'est pas un fichier de stock.",
                    mapping.kind().word()));
        }
        if (feed.lastApplied(file.sha256(), file.readBy(mapping.version()))) {
            Outcome duplicate = Outcome.duplicate(
                    Sentence.of("SAME_AS_LAST", "Fichier identique au dernier appliqué : rien n'a changé."),
                    feed.lastReceiptId());
            return new Work(duplicate, null, feed, mapping);
        }
        if (feed.hasNewerThan(file.fileTime())) {
            Instant last = feed.lastFileTime().toInstant();
            throw new FileRefused(Sentence.of(
                    "OLDER_THAN_LAST",
                    "Fichier plus ancien (" + file.fileTime() + ") que le dernier appliqué (" + last
                            + ") : il n'écrase pas un état plus récent.",
                    file.fileTime(),
                    last));
        }
        return opened(file, original, feed, mapping);
    }

    /** The same whatever was applied before: for looking, not for keeping. */
    Work workAnyway(ClaimedFile file, Path original) {
        catalogue.waitForTurnOf(file.vendorId());
        Feed feed = feeds.find(file.feed()).filter(Feed::isActive).orElseThrow(() -> FileRefused.feedGone(file.feed()));
        return opened(file, original, feed, originals.mapping(feed));
    }

    private Work opened(ClaimedFile file, Path original, Feed feed, Mapping mapping) {
        try (SourceFile source = originals.open(original, mapping)) {
            return work(file, original, feed, mapping, source);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Work work(ClaimedFile file, Path original, Feed feed, Mapping mapping, SourceFile source) {
        Continuation continued = continuations.of(source.fixIt(), feed);
        UUID before = continued == null ? null : continuations.appliedBefore(file);
        if (before != null) {
            Outcome duplicate = Outcome.duplicate(
                    Sentence.of("CORRECTED_BEFORE", "Ces corrections ont déjà été appliquées : rien n'a changé."),
                    before);
            return new Work(duplicate, null, feed, mapping);
        }
        Applied applied = load(file, original, feed, mapping, source, continued);
        if (applied.total() == 0) {
            throw new FileRefused(
                    Sentence.of("HEADER_ONLY", "Le fichier n'a que son en-tête : aucune ligne à appliquer."));
        }
        Outcome outcome = outcome(applied, feed.definitionVersion() + "/" + mapping.version(), file.released());
        if (continued != null) {
            continuations.note(file, continued);
            outcome = outcome.ofCorrections(continued.fileName());
        }
        return new Work(outcome, applied, feed, mapping);
    }

    /** Ends a file that changed nothing; its receipt and its log row are one. */
    void end(ClaimedFile file, SyncRun run, Outcome outcome) {
        transaction.executeWithoutResult(status -> ends.close(file, run, outcome, null));
    }

    /** Corrections speak of their own rows, as of the time of the file they correct, and never of the rest of the shelf. */
    private Applied load(
            ClaimedFile file, Path original, Feed feed, Mapping mapping, SourceFile source, Continuation continued) {
        try {
            RowReading reading = mapping.reading(source.header(), catalogue.categories());
            BrakeLimits allowed = feeds.limitsOf(feed);
            boolean whole =
                    file.isFull(feed) && continued == null && !Continuations.isNamedLikeOne(file.originalFileName());
            if (continued != null) {
                reading.takenBefore(continued.takenBefore());
            }
            FeedLoad load = new FeedLoad(
                    file.id(),
                    feed.id(),
                    file.vendorId(),
                    continued == null ? continuations.countedAt(file) : continued.madeAt(),
                    whole,
                    reading.columnNames(),
                    originals.workFolder(),
                    feed.definitionVersion(),
                    mapping.version(),
                    continued == null ? allowed : allowed.ofCorrections());
            try (Progress.Counted rows = progress.count(
                    file.id(),
                    new MappedRows(source, reading),
                    originals.estimate(original, feeds.rowsOfTheLast(feed)))) {
                return catalogue.apply(load, rows);
            }
        } catch (HeaderRefused refused) {
            throw HeaderRefused.MISSING_COLUMNS.equals(refused.code())
                    ? new HeaderChanged(refused, feed, original)
                    : new FileRefused(FileRefused.header(refused));
        }
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
                    Sentence.of(
                            "NOTHING_TAKEN",
                            "Aucune des " + applied.total() + " lignes n'a pu être prise : rien n'a changé.",
                            applied.total()),
                    null,
                    version);
        }
        if (applied.brake() != null && !released) {
            return Outcome.held(counts, applied.brake());
        }
        Outcome.Status status = applied.rejected() == 0 ? Outcome.Status.COMPLETED : Outcome.Status.PARTIAL;
        return new Outcome(status, counts, rows(applied), null, version);
    }

    private static Sentence rows(Applied applied) {
        boolean removes = applied.removed() > 0;
        return Sentence.of(
                removes ? "ROWS_AND_REMOVED" : "ROWS",
                applied.total() + " lignes : " + applied.created() + " créées, " + applied.updated() + " modifiées, "
                        + applied.unchanged() + " inchangées, " + applied.rejected() + " rejetées"
                        + (removes ? ", " + applied.removed() + " articles retirés de la vente." : "."),
                applied.total(),
                applied.created(),
                applied.updated(),
                applied.unchanged(),
                applied.rejected(),
                applied.removed());
    }
}

package tn.aloauto.integration.intake;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.integration.catalogue.CatalogueFeed;
import tn.aloauto.integration.history.NotApplied;
import tn.aloauto.integration.history.TakeBack;
import tn.aloauto.integration.history.Undone;
import tn.aloauto.integration.sentences.Sentence;
import tn.aloauto.integration.synclog.Direction;
import tn.aloauto.integration.synclog.SyncRun;
import tn.aloauto.integration.synclog.SyncRuns;
import tn.aloauto.integration.synclog.SyncStatus;
import tn.aloauto.integration.synclog.SyncType;

/** What people decide about files that came in: a held one passes or goes, an applied one is undone. */
@Component
public class FileDecisions {

    private final TransactionTemplate transaction;
    private final Receipts receipts;
    private final Feeds feeds;
    private final Dispatcher dispatcher;
    private final CatalogueFeed catalogue;
    private final TakeBack takeBack;
    private final SyncRuns runs;

    FileDecisions(
            PlatformTransactionManager transactions,
            Receipts receipts,
            Feeds feeds,
            Dispatcher dispatcher,
            CatalogueFeed catalogue,
            TakeBack takeBack,
            SyncRuns runs) {
        this.transaction = new TransactionTemplate(transactions);
        this.receipts = receipts;
        this.feeds = feeds;
        this.dispatcher = dispatcher;
        this.catalogue = catalogue;
        this.takeBack = takeBack;
        this.runs = runs;
    }

    /** False when the file is not held. */
    public boolean release(UUID id, String actor) {
        receipts.traced(id);
        boolean released = receipts.letPass(id, actor);
        if (released) {
            dispatcher.wake();
        }
        return released;
    }

    /** False when the file is not held. */
    public boolean drop(UUID id, String actor) {
        receipts.traced(id);
        return receipts.drop(id, actor);
    }

    /**
     * Takes back what the file did, all or nothing; asked twice it happens once.
     *
     * @throws NotApplied when it did nothing
     */
    public Undone undo(UUID id, String actor) {
        Receipts.Traced file = receipts.traced(id);
        SyncRun run = runs.open(
                file.feed(),
                Direction.IN,
                SyncType.FILE_INTAKE,
                file.vendorId(),
                file.feed(),
                file.definitionVersion(),
                file.correlationId());
        try {
            return transaction.execute(status -> {
                catalogue.waitForTurnOf(file.vendorId());
                Undone undone = takeBack.file(id, actor);
                if (!undone.alreadyDone()) {
                    receipts.markUndone(id, actor);
                    feeds.moveBack(file.feed());
                }
                close(run, id, undone);
                return undone;
            });
        } catch (RuntimeException failure) {
            runs.close(
                    run,
                    SyncStatus.FAILED,
                    0,
                    0,
                    0,
                    0,
                    Sentence.of("UNDO_FAILED", "Annulation impossible ; rien n'a changé."),
                    Map.of("receipt", id));
            throw failure;
        }
    }

    private void close(SyncRun run, UUID id, Undone undone) {
        Sentence message = undone.alreadyDone()
                ? Sentence.of("UNDONE_BEFORE", "Ce fichier était déjà annulé : rien n'a changé.")
                : Sentence.of(
                        "UNDONE",
                        "Fichier annulé : " + undone.restored() + " articles rétablis, " + undone.removed()
                                + " supprimés, " + undone.retired() + " retirés de la vente, " + undone.kept()
                                + " laissés car modifiés depuis.",
                        undone.restored(),
                        undone.removed(),
                        undone.retired(),
                        undone.kept());
        runs.close(
                run,
                undone.alreadyDone() ? SyncStatus.SKIPPED : SyncStatus.SUCCESS,
                undone.affected() + undone.kept(),
                undone.affected(),
                0,
                0,
                message,
                Map.of("receipt", id, "undo", true, "change_set", undone.changeSet(), "kept", undone.kept()));
    }
}

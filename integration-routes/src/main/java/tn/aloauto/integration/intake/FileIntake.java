package tn.aloauto.integration.intake;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.Body;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.reading.FileUnreadable;
import tn.aloauto.integration.sentences.Sentence;
import tn.aloauto.integration.synclog.Direction;
import tn.aloauto.integration.synclog.SyncRun;
import tn.aloauto.integration.synclog.SyncRuns;
import tn.aloauto.integration.synclog.SyncStatus;
import tn.aloauto.integration.synclog.SyncType;

/** The steps of a stock file's route: claim, load, report. Whatever happens in load, the file does not stay in progress. */
@Component("intake")
public class FileIntake {

    private static final Logger LOG = LoggerFactory.getLogger(FileIntake.class);

    private final FileClaims claims;
    private final Leases leases;
    private final ApplyFile applyFile;
    private final RejectedFile rejectedFile;
    private final Dispatcher dispatcher;
    private final SyncRuns runs;
    private final IntakeSettings.Limits limits;

    FileIntake(
            FileClaims claims,
            Leases leases,
            ApplyFile applyFile,
            RejectedFile rejectedFile,
            Dispatcher dispatcher,
            SyncRuns runs,
            IntakeSettings settings) {
        this.claims = claims;
        this.leases = leases;
        this.applyFile = applyFile;
        this.rejectedFile = rejectedFile;
        this.dispatcher = dispatcher;
        this.runs = runs;
        this.limits = settings.intake();
    }

    /** Takes the file by a lease; null when it is not this instance's to do now. */
    public ClaimedFile claim(@Body String receiptId) {
        UUID id = UUID.fromString(receiptId);
        Optional<ClaimedFile> claimed = Optional.empty();
        try {
            claimed = claims.claim(id);
        } finally {
            claimed.ifPresentOrElse(leases::hold, () -> leases.notOurs(id));
        }
        return claimed.orElse(null);
    }

    /**
     * Applies the file in one transaction. A file that is itself wrong ends here as failed or held, with the reason. One that
     * met a failure of ours waits for another attempt.
     */
    public LoadedFile load(@Body ClaimedFile file) {
        try {
            SyncRun run = runs.open(
                    file.feed(),
                    Direction.IN,
                    SyncType.FILE_INTAKE,
                    file.vendorId(),
                    file.feed(),
                    file.definitionVersion(),
                    file.correlationId());
            return load(file, run);
        } finally {
            leases.letGo(file.id());
        }
    }

    private LoadedFile load(ClaimedFile file, SyncRun run) {
        try {
            Outcome outcome = attempt(file, run);
            LOG.info("{} of feed {}: {}", file.id(), file.feed(), outcome.message());
            return new LoadedFile(file, outcome.appliedWithRejects(), outcome.message());
        } catch (RuntimeException failure) {
            runs.close(run, SyncStatus.FAILED, 0, 0, 0, file.sizeBytes(), again(file), Map.of("receipt", file.id()));
            putAside(file, failure);
            return new LoadedFile(file, false, again(file).text());
        }
    }

    private Outcome attempt(ClaimedFile file, SyncRun run) {
        if (file.attempts() > limits.maxAttempts()) {
            return ended(
                    file,
                    run,
                    Outcome.failed(Sentence.of(
                            "GIVEN_UP",
                            "Le traitement s'est arrêté " + limits.maxAttempts()
                                    + " fois sans aboutir ; le fichier est mis de côté (incident "
                                    + file.correlationId() + ").",
                            limits.maxAttempts(),
                            file.correlationId())));
        }
        try {
            return applyFile.apply(file, run);
        } catch (FileRefused refused) {
            return ended(file, run, Outcome.failed(refused.said()));
        } catch (FileUnreadable unreadable) {
            return ended(file, run, Outcome.failed(Sentence.plain(unreadable.getMessage())));
        } catch (Braked braked) {
            return ended(file, run, braked.outcome());
        }
    }

    private Outcome ended(ClaimedFile file, SyncRun run, Outcome outcome) {
        applyFile.end(file, run, outcome);
        return outcome;
    }

    /** Puts the rejected rows where the vendor finds them and turns to the next file. */
    public void report(@Body LoadedFile loaded) {
        if (loaded.hasRejectedRows()) {
            rejectedFile.putIntoTheVendorsBox(loaded.file());
        }
        dispatcher.wake();
    }

    /** Nothing of the file was applied. It waits for another attempt, or ends as failed when it has had its share. */
    private void putAside(ClaimedFile file, RuntimeException failure) {
        if (failure instanceof LeaseLost) {
            LOG.warn("{}", failure.getMessage());
            return;
        }
        LOG.error("File {} of feed {} failed at attempt {}", file.id(), file.feed(), file.attempts(), failure);
        if (file.attempts() < limits.maxAttempts()) {
            claims.release(file, pauseAfter(file.attempts()), again(file));
        } else {
            claims.finish(
                    file,
                    Outcome.failed(Sentence.of(
                            "FAILED_INSIDE",
                            "Erreur interne après " + file.attempts() + " essais ; rien n'a changé (incident "
                                    + file.correlationId() + ").",
                            file.attempts(),
                            file.correlationId())));
        }
    }

    private Sentence again(ClaimedFile file) {
        return file.attempts() < limits.maxAttempts()
                ? Sentence.of(
                        "TRIED_AGAIN",
                        "Interrompu par une panne à l'essai " + file.attempts()
                                + " ; rien n'a changé, nouvel essai à venir.",
                        file.attempts())
                : Sentence.of("BROKEN_OFF", "Interrompu par une panne ; rien n'a changé.");
    }

    private static Duration pauseAfter(int attempts) {
        return Duration.ofSeconds(1L << Math.min(attempts, 6));
    }
}

package tn.aloauto.integration.intake;

import java.util.Map;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.catalogue.Applied;
import tn.aloauto.integration.synclog.SyncRun;
import tn.aloauto.integration.synclog.SyncRuns;

/** Brings a file to its end, in the caller's transaction: its receipt and its row of the sync log say the same. */
@Component
class FileEnds {

    private final FileClaims claims;
    private final SyncRuns runs;

    FileEnds(FileClaims claims, SyncRuns runs) {
        this.claims = claims;
        this.runs = runs;
    }

    /**
     * @param applied null when the file did nothing
     * @throws LeaseLost when another instance works on the file by now
     */
    Outcome close(ClaimedFile file, SyncRun run, Outcome outcome, Applied applied) {
        if (!claims.finish(file, outcome)) {
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
                outcome.said(),
                details);
        return outcome;
    }
}

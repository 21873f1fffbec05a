package tn.aloauto.integration.intake;

import java.util.Locale;
import java.util.UUID;
import tn.aloauto.integration.synclog.SyncStatus;

/** What became of a file, in figures and in a sentence its vendor understands. */
record Outcome(Status status, Counts counts, String message, UUID duplicateOf, String version) {

    enum Status {
        COMPLETED(SyncStatus.SUCCESS),
        PARTIAL(SyncStatus.PARTIAL),
        FAILED(SyncStatus.FAILED),
        HELD(SyncStatus.HELD),
        DUPLICATE(SyncStatus.SKIPPED);

        private final SyncStatus inTheSyncLog;

        Status(SyncStatus inTheSyncLog) {
            this.inTheSyncLog = inTheSyncLog;
        }

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        SyncStatus inTheSyncLog() {
            return inTheSyncLog;
        }
    }

    /** Data rows: total = created + updated + unchanged + rejected; removed ones are not in the file. */
    record Counts(int total, int created, int updated, int unchanged, int removed, int rejected) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        int affected() {
            return created + updated + removed;
        }
    }

    /** A held file's rejects went back with everything else. */
    boolean appliedWithRejects() {
        return status != Status.HELD && counts.rejected() > 0;
    }

    Outcome after(String words) {
        return new Outcome(status, counts, words + message, duplicateOf, version);
    }

    static Outcome failed(String message) {
        return new Outcome(Status.FAILED, Counts.NONE, message, null, null);
    }

    static Outcome held(Counts counts, String message) {
        return new Outcome(Status.HELD, counts, message, null, null);
    }

    static Outcome duplicate(String message, UUID of) {
        return new Outcome(Status.DUPLICATE, Counts.NONE, message, of, null);
    }
}

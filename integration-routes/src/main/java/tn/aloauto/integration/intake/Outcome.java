package tn.aloauto.integration.intake;

import java.util.Locale;
import java.util.UUID;
import tn.aloauto.integration.sentences.Sentence;
import tn.aloauto.integration.synclog.SyncStatus;

/** What became of a file, in figures and in a sentence its vendor understands. */
record Outcome(Status status, Counts counts, Sentence said, UUID duplicateOf, String version) {

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

    /** In French. */
    String message() {
        return said.text();
    }

    Outcome ofCorrections(String fileName) {
        Sentence whose = said.after("CORRECTIONS_OF", "Corrections de « " + fileName + " » : ", fileName);
        return new Outcome(status, counts, whose, duplicateOf, version);
    }

    static Outcome failed(Sentence said) {
        return new Outcome(Status.FAILED, Counts.NONE, said, null, null);
    }

    static Outcome held(Counts counts, Sentence said) {
        return new Outcome(Status.HELD, counts, said, null, null);
    }

    static Outcome duplicate(Sentence said, UUID of) {
        return new Outcome(Status.DUPLICATE, Counts.NONE, said, of, null);
    }
}

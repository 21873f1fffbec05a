package tn.aloauto.integration.erp;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tn.aloauto.integration.synclog.SyncRun;

/**
 * A link this instance reads until its lease ends, with the open log row.
 *
 * @param kind {@code catalogue} or {@code stock}
 * @param scope {@code full}, {@code delta}, {@code check} or {@code repair}
 * @param marks for each model the newest time of change that the last reading knew, by the ERP's clock; empty at first
 * @param references what a repair reads again
 * @param startedAt by our clock: what is read is at least this new
 * @param wantedBy who asked for it; null when it was its time
 */
public record ClaimedPull(
        String link,
        String kind,
        String feed,
        String scope,
        Map<String, String> marks,
        List<String> references,
        String definitionVersion,
        Instant startedAt,
        String wantedBy,
        SyncRun run) {

    /** Whether everything is read, changed or not. */
    public boolean readsAll() {
        return "full".equals(scope) || "check".equals(scope) || "delta".equals(scope) && marks.isEmpty();
    }

    /** What the ERP no longer has is retired: only by a whole catalogue. */
    String mode() {
        return readsAll() && "catalogue".equals(kind) ? "full" : "partial";
    }

    @Override
    public String toString() {
        return link + " (" + scope + ")";
    }
}

package tn.aloauto.integration.synclog;

import java.util.Locale;

/** How an exchange ended. */
public enum SyncStatus {
    SUCCESS,
    PARTIAL,
    FAILED,
    HELD,
    INTERRUPTED,
    SKIPPED;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}

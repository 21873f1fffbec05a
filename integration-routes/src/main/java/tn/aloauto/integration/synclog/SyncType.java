package tn.aloauto.integration.synclog;

import java.util.Locale;

/** What an exchange is about. */
public enum SyncType {
    PRODUCT_CATALOGUE,
    STOCK_UPDATE,
    ORDER_EXPORT,
    FILE_INTAKE,
    ORDER_STATUS,
    TRUTH_CHECK,
    /** A run by schedule that did not come to its own row: skipped, or broken off. */
    SCHEDULED_RUN,
    MAINTENANCE;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package tn.aloauto.integration.synclog;

import java.util.Locale;

/** Which way an exchange goes, seen from the marketplace. */
public enum Direction {
    IN,
    OUT;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}

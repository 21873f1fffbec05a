package tn.aloauto.integration.backbone;

import java.util.Locale;

/** What is told of; a message is the id of a row in PostgreSQL, which alone says what is to be done. */
public enum Topic {
    /** Keyed by the order. */
    ORDERS,
    /** Keyed by the vendor. */
    FILES;

    String named(String prefix) {
        return prefix + "." + name().toLowerCase(Locale.ROOT);
    }
}

package tn.aloauto.marketplace.notifications.internal;

import java.util.Locale;

/** What a person can ask to hear of by mail, or not. In the shop everything is shown. */
public enum Topic {
    /** Security of the account: cannot be switched off. */
    ACCOUNT(true, true),
    ORDERS(true, false),
    RETURNS(true, false),
    SUPPORT(true, false),
    REVIEWS(true, false),
    /** For vendors: orders to deliver, decisions about their shop. */
    SALES(true, false),
    /** For vendors: files that are held or failed. */
    FILES(true, false),
    STOCK_ALERTS(true, false),
    MARKETING(false, false);

    private final boolean mailedUnlessRefused;
    private final boolean locked;

    Topic(boolean mailedUnlessRefused, boolean locked) {
        this.mailedUnlessRefused = mailedUnlessRefused;
        this.locked = locked;
    }

    boolean mailedUnlessRefused() {
        return mailedUnlessRefused;
    }

    boolean locked() {
        return locked;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Topic of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

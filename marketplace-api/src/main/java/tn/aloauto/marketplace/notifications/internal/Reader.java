package tn.aloauto.marketplace.notifications.internal;

import java.util.Locale;
import java.util.UUID;
import tn.aloauto.marketplace.shared.Texts;

/**
 * Who gets a mail.
 *
 * @param userId null for somebody without an account
 * @param firstName null where we know none
 */
record Reader(UUID userId, String email, String locale, String firstName) {

    Locale language() {
        return Texts.language(locale);
    }
}

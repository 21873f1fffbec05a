package tn.aloauto.integration.mail;

import java.util.UUID;

/** A mail as it stands in the outbox. */
record OwedMail(
        UUID id,
        String recipient,
        String locale,
        String kind,
        String subject,
        String bodyText,
        String bodyHtml,
        int attempts) {

    @Override
    public String toString() {
        return kind + " " + id;
    }
}

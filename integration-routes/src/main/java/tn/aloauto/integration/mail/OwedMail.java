package tn.aloauto.integration.mail;

import java.util.UUID;

/** A mail, or a message of another way, as it stands in the outbox. */
record OwedMail(
        UUID id,
        String way,
        String recipient,
        String locale,
        String kind,
        String subject,
        String bodyText,
        String bodyHtml,
        int attempts) {

    boolean isWhatsApp() {
        return "whatsapp".equals(way);
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}

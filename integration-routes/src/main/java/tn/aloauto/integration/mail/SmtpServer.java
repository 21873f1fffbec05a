package tn.aloauto.integration.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

/** Gives mail to the SMTP server of the installation. */
record SmtpServer(MailSettings settings) implements MailCarrier {

    private static final int IMPLICIT_TLS = 465;
    private static final String PATIENCE_MILLIS = "15000";

    @Override
    public void carry(OwedMail owed, MimeMessage mail) throws MessagingException {
        try (Transport transport = session().getTransport(isImplicitTls() ? "smtps" : "smtp")) {
            if (settings.username().isBlank()) {
                transport.connect();
            } else {
                transport.connect(settings.username(), settings.password());
            }
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }

    private boolean isImplicitTls() {
        return settings.port() == IMPLICIT_TLS;
    }

    private Session session() {
        String protocol = isImplicitTls() ? "mail.smtps." : "mail.smtp.";
        Properties properties = new Properties();
        properties.put(protocol + "host", settings.host());
        properties.put(protocol + "port", String.valueOf(settings.port()));
        properties.put(protocol + "auth", String.valueOf(!settings.username().isBlank()));
        properties.put(protocol + "starttls.enable", "true");
        properties.put(protocol + "starttls.required", String.valueOf(settings.startTls() && !isImplicitTls()));
        properties.put(protocol + "connectiontimeout", PATIENCE_MILLIS);
        properties.put(protocol + "timeout", PATIENCE_MILLIS);
        properties.put(protocol + "writetimeout", PATIENCE_MILLIS);
        return Session.getInstance(properties);
    }
}

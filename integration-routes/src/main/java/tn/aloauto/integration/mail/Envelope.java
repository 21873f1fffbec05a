package tn.aloauto.integration.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import java.util.Properties;

/** Puts an owed mail into the form of the wire; its Message-ID is the row's, whatever happens on the way. */
final class Envelope extends MimeMessage {

    private static final String UTF_8 = "UTF-8";

    private final String messageId;

    private Envelope(OwedMail owed, String from) throws MessagingException {
        super(Session.getInstance(new Properties()));
        InternetAddress sender = new InternetAddress(from);
        String address = sender.getAddress();
        this.messageId = "<" + owed.id() + "@" + address.substring(address.indexOf('@') + 1) + ">";
        setFrom(sender);
        setRecipient(Message.RecipientType.TO, new InternetAddress(owed.recipient(), true));
        setSubject(owed.subject(), UTF_8);
        setSentDate(new Date());
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("Content-Language", owed.locale());
        if (owed.bodyHtml() == null) {
            setText(owed.bodyText(), UTF_8);
        } else {
            setContent(bothForms(owed));
        }
        saveChanges();
    }

    static MimeMessage of(OwedMail owed, String from) throws MessagingException {
        return new Envelope(owed, from);
    }

    private static MimeMultipart bothForms(OwedMail owed) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(owed.bodyText(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(owed.bodyHtml(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}

package tn.aloauto.integration.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** Takes a mail to where it goes. The same mail may be carried twice; it has the same Message-ID then. */
interface MailCarrier {

    void carry(OwedMail owed, MimeMessage mail) throws MessagingException, IOException;
}

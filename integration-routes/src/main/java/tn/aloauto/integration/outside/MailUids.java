package tn.aloauto.integration.outside;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.component.mail.MailUidGenerator;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.springframework.stereotype.Component;

/** A mail's name for ever: account, folder and the server's own numbers. A Message-ID would be the sender's to choose. */
@Component("mailUids")
class MailUids implements MailUidGenerator {

    @Override
    public String generateUuid(MailEndpoint endpoint, Message message) {
        try {
            IMAPFolder folder = (IMAPFolder) message.getFolder();
            return "imap:" + endpoint.getConfiguration().getHost() + ":"
                    + endpoint.getConfiguration().getPort() + ":"
                    + endpoint.getConfiguration().getUsername() + ":" + folder.getFullName() + ":"
                    + folder.getUIDValidity() + ":" + folder.getUID(message);
        } catch (MessagingException failure) {
            throw new RuntimeCamelException(failure);
        }
    }
}

package tn.aloauto.integration.outside;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.component.mail.MailMessage;
import org.apache.camel.spi.IdempotentRepository;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.intake.FileTooLarge;

/**
 * Steps of the routes that read a mailbox: attachments of a known sender become files of the feed, one by one; the mail is
 * marked only when every receipt is committed. A stranger's mail stays as it is and is spoken of once.
 */
@Component("mailboxFiles")
public class MailboxFiles {

    private final IdempotentRepository keys;
    private final MailUids uids;
    private final Fetched fetched;
    private final OutsidePolls polls;

    MailboxFiles(@Qualifier("pollKeys") IdempotentRepository keys, MailUids uids, Fetched fetched, OutsidePolls polls) {
        this.keys = keys;
        this.uids = uids;
        this.fetched = fetched;
        this.polls = polls;
    }

    /** Not taken, and not to be marked as read either. */
    static final class LeftAlone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LeftAlone(String message) {
            super(message, null, false, false);
        }
    }

    /** @throws LeftAlone when the sender is none of those the feed knows */
    public void take(Exchange exchange) throws MessagingException, IOException {
        Message mail = exchange.getIn(MailMessage.class).getOriginalMessage();
        String key = uids.generateUuid((org.apache.camel.component.mail.MailEndpoint) exchange.getFromEndpoint(), mail);
        String route = exchange.getFromRouteId();
        String sender = sender(mail);
        if (!isKnown(sender, exchange.getProperty("senders", String.class))) {
            keys.confirm(key);
            LeftAlone stranger =
                    new LeftAlone("Courriel d'un expéditeur inconnu (" + sender + "), laissé dans la boîte.");
            polls.leftAlone(route, stranger.getMessage());
            throw stranger;
        }
        String feed = exchange.getProperty("feed", String.class);
        int number = 0;
        for (Attachments.Attachment attachment : Attachments.of(mail)) {
            takeOne(route, feed, key + ":" + ++number, attachment, made(mail), "mail:" + sender);
        }
    }

    /** An attachment that was taken before a crash is not taken a second time. */
    private void takeOne(
            String route, String feed, String key, Attachments.Attachment attachment, Instant made, String from)
            throws MessagingException, IOException {
        if (!keys.add(key)) {
            return;
        }
        boolean done = false;
        try (InputStream content = attachment.part().getInputStream()) {
            fetched.take(feed, attachment.name(), content, "mail", made, from);
            done = true;
            polls.took(route, attachment.name());
        } catch (FileTooLarge refused) {
            done = true;
            polls.couldNotTake(route, attachment.name(), refused);
        } finally {
            if (done) {
                keys.confirm(key);
            } else {
                keys.remove(key);
            }
        }
    }

    private static String sender(Message mail) throws MessagingException {
        Address[] from = mail.getFrom();
        return from != null && from.length == 1 && from[0] instanceof InternetAddress address
                ? String.valueOf(address.getAddress()).toLowerCase(Locale.ROOT)
                : "";
    }

    /** Known senders are whole addresses, or {@code @domain} for everybody of a domain. */
    static boolean isKnown(String sender, String senders) {
        Set<String> known = Arrays.stream(senders.toLowerCase(Locale.ROOT).split("[,;\\s]+"))
                .filter(entry -> entry.contains("@"))
                .collect(Collectors.toSet());
        int at = sender.lastIndexOf('@');
        return at > 0 && (known.contains(sender) || known.contains(sender.substring(at)));
    }

    /** The day it came in, by the server's clock: the sender's own may be wrong. */
    private static Instant made(Message mail) throws MessagingException {
        Date received = mail.getReceivedDate() == null ? mail.getSentDate() : mail.getReceivedDate();
        return received == null ? Instant.now() : received.toInstant();
    }
}

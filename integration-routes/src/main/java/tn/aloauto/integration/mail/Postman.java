package tn.aloauto.integration.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries owed mail and WhatsApp messages, a few at a time: taken under a lease, so that one that dies with a mail in hand gives it back. A mail
 * that cannot go waits longer each time; one that no server will ever take is given up.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int AT_ONCE = 20;
    private static final int MOST_ATTEMPTS = 14;
    private static final String LEASE = "5 minutes";

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final MailCarrier carrier;
    private final WhatsApp whatsApp;

    Postman(JdbcClient jdbc, MailSettings settings, WhatsAppSettings messages) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.carrier = settings.hasServer() ? new SmtpServer(settings) : new MailFolder(settings.folder());
        this.whatsApp = new WhatsApp(messages);
        if (!settings.hasServer()) {
            LOG.warn("No SMTP server is named: mail goes nowhere but into {}", settings.folder());
        }
    }

    @Scheduled(fixedDelayString = "${aloauto.mail.every:2s}")
    void round() {
        try {
            List<OwedMail> owed = take();
            owed.forEach(this::carry);
        } catch (DataAccessException databaseAway) {
            LOG.warn("Mail cannot be carried now: {}", databaseAway.getMessage());
        }
    }

    private List<OwedMail> take() {
        return jdbc.sql("select id, way, recipient, locale, kind, subject, body_text, body_html, attempts"
                        + " from marketplace.take_mail(:most, cast(:lease as interval))")
                .param("most", AT_ONCE)
                .param("lease", LEASE)
                .query(OwedMail.class)
                .list();
    }

    private void carry(OwedMail owed) {
        try {
            if (owed.isWhatsApp()) {
                whatsApp.send(owed);
            } else {
                carrier.carry(owed, Envelope.of(owed, settings.from()));
            }
            jdbc.sql("select marketplace.mail_sent(?)")
                    .param(owed.id())
                    .query(Boolean.class)
                    .single();
            LOG.info("{} {} to {} has gone", owed.way(), owed, masked(owed.recipient()));
        } catch (MessagingException | IOException failure) {
            failed(owed, failure);
        }
    }

    private void failed(OwedMail owed, Exception failure) {
        boolean hopeless = isHopeless(failure) || owed.attempts() >= MOST_ATTEMPTS;
        Duration wait = settings.firstWait().multipliedBy(1L << Math.min(owed.attempts() - 1, 10));
        String why = failure.getClass().getSimpleName() + codeOf(failure);
        LOG.warn("Mail {} to {} not taken at attempt {}: {}", owed, masked(owed.recipient()), owed.attempts(), why);
        jdbc.sql("select marketplace.mail_failed(:id, :why, make_interval(secs => :wait))")
                .param("id", owed.id())
                .param("why", why)
                .param("wait", hopeless ? null : wait.toMillis() / 1000.0, Types.DOUBLE)
                .query(Boolean.class)
                .single();
    }

    /** The server, or the address itself, says that it will never go. */
    private static boolean isHopeless(Throwable failure) {
        return failure instanceof WhatsApp.NotTaken answer
                ? answer.isFinal()
                : failure instanceof AddressException || code(failure) / 100 == 5;
    }

    private static String codeOf(Throwable failure) {
        int code = code(failure);
        return code == 0 ? "" : " " + code;
    }

    private static int code(Throwable failure) {
        if (failure instanceof WhatsApp.NotTaken answer) {
            return answer.status();
        }
        for (Throwable each = failure; each != null; each = next(each)) {
            if (each instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode();
            }
            if (each instanceof SMTPSendFailedException refused && refused.getNextException() == null) {
                return refused.getReturnCode();
            }
        }
        return 0;
    }

    private static Throwable next(Throwable failure) {
        return failure instanceof SendFailedException chained ? chained.getNextException() : failure.getCause();
    }

    /** Enough to find a mail again, not enough to know whose it is. */
    static String masked(String address) {
        int at = address.indexOf('@');
        return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
    }
}

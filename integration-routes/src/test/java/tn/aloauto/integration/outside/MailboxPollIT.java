package tn.aloauto.integration.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.activation.DataHandler;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.definitions.Definitions;
import tn.aloauto.integration.dropbox.TestVendors;

/** Files out of a mailbox: real SMTP in, real IMAP out. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A-124: files attached to mail")
class MailboxPollIT {

    private static final Path TEMPLATES = IntegrationTest.RealDatabase.DEFINITIONS_FOLDER.resolve("templates");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Definitions definitions;

    private GreenMail server;
    private Polls polls;

    @BeforeAll
    void openAMailbox() throws Exception {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        server.setUser("stock@aloauto.tn", "stock@aloauto.tn", "there-1");
        System.setProperty("IT_MAILBOX_PASSWORD", "there-1");
        System.setProperty("IT_MAILBOX_WRONG_PASSWORD", "not-this");
        // the shipped template word for word, except that this server has no certificate
        Files.writeString(
                TEMPLATES.resolve("it-imap-attachment-poll.camel.yaml"),
                Files.readString(TEMPLATES.resolve("imap-attachment-poll.camel.yaml"))
                        .replace("id: imap-attachment-poll", "id: it-imap-attachment-poll")
                        .replace("\"imaps:", "\"imap:"));
        TestVendors.withFeed("it-mail", "it-mail-stock");
        polls = new Polls(jdbc, definitions);
        poll("it-mail-poll", "IT_MAILBOX_PASSWORD", Map.of("moveTo", "Traites"));
        poll("it-mail-locked-out", "IT_MAILBOX_WRONG_PASSWORD", Map.of());
        polls.awaitLive("it-mail-stock", "it-mail-poll", "it-mail-locked-out");
    }

    @AfterAll
    void close() throws IOException {
        polls.removeAll();
        Files.delete(TEMPLATES.resolve("it-imap-attachment-poll.camel.yaml"));
        server.stop();
    }

    @Test
    void everyTableOfAKnownSenderBecomesAFileAndTheMailIsFiledAway() throws Exception {
        send("export@fournisseur.tn", "Stock du matin", "stock é.csv", "tarif-mail.xlsx", "logo.png");

        await().atMost(Polls.PATIENCE).until(() -> subjects("Traites").contains("Stock du matin"));
        assertThat(polls.receipts("stock é.csv")).singleElement().satisfies(receipt -> assertThat(receipt)
                .containsEntry("source", "mail")
                .containsEntry("feed_id", "it-mail-stock")
                .containsEntry("uploaded_by", "mail:export@fournisseur.tn"));
        assertThat(polls.receipts("tarif-mail.xlsx")).hasSize(1);
        assertThat(polls.receipts("logo.png")).isEmpty();
        assertThat(subjects("INBOX")).doesNotContain("Stock du matin");
    }

    @Test
    void aStrangersMailStaysUnreadAndIsSpokenOfOnce() throws Exception {
        send("inconnu@ailleurs.tn", "Pas pour vous", "cheval.csv");
        send("chef@fournisseur.tn", "Encore du stock", "apres.csv");

        await().atMost(Polls.PATIENCE).until(() -> subjects("Traites").contains("Encore du stock"));
        send("chef@fournisseur.tn", "Et encore", "encore.csv");
        await().atMost(Polls.PATIENCE).until(() -> subjects("Traites").contains("Et encore"));
        assertThat(polls.receipts("cheval.csv")).isEmpty();
        assertThat(unread("INBOX")).contains("Pas pour vous");
        assertThat(polls.failures("it-mail-poll").stream().filter(message -> message.contains("inconnu@ailleurs.tn")))
                .hasSize(1);
    }

    @Test
    void aWrongPasswordIsSaidPlainly() {
        await().atMost(Polls.PATIENCE).until(() -> polls.failures("it-mail-locked-out").stream()
                .anyMatch("La boîte aux lettres refuse le compte ou le mot de passe."::equals));
    }

    @Test
    void knownSendersAreWholeAddressesOrWholeDomains() {
        assertThat(MailboxFiles.isKnown("a@b.tn", "x@y.tn, a@b.tn")).isTrue();
        assertThat(MailboxFiles.isKnown("a@b.tn", "@b.tn")).isTrue();
        assertThat(MailboxFiles.isKnown("a@evil-b.tn", "@b.tn")).isFalse();
        assertThat(MailboxFiles.isKnown("a@b.tn.evil.com", "@b.tn a@b.tn")).isFalse();
        assertThat(MailboxFiles.isKnown("", "@b.tn")).isFalse();
    }

    private void send(String from, String subject, String... files) throws Exception {
        Properties smtp = new Properties();
        smtp.put("mail.smtp.host", "127.0.0.1");
        smtp.put("mail.smtp.port", String.valueOf(server.getSmtp().getPort()));
        MimeMessage mail = new MimeMessage(Session.getInstance(smtp));
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("stock@aloauto.tn"));
        mail.setSubject(subject, "UTF-8");
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart body = new MimeBodyPart();
        body.setText("Bonjour, ci-joint le stock.", "UTF-8");
        parts.addBodyPart(body);
        for (String file : files) {
            MimeBodyPart part = new MimeBodyPart();
            byte[] content = ("a;1\n" + file + "\n").getBytes(StandardCharsets.UTF_8);
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, "application/octet-stream")));
            part.setFileName(jakarta.mail.internet.MimeUtility.encodeText(file, "UTF-8", "B"));
            parts.addBodyPart(part);
        }
        mail.setContent(parts);
        Transport.send(mail);
    }

    private List<String> subjects(String folder) throws MessagingException {
        return subjects(folder, false);
    }

    private List<String> unread(String folder) throws MessagingException {
        return subjects(folder, true);
    }

    private List<String> subjects(String name, boolean unreadOnly) throws MessagingException {
        Properties imap = new Properties();
        Store store = Session.getInstance(imap).getStore("imap");
        store.connect("127.0.0.1", server.getImap().getPort(), "stock@aloauto.tn", "there-1");
        try (store) {
            Folder folder = store.getFolder(name);
            List<String> subjects = new ArrayList<>();
            if (folder.exists()) {
                folder.open(Folder.READ_ONLY);
                for (Message message : folder.getMessages()) {
                    if (!unreadOnly || !message.getFlags().contains(Flags.Flag.SEEN)) {
                        subjects.add(message.getSubject());
                    }
                }
                folder.close(false);
            }
            return subjects;
        }
    }

    private void poll(String stem, String password, Map<String, String> more) throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("vendor", "it-mail");
        parameters.put("feed", "it-mail-stock");
        parameters.put("host", "127.0.0.1:" + server.getImap().getPort());
        parameters.put("username", "stock@aloauto.tn");
        parameters.put("password", "{{" + password + "}}");
        parameters.put("senders", "@fournisseur.tn");
        parameters.put("every", "400");
        parameters.putAll(more);
        polls.write(stem, "it-imap-attachment-poll", parameters);
    }
}

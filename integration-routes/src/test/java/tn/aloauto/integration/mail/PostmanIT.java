package tn.aloauto.integration.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.integration.orders.Shop;

/** Owed mail goes out once in effect, whatever happens to the server or to us (B-076). */
@IntegrationTest
@DisplayName("B-076: owed mail is carried")
class PostmanIT {

    @Autowired
    private JdbcClient jdbc;

    private String about;

    @BeforeEach
    void aNewCause() {
        about = "test:" + UUID.randomUUID();
    }

    @Test
    void withoutAServerEachMailIsAFileAndTheSameCauseIsOneMail() throws IOException {
        assertThat(owe("Été, «\u00a0stock\u00a0» retenu", about)).isTrue();
        assertThat(owe("Été, «\u00a0stock\u00a0» retenu", about)).isFalse();
        await().until(() -> row().get("sent_at") != null);
        Path written = RealDatabase.DATA_FOLDER.resolve("mail").resolve(row().get("id") + ".eml");
        assertThat(Files.readString(written))
                .contains(
                        "To: vendeur@exemple.tn",
                        "Message-ID: <" + row().get("id") + "@aloauto.tn>",
                        "Auto-Submitted: auto-generated",
                        "Content-Type: text/plain; charset=UTF-8");
    }

    @Test
    @DisplayName("L-023, L-025: a WhatsApp message goes its own way, and the order says that it has gone")
    void aMessageOfAnOrderIsCarriedToo() throws IOException {
        Shop.Placed order = Shop.of(RealDatabase.DATABASE, "messages").confirmedOrder("WA-1", "10.000");
        about = "whatsapp:" + order.id();
        Shop.asTheShop(RealDatabase.DATABASE, asShop -> asShop.sql(
                        "insert into mail_outbox (way, recipient, locale, kind, subject, body_text, secret, dedupe_key)"
                                + " values ('whatsapp', '+21622123456', 'fr', 'new_order', 'Commande', '2 x Disque', true, ?)")
                .param(about)
                .update());
        await().until(() -> row().get("sent_at") != null);
        Path written = RealDatabase.DATA_FOLDER.resolve("whatsapp").resolve(row().get("id") + ".txt");
        assertThat(written).hasContent("+21622123456\n2 x Disque");
        assertThat(row().get("body_text")).as("blanked once it has gone").isEqualTo("");
        Shop.asTheShop(RealDatabase.DATABASE, asShop -> assertThat(
                        asShop.sql("select whatsapp_sent_at is not null from vendor_order where id = ?")
                                .param(order.id())
                                .query(Boolean.class)
                                .single())
                .isTrue());
    }

    @Test
    void anSmtpServerGetsItAndOneThatIsAwayGetsItLater() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        int port = server.getSmtp().getPort();
        server.stop();
        OwedMail owed = new OwedMail(
                UUID.randomUUID(),
                "mail",
                "vendeur@exemple.tn",
                "fr",
                "essai",
                "Bonjour",
                "Texte é",
                "<p>Texte é</p>",
                1);
        SmtpServer away = new SmtpServer(settings(port));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> away.carry(owed, Envelope.of(owed, "AloAuto <stock@aloauto.tn>")))
                .isInstanceOf(jakarta.mail.MessagingException.class);
        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            away.carry(owed, Envelope.of(owed, "AloAuto <stock@aloauto.tn>"));
            assertThat(back.waitForIncomingEmail(5000, 1)).isTrue();
            var mail = back.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("Bonjour");
            assertThat(mail.getMessageID()).isEqualTo("<" + owed.id() + "@aloauto.tn>");
            assertThat(mail.getContentType()).startsWith("multipart/alternative");
        } finally {
            back.stop();
        }
    }

    @Test
    void aTakenMailWhosePostmanDiedIsCarriedWhenTheLeaseEnds() {
        owe("Pris puis perdu", about);
        jdbc.sql("select count(*) from marketplace.take_mail(100, interval '1 second')")
                .query(Integer.class)
                .single();
        await().until(() -> row().get("sent_at") != null);
    }

    @Test
    void addressesInTheLogAreMasked() {
        assertThat(Postman.masked("fatma@exemple.tn")).isEqualTo("f***@exemple.tn");
        assertThat(Postman.masked("nonsense")).isEqualTo("***");
    }

    private boolean owe(String subject, String cause) {
        return jdbc.sql("select marketplace.owe_mail('vendeur@exemple.tn', 'integration_alert', ?, 'Bonjour', ?)")
                .params(subject, cause)
                .query(Boolean.class)
                .single();
    }

    private Map<String, Object> row() {
        return jdbc.sql("select * from marketplace.mail_outbox where dedupe_key = ?")
                .param(about)
                .query()
                .singleRow();
    }

    private static MailSettings settings(int port) {
        return new MailSettings("127.0.0.1", port, "", "", "a@aloauto.tn", false, null, Duration.ofSeconds(30));
    }
}

package tn.aloauto.marketplace.notifications.internal;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import tn.aloauto.marketplace.shared.Texts;

/** Mails that are owed, written in the transaction of their cause; integration-routes sends them. */
@Component
class MailOutbox {

    private static final String LOOK = look();

    /**
     * One mail before it is dressed.
     *
     * @param title also the subject
     * @param link a path of the shop the mail leads to, null for none
     * @param secret the link signs somebody in: the text is blanked once sent
     * @param dedupeKey the same cause told twice is one mail
     */
    record Mail(String kind, String title, String text, String link, boolean secret, String dedupeKey) {}

    private final JdbcClient database;
    private final Texts texts;
    private final ShopAddress shop;

    MailOutbox(JdbcClient database, Texts texts, ShopAddress shop) {
        this.database = database;
        this.texts = texts;
        this.shop = shop;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void owe(Reader reader, Mail mail) {
        database.sql(
                        """
                        insert into mail_outbox (user_id, recipient, locale, kind, subject, body_text, body_html, secret, dedupe_key)
                        values (:user, :recipient, :locale, :kind, :subject, :text, :html, :secret, :key)
                        on conflict (dedupe_key) do nothing""")
                .param("user", reader.userId())
                .param("recipient", reader.email())
                .param("locale", reader.language().getLanguage())
                .param("kind", mail.kind())
                .param("subject", oneLine(mail.title()))
                .param("text", plain(reader, mail))
                .param("html", dressed(reader, mail))
                .param("secret", mail.secret())
                .param("key", mail.dedupeKey())
                .update();
    }

    /** What was sent three months ago helps nobody any more; what could not be sent is kept as long. */
    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT12H")
    void forgetOldMails() {
        database.sql("delete from mail_outbox where created_at < now() - interval '90 days'"
                        + " and (sent_at is not null or given_up_at is not null)")
                .update();
        database.sql("delete from mail_outbox where kind = 'erasure_done' and sent_at < now() - interval '1 day'")
                .update();
    }

    private String plain(Reader reader, Mail mail) {
        Locale language = reader.language();
        StringBuilder text = new StringBuilder(greeting(reader)).append("\n\n").append(mail.text());
        if (mail.link() != null) {
            text.append("\n\n").append(shop.of(mail.link()));
        }
        return text.append("\n\n-- \n")
                .append(texts.text(language, "mail.signature"))
                .append('\n')
                .append(shop.of("/"))
                .append('\n')
                .toString();
    }

    private String dressed(Reader reader, Mail mail) {
        Locale language = reader.language();
        String paragraphs = mail.text()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + HtmlUtils.htmlEscape(line, "UTF-8") + "</p>")
                .collect(Collectors.joining("\n"));
        String button = mail.link() == null
                ? ""
                : "<p><a href=\"" + HtmlUtils.htmlEscape(shop.of(mail.link()), "UTF-8") + "\">"
                        + HtmlUtils.htmlEscape(texts.text(language, "mail.open"), "UTF-8") + "</a></p>";
        return LOOK.formatted(
                language.getLanguage(),
                language.getLanguage().equals("ar") ? "rtl" : "ltr",
                HtmlUtils.htmlEscape(mail.title(), "UTF-8"),
                HtmlUtils.htmlEscape(mail.title(), "UTF-8"),
                HtmlUtils.htmlEscape(greeting(reader), "UTF-8"),
                paragraphs,
                button,
                HtmlUtils.htmlEscape(texts.text(language, "mail.signature"), "UTF-8"));
    }

    private String greeting(Reader reader) {
        return reader.firstName() == null
                ? texts.text(reader.language(), "mail.greeting_unknown")
                : texts.text(reader.language(), "mail.greeting", reader.firstName());
    }

    /** A name in a subject must not start a new header line. */
    private static String oneLine(String title) {
        String line = title.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() > 200 ? line.substring(0, 199) + "…" : line;
    }

    private static String look() {
        try (var resource = new ClassPathResource("notifications/mail.html").getInputStream()) {
            return new String(resource.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}

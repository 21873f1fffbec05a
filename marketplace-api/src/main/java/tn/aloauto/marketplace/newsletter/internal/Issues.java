package tn.aloauto.marketplace.newsletter.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.newsletter.NewsletterLetter;

/** Issues of the newsletter: owed to every subscriber in one transaction, each with the link that ends it. */
@Component
public class Issues {

    /** One language of an issue. */
    public record Words(String title, String text) {}

    public record Issue(UUID id, int recipients) {}

    private record Reader(UUID id, String email, String locale, String token) {}

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final ActivityLog activity;

    Issues(JdbcClient database, ApplicationEventPublisher events, ActivityLog activity) {
        this.database = database;
        this.events = events;
        this.activity = activity;
    }

    /** @param words by language; all three */
    @Transactional
    public Issue send(Map<String, Words> words) {
        List<Reader> readers = database.sql("select id, email, locale, unsubscribe_token as token"
                        + " from newsletter_subscription where " + Subscriptions.ACTIVE + " order by id")
                .query(Reader.class)
                .list();
        UUID id = database.sql(
                        """
                        insert into newsletter_issue (title_fr, title_ar, title_en, text_fr, text_ar, text_en, recipients)
                        values (:tfr, :tar, :ten, :bfr, :bar, :ben, :recipients) returning id""")
                .param("tfr", words.get("fr").title())
                .param("tar", words.get("ar").title())
                .param("ten", words.get("en").title())
                .param("bfr", words.get("fr").text())
                .param("bar", words.get("ar").text())
                .param("ben", words.get("en").text())
                .param("recipients", readers.size())
                .query(UUID.class)
                .single();
        readers.forEach(reader -> events.publishEvent(letter(id, reader, words.get(reader.locale()))));
        activity.record(
                "newsletter.sent", "newsletter_issue", id.toString(), null, Map.of("recipients", readers.size()));
        return new Issue(id, readers.size());
    }

    private static NewsletterLetter letter(UUID issue, Reader reader, Words words) {
        return new NewsletterLetter(
                reader.email(),
                reader.locale(),
                words.title(),
                words.text(),
                "/newsletter/unsubscribe?token=" + reader.token(),
                "newsletter:" + issue + ":" + reader.id());
    }
}

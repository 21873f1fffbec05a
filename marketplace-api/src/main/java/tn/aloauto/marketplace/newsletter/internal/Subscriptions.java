package tn.aloauto.marketplace.newsletter.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.newsletter.NewsletterLetter;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.shared.Tokens;

/** Subscriptions by double opt-in. The answer to a request never tells whether an address is known. */
@Component
public class Subscriptions {

    /** Confirmed and not ended. */
    static final String ACTIVE = "confirmed_at is not null and unsubscribed_at is null";

    public record Subscription(UUID id, String email, String locale, Instant confirmedAt) {}

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    Subscriptions(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /** A link goes to the address, once a minute at most; nothing goes to who is subscribed already. */
    @Transactional
    public void ask(String email, Locale language) {
        String token = Tokens.fresh();
        int asked = database.sql(
                        """
                        insert into newsletter_subscription as n (email, locale, confirm_hash, unsubscribe_token)
                        values (cast(:email as public.citext), :locale, :hash, :unsubscribe)
                        on conflict (email) do update set confirm_hash = excluded.confirm_hash, locale = excluded.locale,
                          asked_at = clock_timestamp()
                        where (n.confirmed_at is null or n.unsubscribed_at is not null)
                          and n.asked_at < clock_timestamp() - interval '1 minute'""")
                .param("email", email)
                .param("locale", language.getLanguage())
                .param("hash", Tokens.hash(token))
                .param("unsubscribe", Tokens.fresh())
                .update();
        if (asked == 1) {
            events.publishEvent(new NewsletterLetter(
                    email, language.getLanguage(), null, null, "/newsletter/confirm?token=" + token, null));
        }
    }

    /** The link is good for seven days, and once. */
    @Transactional
    public void confirm(String token) {
        int confirmed = database.sql("update newsletter_subscription set confirmed_at = clock_timestamp(),"
                        + " unsubscribed_at = null, confirm_hash = null"
                        + " where confirm_hash = :hash and asked_at > clock_timestamp() - interval '7 days'")
                .param("hash", Tokens.hash(token))
                .update();
        if (confirmed == 0) {
            throw new Refusal(400, "subscription-link-not-valid");
        }
    }

    /** Clicked twice it is as well. */
    @Transactional
    public void end(String token) {
        int known = database.sql(
                        "update newsletter_subscription set confirm_hash = null,"
                                + " unsubscribed_at = coalesce(unsubscribed_at, clock_timestamp()) where unsubscribe_token = :token")
                .param("token", token)
                .update();
        if (known == 0) {
            throw new Refusal(400, "subscription-link-not-valid");
        }
    }

    public PageOf<Subscription> list(PageRequest page) {
        long count = database.sql("select count(*) from newsletter_subscription where " + ACTIVE)
                .query(Long.class)
                .single();
        return page.page(count, active(page.limit(), page.offset()));
    }

    /** Comma-separated, one line a subscriber, harmless in a spreadsheet. */
    public String csv() {
        StringBuilder lines = new StringBuilder("email;locale;confirmed_at\r\n");
        for (Subscription subscription : active(1_000_000, 0)) {
            lines.append(harmless(subscription.email()))
                    .append(';')
                    .append(subscription.locale())
                    .append(';')
                    .append(subscription.confirmedAt())
                    .append("\r\n");
        }
        return lines.toString();
    }

    /** Who asked and never confirmed is forgotten. */
    @Scheduled(initialDelayString = "PT45M", fixedDelayString = "PT24H")
    void forgetUnconfirmed() {
        database.sql(
                        "delete from newsletter_subscription where confirmed_at is null and asked_at < now() - interval '30 days'")
                .update();
    }

    private List<Subscription> active(int limit, int offset) {
        return database.sql("select id, email, locale, confirmed_at from newsletter_subscription where " + ACTIVE
                        + " order by id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Subscription(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        row.getString("locale"),
                        row.getObject("confirmed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A cell that begins like a formula is shown as text. */
    private static String harmless(String cell) {
        String quoted = "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return '"' + quoted.replace("\"", "\"\"") + '"';
    }
}

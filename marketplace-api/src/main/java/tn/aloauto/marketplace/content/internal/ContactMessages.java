package tn.aloauto.marketplace.content.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** What visitors without an account write to the shop. Only support reads it. */
@Component
public class ContactMessages {

    private static final String SEEN = " from contact_message where (not :waiting or handled_at is null)";

    public record Message(
            UUID id,
            String name,
            String email,
            String phone,
            String subject,
            String message,
            String locale,
            Instant createdAt,
            Instant handledAt) {}

    /** What somebody writes. */
    public record Letter(String name, String email, String phone, String subject, String message) {}

    private final JdbcClient database;
    private final ActivityLog activity;

    ContactMessages(JdbcClient database, ActivityLog activity) {
        this.database = database;
        this.activity = activity;
    }

    @Transactional
    public void receive(Letter letter, Locale language) {
        database.sql("insert into contact_message (name, email, phone, subject, message, locale)"
                        + " values (:name, cast(:email as public.citext), :phone, :subject, :message, :locale)")
                .param("name", letter.name())
                .param("email", letter.email())
                .param("phone", letter.phone())
                .param("subject", letter.subject())
                .param("message", letter.message())
                .param("locale", language.getLanguage())
                .update();
    }

    public PageOf<Message> list(boolean waiting, PageRequest page) {
        long count = database.sql("select count(*)" + SEEN)
                .param("waiting", waiting)
                .query(Long.class)
                .single();
        List<Message> found = database.sql("select *" + SEEN + " order by created_at, id limit :limit offset :offset")
                .param("waiting", waiting)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> {
                    OffsetDateTime handled = row.getObject("handled_at", OffsetDateTime.class);
                    return new Message(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            row.getString("email"),
                            row.getString("phone"),
                            row.getString("subject"),
                            row.getString("message"),
                            row.getString("locale"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            handled == null ? null : handled.toInstant());
                })
                .list();
        return page.page(count, found);
    }

    @Transactional
    public void handled(Caller caller, UUID id) {
        int known = database.sql("update contact_message set handled_at = coalesce(handled_at, clock_timestamp()),"
                        + " handled_by = coalesce(handled_by, :who) where id = :id")
                .param("who", caller.id())
                .param("id", id)
                .update();
        if (known == 0) {
            throw Refusal.notFound();
        }
        activity.record("contact.handled", "contact_message", id.toString(), null, null);
    }

    @Scheduled(initialDelayString = "PT35M", fixedDelayString = "PT24H")
    void forgetOldMessages() {
        database.sql("delete from contact_message where handled_at < now() - interval '2 years'")
                .update();
    }
}

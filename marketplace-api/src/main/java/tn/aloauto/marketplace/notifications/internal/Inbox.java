package tn.aloauto.marketplace.notifications.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** What each person was told in the shop. Everybody sees their own and nobody else's. */
@Component
public class Inbox {

    private static final String OWN = " from notification where user_id = :user and (not :unread or read_at is null)";

    private final JdbcClient database;
    private final Wording wording;

    /** One notice, in the language it is asked for. */
    public record Notification(
            UUID id,
            String kind,
            String topic,
            String title,
            String text,
            String link,
            Instant createdAt,
            Instant readAt) {}

    Inbox(JdbcClient database, Wording wording) {
        this.database = database;
        this.wording = wording;
    }

    public PageOf<Notification> list(Caller caller, boolean unread, Locale language, PageRequest page) {
        List<Notification> found = database.sql("select id, kind, arguments::text, link, created_at, read_at" + OWN
                        + " order by id desc limit :limit offset :offset")
                .param("user", caller.id())
                .param("unread", unread)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> {
                    Kind kind = Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
                    String kept = row.getString("arguments");
                    OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
                    return new Notification(
                            row.getObject("id", UUID.class),
                            kind.word(),
                            kind.topic().word(),
                            wording.said(language, "notice." + kind.word() + ".title", kept),
                            wording.said(language, "notice." + kind.word() + ".text", kept),
                            row.getString("link"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            read == null ? null : read.toInstant());
                })
                .list();
        return page.page(count(caller, unread), found);
    }

    public long count(Caller caller, boolean unread) {
        return database.sql("select count(*)" + OWN)
                .param("user", caller.id())
                .param("unread", unread)
                .query(Long.class)
                .single();
    }

    @Transactional
    public void markRead(Caller caller, UUID id) {
        int known = database.sql("update notification set read_at = coalesce(read_at, clock_timestamp())"
                        + " where id = :id and user_id = :user")
                .param("id", id)
                .param("user", caller.id())
                .update();
        if (known == 0) {
            throw Refusal.notFound();
        }
    }

    @Transactional
    public void markAllRead(Caller caller) {
        database.sql("update notification set read_at = clock_timestamp() where user_id = :user and read_at is null")
                .param("user", caller.id())
                .update();
    }

    @Scheduled(initialDelayString = "PT25M", fixedDelayString = "PT12H")
    void forgetOldNotices() {
        database.sql("delete from notification where created_at < now() - interval '1 year'")
                .update();
    }
}

package tn.aloauto.marketplace.content.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Refusal;

/** What is said at the top of the shop, for a while. */
@Component
public class Banners {

    private static final String COLUMNS =
            "select id, text_fr, text_ar, text_en, link, starts_at, ends_at, position from banner ";

    /** @param endsAt null for open end */
    public record Banner(UUID id, Wordings text, String link, Instant startsAt, Instant endsAt, int position) {}

    private final JdbcClient database;
    private final ActivityLog activity;

    Banners(JdbcClient database, ActivityLog activity) {
        this.database = database;
        this.activity = activity;
    }

    public List<Banner> shown() {
        return database.sql(COLUMNS + "where starts_at <= now() and (ends_at is null or ends_at > now())"
                        + " order by position, id limit 20")
                .query(Banners::banner)
                .list();
    }

    public List<Banner> all() {
        return database.sql(COLUMNS + "order by position, id limit 500")
                .query(Banners::banner)
                .list();
    }

    /** @param wanted its id is not looked at */
    @Transactional
    public Banner add(Banner wanted) {
        UUID id = values(
                        "insert into banner (text_fr, text_ar, text_en, link, starts_at, ends_at, position)"
                                + " values (:fr, :ar, :en, :link, coalesce(:starts, now()), :ends, :position) returning id",
                        wanted)
                .query(UUID.class)
                .single();
        activity.record("banner.added", "banner", id.toString(), null, wanted);
        return find(id);
    }

    @Transactional
    public Banner change(UUID id, Banner wanted) {
        Banner before = find(id);
        values(
                        "update banner set text_fr = :fr, text_ar = :ar, text_en = :en, link = :link,"
                                + " starts_at = coalesce(:starts, starts_at), ends_at = :ends, position = :position"
                                + " where id = :id",
                        wanted)
                .param("id", id)
                .update();
        activity.record("banner.changed", "banner", id.toString(), before, wanted);
        return find(id);
    }

    @Transactional
    public void remove(UUID id) {
        Banner before = find(id);
        database.sql("delete from banner where id = :id").param("id", id).update();
        activity.record("banner.removed", "banner", id.toString(), before, null);
    }

    private Banner find(UUID id) {
        return database.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(Banners::banner)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    private JdbcClient.StatementSpec values(String sql, Banner wanted) {
        if (wanted.endsAt() != null
                && wanted.startsAt() != null
                && !wanted.endsAt().isAfter(wanted.startsAt())) {
            throw Refusal.invalid("ends_at", "ends_before_start");
        }
        return database.sql(sql)
                .param("fr", wanted.text().fr())
                .param("ar", wanted.text().ar())
                .param("en", wanted.text().en())
                .param("link", wanted.link())
                .param("starts", time(wanted.startsAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ends", time(wanted.endsAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("position", wanted.position());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Banner banner(ResultSet row, int number) throws SQLException {
        OffsetDateTime ends = row.getObject("ends_at", OffsetDateTime.class);
        return new Banner(
                row.getObject("id", UUID.class),
                new Wordings(row.getString("text_fr"), row.getString("text_ar"), row.getString("text_en")),
                row.getString("link"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                ends == null ? null : ends.toInstant(),
                row.getInt("position"));
    }
}

package tn.aloauto.marketplace.content.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/** Pages of the shop. Each change is a new version in all three languages; an old one can still be read. */
@Component
public class Pages {

    /** A page without its body. */
    public record Heading(String slug, int version, String title, boolean legal, Instant publishedAt) {}

    /** @param body plain text with Markdown; whoever shows it escapes it */
    public record Page(
            String slug, int version, String locale, String title, String body, boolean legal, Instant publishedAt) {}

    /** One language of a page that is to be published. */
    public record Text(String title, String body) {}

    private final JdbcClient database;
    private final ActivityLog activity;

    Pages(JdbcClient database, ActivityLog activity) {
        this.database = database;
        this.activity = activity;
    }

    public List<Heading> list(Locale language) {
        return database.sql(
                        """
                        select distinct on (slug) slug, version, title, legal, published_at
                        from page_version where locale = :locale order by slug, version desc""")
                .param("locale", language.getLanguage())
                .query((row, number) -> new Heading(
                        row.getString("slug"),
                        row.getInt("version"),
                        row.getString("title"),
                        row.getBoolean("legal"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @param version null for the one in force */
    public Page find(String slug, Integer version, Locale language) {
        return database.sql(
                        """
                        select slug, version, locale, title, body, legal, published_at from page_version
                        where slug = :slug and locale = :locale and (cast(:version as integer) is null or version = :version)
                        order by version desc limit 1""")
                .param("slug", slug)
                .param("locale", language.getLanguage())
                .param("version", version)
                .query((row, number) -> new Page(
                        row.getString("slug"),
                        row.getInt("version"),
                        row.getString("locale"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getBoolean("legal"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** @param texts by language; all three */
    @Transactional
    public int publish(Caller caller, String slug, boolean legal, Map<String, Text> texts) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:slug, 147))")
                .param("slug", slug)
                .query((row, number) -> 1)
                .list();
        Optional<Integer> last = database.sql("select max(version) from page_version where slug = :slug")
                .param("slug", slug)
                .query(Integer.class)
                .optional();
        int next = last.orElse(0) + 1;
        texts.forEach((locale, text) -> database.sql(
                        """
                        insert into page_version (slug, version, locale, title, body, legal, published_by)
                        values (:slug, :version, :locale, :title, :body, :legal, :author)""")
                .param("slug", slug)
                .param("version", next)
                .param("locale", locale)
                .param("title", text.title())
                .param("body", text.body())
                .param("legal", legal)
                .param("author", caller.id())
                .update());
        activity.record("page.published", "page", slug, null, Map.of("version", next, "legal", legal));
        return next;
    }
}

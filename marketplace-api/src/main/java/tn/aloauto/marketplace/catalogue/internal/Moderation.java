package tn.aloauto.marketplace.catalogue.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.shared.Translated;

/** The staff lets products into the shop or takes them out, with a reason their vendor reads. */
@Service
public class Moderation {

    private final JdbcClient database;
    private final ActivityLog activity;

    /** A product as the one who decides needs it. */
    public record Case(
            long id,
            String slug,
            String name,
            String reference,
            String brand,
            String category,
            String vendor,
            String status,
            String reason,
            Instant createdAt,
            Instant moderatedAt) {}

    private record Standing(String moderationStatus, String moderationReason) {}

    Moderation(JdbcClient database, ActivityLog activity) {
        this.database = database;
        this.activity = activity;
    }

    /** @param status pending, oldest first, or rejected */
    public PageOf<Case> queue(String status, PageRequest page, Locale language) {
        long count = database.sql("select count(*) from product where moderation_status = " + literal(status))
                .query(Long.class)
                .single();
        List<Case> cases = database.sql("select " + Translated.column(language, "c.name")
                        + """
                         as category, p.id, p.slug, p.name, p.reference, p.brand, v.company_name as vendor,
                               p.moderation_status, p.moderation_reason, p.created_at, p.moderated_at
                        from product p join category c on c.id = p.category_id join vendor v on v.id = p.vendor_id
                        where p.moderation_status = """
                        + literal(status) + " order by p.created_at, p.id limit :limit offset :offset")
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> new Case(
                        row.getLong("id"),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getString("reference"),
                        row.getString("brand"),
                        row.getString("category"),
                        row.getString("vendor"),
                        row.getString("moderation_status"),
                        row.getString("moderation_reason"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("moderated_at", OffsetDateTime.class))))
                .list();
        return page.page(count, cases);
    }

    /** The indexes of the queue hold one word each, so the word stands in the statement. */
    private static String literal(String status) {
        return switch (status) {
            case "pending" -> "'pending'";
            case "rejected" -> "'rejected'";
            default -> throw Refusal.invalid("status", "one_of", "pending, rejected");
        };
    }

    /**
     * @param status approved or rejected
     * @param reason null when approved
     */
    @Transactional
    public void decide(long product, String status, String reason) {
        Standing before = database.sql(
                        "select moderation_status, moderation_reason from product where id = :id for update")
                .param("id", product)
                .query(Standing.class)
                .optional()
                .orElseThrow(Refusal::notFound);
        database.sql("update product set moderation_status = :status, moderation_reason = :reason, moderated_at = now()"
                        + " where id = :id")
                .param("status", status)
                .param("reason", reason)
                .param("id", product)
                .update();
        activity.record(
                "product." + status,
                "product",
                Long.toString(product),
                before,
                reason == null
                        ? Map.of("moderation_status", status)
                        : Map.of("moderation_status", status, "moderation_reason", reason));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

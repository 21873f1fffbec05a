package tn.aloauto.marketplace.reviews.internal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/**
 * All reviews. Every change of a vendor's reviews holds the vendor's row first and counts anew before it lets go, so that
 * the rating is exact however many speak at once.
 */
@Component
public class Reviews {

    private static final String REVIEW =
            """
            select r.id, r.product_id as product, r.vendor_id as vendor, r.user_id = :caller as own,
                   u.first_name || ' ' || left(u.last_name, 1) || '.' as author, r.rating, r.title, r.body, r.status,
                   r.vendor_answer, r.answered_at, r.created_at, r.updated_at
            from product_review r join app_user u on u.id = r.user_id\s""";
    private static final String SEEN =
            """
            where (:all or r.status = 'published' or r.user_id = :caller)
              and (cast(:product as bigint) is null or r.product_id = :product)
              and (cast(:vendor as bigint) is null or r.vendor_id = :vendor)\s""";

    private final JdbcClient database;
    private final ActivityLog activity;

    /**
     * A review as its reader sees it.
     *
     * @param author first name and initial
     */
    public record Review(
            UUID id,
            long product,
            long vendor,
            boolean own,
            String author,
            int rating,
            String title,
            String body,
            String status,
            String vendorAnswer,
            Instant answeredAt,
            Instant createdAt,
            Instant updatedAt) {}

    /** What a buyer says. */
    public record Opinion(int rating, String title, String body) {}

    private record Purchase(UUID item, long vendor) {}

    Reviews(JdbcClient database, ActivityLog activity) {
        this.database = database;
        this.activity = activity;
    }

    /** @param caller null for a guest; product and vendor null for all */
    public PageOf<Review> list(Caller caller, Long product, Long vendor, PageRequest page) {
        long count = seenBy(caller, "select count(*) from product_review r " + SEEN, product, vendor)
                .query(Long.class)
                .single();
        return page.page(
                count,
                seenBy(caller, REVIEW + SEEN + "order by r.id desc limit :limit offset :offset", product, vendor)
                        .param("limit", page.limit())
                        .param("offset", page.offset())
                        .query(Review.class)
                        .list());
    }

    public Review find(Caller caller, UUID id) {
        return seenBy(caller, REVIEW + SEEN + "and r.id = :id", null, null)
                .param("id", id)
                .query(Review.class)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** Who had it delivered may say what it is worth, once a product. */
    @Transactional
    public Review write(Caller author, long product, Opinion opinion) {
        Purchase purchase = purchase(author, product);
        hold(purchase.vendor());
        UUID id = database.sql(
                        """
                        insert into product_review (product_id, vendor_id, order_item_id, user_id, rating, title, body)
                        values (:product, :vendor, :item, :user, :rating, coalesce(:title, ''), coalesce(:body, ''))
                        on conflict (user_id, product_id) do nothing returning id""")
                .param("product", product)
                .param("vendor", purchase.vendor())
                .param("item", purchase.item())
                .param("user", author.id())
                .params(words(opinion))
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refusal(409, "reviewed-already"));
        rate(purchase.vendor());
        activity.record("review.written", "review", id.toString(), null, Map.of("rating", opinion.rating()));
        return find(author, id);
    }

    @Transactional
    public Review change(Caller author, UUID id, Opinion opinion) {
        Review before = own(author, id);
        hold(before.vendor());
        database.sql(
                        """
                        update product_review set rating = :rating, title = coalesce(:title, title), body = coalesce(:body, body)
                        where id = :id""")
                .param("id", id)
                .params(words(opinion))
                .update();
        rate(before.vendor());
        activity.record(
                "review.changed",
                "review",
                id.toString(),
                Map.of("rating", before.rating()),
                Map.of("rating", opinion.rating()));
        return find(author, id);
    }

    @Transactional
    public void remove(Caller caller, UUID id) {
        Review before = caller.isAdmin() ? find(caller, id) : own(caller, id);
        hold(before.vendor());
        database.sql("delete from product_review where id = :id")
                .param("id", id)
                .update();
        rate(before.vendor());
        activity.record("review.removed", "review", id.toString(), Map.of("rating", before.rating()), null);
    }

    /** The vendor spoken of answers; a later answer replaces the earlier one. */
    @Transactional
    public Review answer(Caller caller, UUID id, String answer) {
        Review review = find(caller, id);
        if (caller.vendorId() == null || caller.vendorId() != review.vendor()) {
            throw Refusal.forbidden();
        }
        database.sql(
                        "update product_review set vendor_answer = :answer, answered_at = clock_timestamp() where id = :id")
                .param("id", id)
                .param("answer", answer)
                .update();
        activity.record("review.answered", "review", id.toString(), null, Map.of("answer", answer));
        return find(caller, id);
    }

    /** @param status published or hidden; a hidden review counts in no rating */
    @Transactional
    public Review moderate(Caller admin, UUID id, String status, String note) {
        Review before = find(admin, id);
        if (!admin.isAdmin()) {
            throw Refusal.forbidden();
        }
        hold(before.vendor());
        database.sql("update product_review set status = :status, moderation_note = coalesce(:note, '') where id = :id")
                .param("id", id)
                .param("status", status)
                .param("note", note)
                .update();
        rate(before.vendor());
        activity.record(
                "review.moderated",
                "review",
                id.toString(),
                Map.of("status", before.status()),
                Map.of("status", status));
        return find(admin, id);
    }

    private Purchase purchase(Caller author, long product) {
        return database.sql(
                        """
                        select i.id as item, vo.vendor_id as vendor
                        from order_item i join vendor_order vo on vo.id = i.vendor_order_id
                        join customer_order o on o.id = vo.order_id
                        where i.product_id = :product and o.user_id = :user and vo.status in ('delivered', 'refunded')
                        order by i.id limit 1""")
                .param("product", product)
                .param("user", author.id())
                .query(Purchase.class)
                .optional()
                .orElseThrow(() -> exists(product) ? new Refusal(409, "review-needs-purchase") : Refusal.notFound());
    }

    private boolean exists(long product) {
        return database.sql("select exists (select from product where id = :id)")
                .param("id", product)
                .query(Boolean.class)
                .single();
    }

    private Review own(Caller author, UUID id) {
        Review review = find(author, id);
        if (!review.own()) {
            throw Refusal.forbidden();
        }
        return review;
    }

    private void hold(long vendor) {
        database.sql("select id from vendor where id = :id for no key update")
                .param("id", vendor)
                .query(Long.class)
                .list();
    }

    private void rate(long vendor) {
        database.sql(
                        """
                        update vendor set rating = (select round(avg(rating), 1) from product_review
                                                    where vendor_id = :id and status = 'published')
                        where id = :id""")
                .param("id", vendor)
                .update();
    }

    private static Map<String, Object> words(Opinion opinion) {
        Map<String, Object> words = new java.util.HashMap<>();
        words.put("rating", opinion.rating());
        words.put("title", opinion.title());
        words.put("body", opinion.body());
        return words;
    }

    private JdbcClient.StatementSpec seenBy(Caller caller, String sql, Long product, Long vendor) {
        return database.sql(sql)
                .param("all", caller != null && caller.isAdmin())
                .param("caller", caller == null ? new UUID(0, 0) : caller.id())
                .param("product", product, java.sql.Types.BIGINT)
                .param("vendor", vendor, java.sql.Types.BIGINT);
    }
}

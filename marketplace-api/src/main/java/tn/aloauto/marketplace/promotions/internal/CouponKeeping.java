package tn.aloauto.marketplace.promotions.internal;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/**
 * Who keeps which coupon: admins all, a vendor the own ones, which reach only the own goods and are paid by the vendor.
 * Somebody else's coupon does not exist.
 */
@Component
public class CouponKeeping {

    private static final String OWN = " where (:all or kept_by = :vendor) ";

    private final JdbcClient database;
    private final ActivityLog activity;

    CouponKeeping(JdbcClient database, ActivityLog activity) {
        this.database = database;
        this.activity = activity;
    }

    public PageOf<CouponView> list(Caller caller, PageRequest page) {
        refuseBuyers(caller);
        long count = own(caller, "select count(*) from coupon" + OWN)
                .query(Long.class)
                .single();
        List<CouponView> found = own(
                        caller,
                        "select * from coupon" + OWN + "order by created_at desc, id desc limit :limit offset :offset")
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(Coupon.class)
                .list()
                .stream()
                .map(CouponView::of)
                .toList();
        return page.page(count, found);
    }

    public CouponView find(Caller caller, UUID id) {
        refuseBuyers(caller);
        return own(caller, "select * from coupon" + OWN + "and id = :id")
                .param("id", id)
                .query(Coupon.class)
                .optional()
                .map(CouponView::of)
                .orElseThrow(Refusal::notFound);
    }

    /** What everybody may see: public coupons of today that are not used up. */
    public List<PromotionView> running() {
        return database.sql(
                        """
                        select code, label, kind, percent, amount, minimum_amount, category_id, vendor_id, product_id, valid_to
                        from coupon
                        where is_public and is_active and (usage_limit is null or used_count < usage_limit)
                          and (now() at time zone 'Africa/Tunis')::date between valid_from and coalesce(valid_to, 'infinity')
                        order by created_at desc limit 50""")
                .query((row, number) -> PromotionView.of(row))
                .list();
    }

    @Transactional
    public CouponView add(Caller caller, CouponTerms terms) {
        refuseBuyers(caller);
        CouponTerms allowed = terms.asKeptBy(caller);
        refuseUnknown(allowed);
        try {
            UUID id = written(
                            """
                            insert into coupon (code, label, kind, percent, amount, most_discount, minimum_amount, vendor_id,
                              category_id, product_id, paid_by, kept_by, valid_from, valid_to, usage_limit,
                              usage_limit_per_user, is_active, is_public)
                            values (:code, :label, :kind, :percent, :amount, :mostDiscount, :minimum, :vendor, :category,
                              :product, :paidBy, :keptBy, :from, :to, :limit, :limitPerUser, :active, :public)
                            returning id""",
                            allowed)
                    .param("keptBy", caller.isAdmin() ? null : caller.vendorId(), Types.BIGINT)
                    .query(UUID.class)
                    .single();
            activity.record("coupon.added", "coupon", id.toString(), null, allowed);
            return find(caller, id);
        } catch (DuplicateKeyException taken) {
            throw new Refusal(409, "coupon-code-taken", allowed.code());
        }
    }

    /** The terms of orders already made stay: they are frozen in the orders. */
    @Transactional
    public CouponView change(Caller caller, UUID id, CouponTerms terms) {
        CouponView before = find(caller, id);
        CouponTerms allowed = terms.asKeptBy(caller);
        refuseUnknown(allowed);
        if (allowed.usageLimit() != null && allowed.usageLimit() < before.usedCount()) {
            throw Refusal.invalid("usage_limit", "already_used", before.usedCount());
        }
        try {
            written(
                            """
                            update coupon set code = :code, label = :label, kind = :kind, percent = :percent, amount = :amount,
                              most_discount = :mostDiscount, minimum_amount = :minimum, vendor_id = :vendor,
                              category_id = :category, product_id = :product, paid_by = :paidBy, valid_from = :from,
                              valid_to = :to, usage_limit = :limit, usage_limit_per_user = :limitPerUser,
                              is_active = :active, is_public = :public
                            where id = :id""",
                            allowed)
                    .param("id", id)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refusal(409, "coupon-code-taken", allowed.code());
        }
        activity.record("coupon.changed", "coupon", id.toString(), before, allowed);
        return find(caller, id);
    }

    /** One that was used is kept and put out of use. */
    @Transactional
    public void remove(Caller caller, UUID id) {
        CouponView before = find(caller, id);
        int removed = database.sql("delete from coupon c where id = :id"
                        + " and not exists (select from coupon_redemption r where r.coupon_id = c.id)")
                .param("id", id)
                .update();
        if (removed == 0) {
            database.sql("update coupon set is_active = false where id = :id")
                    .param("id", id)
                    .update();
        }
        activity.record("coupon.removed", "coupon", id.toString(), before, null);
    }

    private JdbcClient.StatementSpec written(String sql, CouponTerms terms) {
        return database.sql(sql)
                .param("code", terms.code())
                .param("label", terms.label())
                .param("kind", terms.kind())
                .param("percent", terms.percent(), Types.NUMERIC)
                .param("amount", terms.amount(), Types.NUMERIC)
                .param("mostDiscount", terms.mostDiscount(), Types.NUMERIC)
                .param("minimum", terms.minimumAmount())
                .param("vendor", terms.vendorId(), Types.BIGINT)
                .param("category", terms.categoryId(), Types.BIGINT)
                .param("product", terms.productId(), Types.BIGINT)
                .param("paidBy", terms.paidBy())
                .param("from", terms.validFrom())
                .param("to", terms.validTo(), Types.DATE)
                .param("limit", terms.usageLimit(), Types.INTEGER)
                .param("limitPerUser", terms.usageLimitPerUser(), Types.INTEGER)
                .param("active", terms.isActive())
                .param("public", terms.isPublic());
    }

    private void refuseUnknown(CouponTerms terms) {
        refuseUnknown("vendor", terms.vendorId(), "unknown_vendor");
        refuseUnknown("category", terms.categoryId(), "unknown_category");
        refuseUnknown("product", terms.productId(), "unknown_product");
    }

    private void refuseUnknown(String table, Long id, String code) {
        if (id != null
                && !database.sql("select exists (select from " + table + " where id = :id)")
                        .param("id", id)
                        .query(Boolean.class)
                        .single()) {
            throw Refusal.invalid(table, code);
        }
    }

    private JdbcClient.StatementSpec own(Caller caller, String sql) {
        return database.sql(sql)
                .param("all", caller.isAdmin())
                .param("vendor", caller.vendorId() == null ? -1L : caller.vendorId());
    }

    private static void refuseBuyers(Caller caller) {
        if (!caller.isAdmin() && (!caller.isVendor() || caller.vendorId() == null)) {
            throw Refusal.forbidden();
        }
    }
}

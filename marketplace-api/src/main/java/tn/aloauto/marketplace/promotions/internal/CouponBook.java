package tn.aloauto.marketplace.promotions.internal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.pricing.Bill;
import tn.aloauto.marketplace.pricing.PriceLists;
import tn.aloauto.marketplace.promotions.CouponOffer;
import tn.aloauto.marketplace.promotions.Coupons;

/**
 * Coupons in the database. A use is taken by one conditional update of the coupon's row: the row stays locked until the
 * order's transaction ends, so that of any number of orders at once exactly as many as the limit allows get one.
 */
@Component
class CouponBook implements Coupons {

    private final JdbcClient database;

    CouponBook(JdbcClient database) {
        this.database = database;
    }

    @Override
    public CouponOffer judge(UUID buyer, String code, Bill bill) {
        String asIssued = code.strip().toUpperCase(Locale.ROOT);
        return find(asIssued)
                .map(coupon -> coupon.judge(bill, LocalDate.now(PriceLists.TUNIS), usesOf(coupon.id(), buyer)))
                .orElseGet(() -> CouponOffer.refused(null, asIssued, "unknown_coupon"));
    }

    private Optional<Coupon> find(String code) {
        return database.sql("select * from coupon where code = :code")
                .param("code", code)
                .query(Coupon.class)
                .optional();
    }

    private int usesOf(UUID coupon, UUID buyer) {
        return database.sql("select count(*) from coupon_redemption"
                        + " where coupon_id = :coupon and user_id = :buyer and given_back_at is null")
                .param("coupon", coupon)
                .param("buyer", buyer)
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void redeem(UUID buyer, UUID order, CouponOffer offer) {
        Coupon held = database.sql(
                        """
                        update coupon set used_count = used_count + 1
                        where id = :id and is_active and (usage_limit is null or used_count < usage_limit)
                          and (now() at time zone 'Africa/Tunis')::date between valid_from and coalesce(valid_to, 'infinity')
                        returning *""")
                .param("id", offer.couponId())
                .query(Coupon.class)
                .optional()
                .orElseThrow(() -> tooLate(offer, "coupon_exhausted"));
        if (held.usageLimitPerUser() != null && usesOf(held.id(), buyer) >= held.usageLimitPerUser()) {
            throw tooLate(offer, "coupon_used_by_you", held.usageLimitPerUser());
        }
        database.sql("insert into coupon_redemption (order_id, coupon_id, user_id, discount_amount)"
                        + " values (:order, :coupon, :buyer, :discount)")
                .param("order", order)
                .param("coupon", held.id())
                .param("buyer", buyer)
                .param("discount", offer.discount().total().amount())
                .update();
    }

    private static RuntimeException tooLate(CouponOffer offer, String reason, Object... arguments) {
        return CouponOffer.refused(offer.couponId(), offer.code(), reason, arguments)
                .refusal();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(UUID order) {
        database.sql(
                        """
                        with given_back as (
                          update coupon_redemption set given_back_at = clock_timestamp()
                          where order_id = :order and given_back_at is null returning coupon_id)
                        update coupon c set used_count = c.used_count - 1 from given_back g where c.id = g.coupon_id""")
                .param("order", order)
                .update();
    }
}

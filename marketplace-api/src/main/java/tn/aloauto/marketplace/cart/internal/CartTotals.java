package tn.aloauto.marketplace.cart.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.cart.Carts;
import tn.aloauto.marketplace.pricing.Bill;
import tn.aloauto.marketplace.pricing.PriceLists;
import tn.aloauto.marketplace.promotions.CouponOffer;
import tn.aloauto.marketplace.promotions.Coupons;

/** What a cart would cost if it were ordered now, and what its coupon does to that. */
@Component
public class CartTotals {

    private final JdbcClient database;
    private final CartLines lines;
    private final PriceLists prices;
    private final Coupons coupons;

    /**
     * @param bill less the discount, when the coupon applies
     * @param coupon null when no code lies in the cart
     * @param governorate whose tariff was taken, null for the common one
     */
    public record Totals(Bill bill, CouponOffer coupon, String governorate) {}

    /** What the buyer left in the cart and with the account; null what was not said. */
    private record Chosen(UUID cart, String code, String usualGovernorate) {}

    CartTotals(JdbcClient database, CartLines lines, PriceLists prices, Coupons coupons) {
        this.database = database;
        this.lines = lines;
        this.prices = prices;
        this.coupons = coupons;
    }

    /**
     * @param governorate null for that of the buyer's default address
     * @param tried a code to try out instead of the one in the cart, or null
     */
    @Transactional(readOnly = true)
    public Totals of(UUID buyer, String governorate, String tried) {
        Chosen chosen = chosen(buyer);
        String destination = governorate == null ? chosen.usualGovernorate() : governorate;
        List<Carts.Line> content = lines.of(chosen.cart());
        Bill bill = Bill.of(
                content.stream().map(Carts.Line::article).toList(),
                prices.today(),
                new Bill.Destination(destination, false));
        String code = tried == null || tried.isBlank() ? chosen.code() : tried;
        if (code == null || content.isEmpty()) {
            return new Totals(bill, null, destination);
        }
        CouponOffer offer = coupons.judge(buyer, code, bill);
        return new Totals(bill.less(offer.discount()), offer, destination);
    }

    private Chosen chosen(UUID buyer) {
        return database.sql(
                        """
                        select c.id as cart, c.coupon_code as code,
                               (select a.governorate from address a where a.user_id = c.user_id and a.is_default_shipping)
                                 as usual_governorate
                        from cart c where c.user_id = :buyer""")
                .param("buyer", buyer)
                .query(Chosen.class)
                .single();
    }
}

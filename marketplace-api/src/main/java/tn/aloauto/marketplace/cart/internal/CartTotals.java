package tn.aloauto.marketplace.cart.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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
    public Totals of(UUID buyer, String governorate, String tried) {
        String destination = governorate == null ? usualGovernorate(buyer) : governorate;
        List<Carts.Line> content = lines.of(cartOf(buyer));
        Bill bill = Bill.of(
                content.stream().map(Carts.Line::article).toList(),
                prices.today(),
                new Bill.Destination(destination, false));
        String code = tried == null || tried.isBlank() ? storedCode(buyer) : tried;
        if (code == null || content.isEmpty()) {
            return new Totals(bill, null, destination);
        }
        CouponOffer offer = coupons.judge(buyer, code, bill);
        return new Totals(bill.less(offer.discount()), offer, destination);
    }

    private UUID cartOf(UUID buyer) {
        return database.sql("select id from cart where user_id = :buyer")
                .param("buyer", buyer)
                .query(UUID.class)
                .single();
    }

    private String storedCode(UUID buyer) {
        return database.sql("select coupon_code from cart where user_id = :buyer and coupon_code is not null")
                .param("buyer", buyer)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private String usualGovernorate(UUID buyer) {
        Optional<String> usual = database.sql(
                        "select governorate from address where user_id = :buyer and is_default_shipping")
                .param("buyer", buyer)
                .query(String.class)
                .optional();
        return usual.orElse(null);
    }
}

package tn.aloauto.marketplace.cart;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import tn.aloauto.marketplace.pricing.Article;
import tn.aloauto.marketplace.shared.Money;

/** The cart as an order takes it. Every call runs in the caller's transaction. */
public interface Carts {

    /**
     * One line, with what an order has to freeze.
     *
     * @param seenPrice the price the buyer last saw
     * @param sellable whether product, vendor and offer are all still open for business
     */
    record Line(String sku, String name, BigDecimal seenPrice, int available, boolean sellable, Article article) {

        public long productId() {
            return article.productId();
        }

        public int quantity() {
            return article.quantity();
        }

        public Money price() {
            return new Money(article.price());
        }

        public boolean priceIsAsSeen() {
            return article.price().compareTo(seenPrice) == 0;
        }
    }

    /**
     * What the buyer means to order.
     *
     * @param coupon the code that lies in the cart, null when none does
     */
    record Content(List<Line> lines, String coupon) {}

    /** Takes hold of the buyer's cart until the transaction ends and reads it, in the order of product ids. */
    Content takeHold(UUID buyer);

    void empty(UUID buyer);
}

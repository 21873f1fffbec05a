package tn.aloauto.marketplace.cart;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import tn.aloauto.marketplace.shared.Money;

/** The cart as an order takes it. Every call runs in the caller's transaction. */
public interface Carts {

    /**
     * One line, with what an order has to freeze.
     *
     * @param seenPrice the price the buyer last saw
     * @param sellable whether product, vendor and offer are all still open for business
     */
    record Line(
            long productId,
            String sku,
            String name,
            int quantity,
            BigDecimal seenPrice,
            BigDecimal price,
            int available,
            boolean sellable,
            long vendorId,
            BigDecimal commissionRate) {

        public Money unitPrice() {
            return new Money(price);
        }

        public boolean priceIsAsSeen() {
            return price.compareTo(seenPrice) == 0;
        }
    }

    /** Takes hold of the buyer's cart until the transaction ends and reads it, in the order of product ids. */
    List<Line> takeHold(UUID buyer);

    void empty(UUID buyer);
}

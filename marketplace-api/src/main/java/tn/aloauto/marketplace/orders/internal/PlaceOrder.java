package tn.aloauto.marketplace.orders.internal;

import java.util.UUID;
import tn.aloauto.marketplace.shared.Money;

/**
 * What a buyer decides at checkout; the cart is the content.
 *
 * @param shippingAddress null for the default one
 * @param billingAddress null for the default one, else the shipping address
 * @param coupon null for the one that lies in the cart, if any
 * @param company null for a private buyer
 * @param expectedTotal what the buyer was shown, null when the client does not say
 */
public record PlaceOrder(
        UUID shippingAddress,
        UUID billingAddress,
        String paymentMethod,
        String shippingMethod,
        String notes,
        String coupon,
        Company company,
        Money expectedTotal) {

    /** Who the invoice goes to, when it goes to a company. */
    public record Company(String name, String taxNumber) {}
}

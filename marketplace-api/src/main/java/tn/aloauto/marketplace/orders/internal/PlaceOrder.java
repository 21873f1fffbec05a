package tn.aloauto.marketplace.orders.internal;

import java.util.UUID;

/**
 * What a buyer decides at checkout; the cart is the content.
 *
 * @param shippingAddress null for the default one
 * @param billingAddress null for the default one, else the shipping address
 */
public record PlaceOrder(
        UUID shippingAddress, UUID billingAddress, String paymentMethod, String shippingMethod, String notes) {}

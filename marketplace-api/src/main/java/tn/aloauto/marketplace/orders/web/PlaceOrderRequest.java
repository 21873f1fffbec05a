package tn.aloauto.marketplace.orders.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import tn.aloauto.marketplace.orders.internal.PlaceOrder;
import tn.aloauto.marketplace.shared.Refusal;

/** Checkout as a client asks for it. Coupons come later: one that is given is refused rather than ignored. */
record PlaceOrderRequest(
        UUID shippingAddress,
        UUID billingAddress,
        @NotNull @Pattern(regexp = "cash|credit_card|paypal|voucher") String paymentMethod,
        @Size(min = 1, max = 40) String shippingMethod,
        @Size(max = 40) String coupon,
        @Size(max = 1000) String notes) {

    PlaceOrder wanted() {
        if (coupon != null && !coupon.isBlank()) {
            throw Refusal.invalid("coupon", "unknown_coupon");
        }
        return new PlaceOrder(
                shippingAddress,
                billingAddress,
                paymentMethod,
                shippingMethod == null ? "standard" : shippingMethod,
                notes);
    }
}

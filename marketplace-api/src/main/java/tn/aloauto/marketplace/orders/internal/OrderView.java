package tn.aloauto.marketplace.orders.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tn.aloauto.marketplace.shared.Money;

/**
 * An order as its reader may see it. A vendor gets its own lines, and the sums of those.
 *
 * @param vatAmount the tax contained in {@code totalAmount}
 */
public record OrderView(
        UUID id,
        String number,
        String status,
        UUID user,
        String paymentMethod,
        String shippingMethod,
        String notes,
        @JsonRawValue @Schema(implementation = OrderAddress.class) String shippingAddress,
        @JsonRawValue @Schema(implementation = OrderAddress.class) String billingAddress,
        Money subtotalAmount,
        Money shippingAmount,
        Money discountAmount,
        Money vatAmount,
        Money totalAmount,
        String currency,
        List<Item> items,
        List<Part> vendorOrders,
        @JsonInclude(JsonInclude.Include.NON_NULL) PaymentOfOrder payment,
        Instant createdAt,
        Instant updatedAt) {

    OrderView with(List<Item> ownItems, List<Part> parts) {
        return new OrderView(
                id,
                number,
                status,
                user,
                paymentMethod,
                shippingMethod,
                notes,
                shippingAddress,
                billingAddress,
                subtotalAmount,
                shippingAmount,
                discountAmount,
                vatAmount,
                totalAmount,
                currency,
                ownItems,
                parts,
                payment,
                createdAt,
                updatedAt);
    }

    /** The sums of the lines shown; the payment and the other vendors' business stay out. */
    OrderView forVendor() {
        Money own = items.stream().map(Item::totalPrice).reduce(Money.ZERO, Money::plus);
        Money ownVat = items.stream().map(Item::vatAmount).reduce(Money.ZERO, Money::plus);
        return new OrderView(
                id,
                number,
                vendorOrders.get(0).status(),
                user,
                paymentMethod,
                shippingMethod,
                notes,
                shippingAddress,
                billingAddress,
                own,
                Money.ZERO,
                Money.ZERO,
                ownVat,
                own,
                currency,
                items,
                vendorOrders,
                null,
                createdAt,
                updatedAt);
    }

    /** A line; name and price are those of the day it was ordered. */
    public record Item(
            UUID id,
            long product,
            String sku,
            String name,
            int quantity,
            Money unitPrice,
            Money priceAtPurchase,
            Money totalPrice,
            BigDecimal vatRate,
            Money vatAmount,
            UUID vendorOrder) {}

    /** One vendor's part of the order. */
    public record Part(UUID id, String number, VendorOfPart vendor, String status) {}

    /** Who delivers it. */
    public record VendorOfPart(long id, String slug, String companyName) {}

    /** How it is paid. */
    public record PaymentOfOrder(UUID id, String status, String method) {}
}

package tn.aloauto.marketplace.orders.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tn.aloauto.marketplace.shared.Money;

/**
 * An order as its reader may see it. A vendor gets its own lines, and the sums of its own part.
 *
 * @param discountAmount of goods and carriage together
 * @param vatAmount the tax contained in {@code totalAmount}
 * @param conditionsVersion of the page conditions-generales, as it was in force when it was ordered
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
        String couponCode,
        String companyName,
        String companyTaxNumber,
        Money subtotalAmount,
        Money shippingAmount,
        Money discountAmount,
        Money stampAmount,
        Money vatAmount,
        Money totalAmount,
        String currency,
        List<Item> items,
        List<Part> vendorOrders,
        @JsonInclude(JsonInclude.Include.NON_NULL) PaymentOfOrder payment,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer conditionsVersion,
        Instant createdAt,
        Instant updatedAt) {

    /** For clients that know no more than pending, paid, shipped and cancelled. A vendor is not told of the payment. */
    @JsonProperty
    @Schema(allowableValues = {"pending", "paid", "shipped", "cancelled"})
    public String simpleStatus() {
        return OrderStatus.of(status).inFourWords(payment != null && "paid".equals(payment.status()));
    }

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
                couponCode,
                companyName,
                companyTaxNumber,
                subtotalAmount,
                shippingAmount,
                discountAmount,
                stampAmount,
                vatAmount,
                totalAmount,
                currency,
                ownItems,
                parts,
                payment,
                conditionsVersion,
                createdAt,
                updatedAt);
    }

    /** The sums of the part shown; the payment and the other vendors' business stay out. */
    OrderView forVendor() {
        Part own = vendorOrders.get(0);
        return new OrderView(
                id,
                number,
                own.status(),
                user,
                paymentMethod,
                shippingMethod,
                notes,
                shippingAddress,
                billingAddress,
                couponCode,
                companyName,
                companyTaxNumber,
                own.subtotalAmount(),
                own.shippingAmount(),
                own.discountAmount(),
                own.stampAmount(),
                own.vatAmount(),
                own.totalAmount(),
                currency,
                items,
                vendorOrders,
                null,
                conditionsVersion,
                createdAt,
                updatedAt);
    }

    /** A line; name and price are those of the day it was ordered, the VAT that of total less discount. */
    public record Item(
            UUID id,
            long product,
            String sku,
            String name,
            int quantity,
            Money unitPrice,
            Money priceAtPurchase,
            Money totalPrice,
            Money discountAmount,
            BigDecimal vatRate,
            Money vatAmount,
            UUID vendorOrder) {}

    /**
     * One vendor's part of the order: one parcel to pay for, one invoice.
     *
     * @param returnPolicy of the day of the order; told of one order only, null in lists and when the vendor said none
     */
    public record Part(
            UUID id,
            String number,
            VendorOfPart vendor,
            String status,
            Money subtotalAmount,
            Money shippingAmount,
            Money discountAmount,
            Money stampAmount,
            Money vatAmount,
            Money totalAmount,
            @JsonInclude(JsonInclude.Include.NON_NULL) ReturnPolicy returnPolicy) {}

    /** Who delivers it. */
    public record VendorOfPart(long id, String slug, String companyName) {}

    /** How it is paid. */
    public record PaymentOfOrder(UUID id, String status, String method) {}
}

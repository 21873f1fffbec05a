package tn.aloauto.marketplace.returns.internal;

import java.time.Instant;
import java.util.UUID;
import tn.aloauto.marketplace.shared.Money;

/**
 * A return as its reader sees it.
 *
 * @param refundAmount what it gives back: expected until it is refunded, then final
 * @param shippingAmount the carriage in it
 * @param vatAmount the VAT in it
 */
public record ReturnView(
        UUID id,
        UUID order,
        UUID vendorOrder,
        long vendor,
        UUID user,
        Item orderItem,
        ReturnReason reason,
        String description,
        int quantityReturned,
        ReturnStatus status,
        String decisionNote,
        Boolean sellable,
        Money refundAmount,
        Money shippingAmount,
        Money vatAmount,
        Instant requestedDate,
        Instant refundedAt) {

    /** The line of the order it speaks of. */
    public record Item(
            UUID id, long product, String sku, String name, int quantity, Money unitPrice, Money totalPrice) {}
}

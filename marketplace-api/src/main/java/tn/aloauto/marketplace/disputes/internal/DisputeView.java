package tn.aloauto.marketplace.disputes.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tn.aloauto.marketplace.shared.Money;

/**
 * A dispute as its parties and the shop see it.
 *
 * @param partAmount what the vendor's part of the order costs: no refund is above it
 * @param yourSide buyer, vendor or staff: how the reader takes part
 */
public record DisputeView(
        UUID id,
        UUID order,
        UUID vendorOrder,
        String number,
        long vendor,
        String vendorName,
        String reason,
        String status,
        Money partAmount,
        Money refundAmount,
        String currency,
        String decision,
        Instant decidedAt,
        Side yourSide,
        List<Message> messages,
        List<Evidence> evidence,
        Instant createdAt) {

    /** What one side said. */
    public record Message(UUID id, String side, String body, Instant createdAt) {}

    /** What one side showed. */
    public record Evidence(UUID id, String fileName, String mediaType, long sizeBytes, Instant createdAt) {}
}

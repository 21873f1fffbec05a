package tn.aloauto.integration.mapping;

import java.time.LocalDateTime;

/**
 * A row that says where an order stands.
 *
 * @param orderNumber as the shop gave it
 * @param tracking the parcel's number, null when there is none
 * @param carrier as the vendor calls it, null when it is not said
 * @param reason why it stands so, null when it is not said
 * @param partnerReference the vendor's own number of the order, null when it is not said
 * @param at when it came to stand so, in the vendor's own time; null when it is not said
 */
public record OrderStatusLine(
        int number,
        long line,
        String orderNumber,
        Status status,
        String tracking,
        String carrier,
        LocalDateTime at,
        String reason,
        String partnerReference)
        implements Verdict {

    /** The states of an order a vendor's system may report. */
    public enum Status {
        REFUSED,
        CONFIRMED,
        PREPARED,
        SHIPPED,
        DELIVERED,
        CANCELLED
    }
}

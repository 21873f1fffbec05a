package tn.aloauto.marketplace.stock;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reserves pieces for orders and gives them back. Every call runs in the caller's transaction. */
public interface Stock {

    /**
     * Pieces of one product for one line of an order.
     *
     * @param vendorOrderId the vendor's part of the order, by which the reservation is kept or released
     */
    record Wanted(UUID orderItemId, UUID vendorOrderId, long productId, long vendorId, int quantity) {}

    /**
     * All or nothing; refuses with {@code out-of-stock} and how many are left.
     *
     * @param until when the pieces go back by themselves unless the order is confirmed
     */
    void reserve(Collection<Wanted> wanted, Instant until);

    /** Confirmed: from now on only a cancellation or the vendor's own count ends the reservations. */
    void keep(List<UUID> vendorOrderIds);

    /** Gives back what is still reserved; a second call finds nothing to give back. */
    void release(List<UUID> vendorOrderIds, String because);

    /** Pieces came back and can be sold again. A fed product is left alone: its vendor's own count will hold them. */
    void takeBack(long productId, int quantity);
}

package tn.aloauto.marketplace.orders;

import java.util.Optional;
import java.util.UUID;

/** One vendor's part of an order on its way to the buyer. Changes run in the caller's transaction. */
public interface VendorParts {

    /** Whose it is and where it stands. */
    record Part(UUID id, UUID orderId, long vendorId, UUID buyer, String status) {}

    Optional<Part> find(UUID id);

    /** Holds the order and this part until the transaction ends; the order first, as everybody does. */
    Part hold(UUID id);

    /** The first parcel has left: the order can no longer be called off. */
    void shipped(Part held);

    /** The last parcel has arrived. The order is delivered with its last part. */
    void delivered(Part held);
}

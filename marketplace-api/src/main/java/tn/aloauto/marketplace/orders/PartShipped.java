package tn.aloauto.marketplace.orders;

import java.util.UUID;

/** The first parcel of a vendor's part has left; whoever hears it is still in the transaction. */
public record PartShipped(UUID vendorOrderId) {}

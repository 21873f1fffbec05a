package tn.aloauto.marketplace.returns;

import java.util.UUID;

/** A return was paid back; whoever hears it is still in the transaction. */
public record ReturnRefunded(UUID returnId, UUID vendorOrderId) {}

package tn.aloauto.marketplace.orders;

import java.util.UUID;

/** An order came to nothing; whoever hears it is still in the transaction that cancels. */
public record OrderCancelled(UUID orderId) {}

package tn.aloauto.marketplace.payments;

import java.util.UUID;
import tn.aloauto.marketplace.shared.Money;

/** Gives money back. Every call runs in the caller's transaction. */
public interface Refunds {

    /** Refuses with {@code refund-impossible} what was not paid, and what would exceed the paid sum. */
    void refund(UUID orderId, Money amount);
}

package tn.aloauto.marketplace.orders;

import java.util.UUID;

/** What a payment tells its order. */
public interface PaidOrders {

    /** Holds the order until the transaction ends: before its payment, as everybody does. */
    void hold(UUID orderId);

    /** A paid order that still waits is confirmed by that; any other stays as it is. */
    void paid(UUID orderId);

    /** All that was paid went back. */
    void refunded(UUID orderId);
}

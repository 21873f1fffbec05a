package tn.aloauto.marketplace.orders;

import java.util.UUID;

/** What a payment tells its order. */
public interface PaidOrders {

    /** A paid order that still waits is confirmed by that; any other stays as it is. */
    void paid(UUID orderId);

    /** All that was paid went back. */
    void refunded(UUID orderId);
}

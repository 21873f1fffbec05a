package tn.aloauto.marketplace.orders;

import java.util.UUID;
import tn.aloauto.marketplace.shared.Money;

/** An order was written; whoever hears it is still in its transaction. */
public record OrderPlaced(UUID orderId, Money total, String paymentMethod) {}

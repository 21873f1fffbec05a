package tn.aloauto.marketplace.orders.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tn.aloauto.marketplace.shared.Refusal;

/** Where an order stands. The whole life of an order is the one switch below. */
public enum OrderStatus {
    NEW,
    CONFIRMED,
    SHIPPED,
    DELIVERED,
    CANCELLED,
    REFUNDED;

    boolean canBecome(OrderStatus next) {
        return switch (this) {
            case NEW -> next == CONFIRMED || next == CANCELLED;
            case CONFIRMED -> next == SHIPPED || next == CANCELLED;
            case SHIPPED -> next == DELIVERED || next == REFUNDED;
            case DELIVERED -> next == REFUNDED;
            case CANCELLED, REFUNDED -> false;
        };
    }

    /** For a move the switch does not know; says where the order stands, in the caller's language. */
    Refusal refusal() {
        return new Refusal(409, "order-state", List.of(), Map.of("order_status", word()), word());
    }

    /**
     * The same in the words of a shop that knows four: pending, paid, shipped, cancelled. Money decides only until something is sent.
     *
     * @param paid all of it
     */
    String inFourWords(boolean paid) {
        return switch (this) {
            case NEW, CONFIRMED -> paid ? "paid" : "pending";
            case SHIPPED, DELIVERED -> "shipped";
            case CANCELLED, REFUNDED -> "cancelled";
        };
    }

    static OrderStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

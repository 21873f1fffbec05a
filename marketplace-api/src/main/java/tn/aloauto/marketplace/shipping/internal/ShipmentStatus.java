package tn.aloauto.marketplace.shipping.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a parcel stands. The whole life of a parcel is the one switch below; a failed delivery may be tried again. */
public enum ShipmentStatus {
    PENDING,
    IN_TRANSIT,
    DELIVERED,
    FAILED;

    boolean canBecome(ShipmentStatus next) {
        return switch (this) {
            case PENDING -> next == IN_TRANSIT || next == FAILED;
            case IN_TRANSIT -> next == DELIVERED || next == FAILED;
            case FAILED -> next == IN_TRANSIT;
            case DELIVERED -> false;
        };
    }

    static ShipmentStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package tn.aloauto.marketplace.disputes.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import tn.aloauto.marketplace.shared.Caller;

/** On which side of a dispute somebody stands: the one ownership rule of this feature. */
public enum Side {
    BUYER,
    VENDOR,
    STAFF;

    /** Null for who has no part in it: the dispute is not there for them. */
    static Side of(Caller caller, UUID buyer, long vendorId) {
        if (caller.id().equals(buyer)) {
            return BUYER;
        }
        if (caller.vendorId() != null && caller.vendorId() == vendorId) {
            return VENDOR;
        }
        return caller.handles(Caller.Duty.SUPPORT) || caller.handles(Caller.Duty.FINANCE) ? STAFF : null;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

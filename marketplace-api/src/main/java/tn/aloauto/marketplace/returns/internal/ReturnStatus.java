package tn.aloauto.marketplace.returns.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a return stands. Its whole life is the one switch below; goods not worth the journey are refunded unseen. */
public enum ReturnStatus {
    REQUESTED,
    APPROVED,
    REJECTED,
    RECEIVED,
    REFUNDED;

    boolean canBecome(ReturnStatus next) {
        return switch (this) {
            case REQUESTED -> next == APPROVED || next == REJECTED;
            case APPROVED -> next == RECEIVED || next == REFUNDED;
            case RECEIVED -> next == REFUNDED;
            case REJECTED, REFUNDED -> false;
        };
    }

    static ReturnStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

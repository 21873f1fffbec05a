package tn.aloauto.marketplace.returns.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why something comes back; decides whether the carriage is paid back too. */
public enum ReturnReason {
    DEFECTIVE,
    WRONG_ITEM,
    NOT_AS_DESCRIBED,
    DAMAGED,
    NO_LONGER_WANTED;

    boolean carriageIsPaidBack() {
        return this != NO_LONGER_WANTED;
    }

    static ReturnReason of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

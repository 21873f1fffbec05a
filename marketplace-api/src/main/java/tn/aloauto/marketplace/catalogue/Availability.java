package tn.aloauto.marketplace.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How sure a buyer can be to get the part. */
public enum Availability {
    IN_STOCK,
    LOW,
    TO_CONFIRM,
    OUT_OF_STOCK;

    private static final int LOW_FROM = 3;

    /** @param forSale whether the offer stands, whatever its quantity */
    public static Availability of(int quantity, boolean forSale) {
        if (!forSale || quantity <= 0) {
            return OUT_OF_STOCK;
        }
        return quantity <= LOW_FROM ? LOW : IN_STOCK;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

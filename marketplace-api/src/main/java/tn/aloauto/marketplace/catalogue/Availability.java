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

    /**
     * @param forSale whether the offer stands, whatever its quantity
     * @param late whether the vendor's last word is older than it may be
     */
    public static Availability of(int quantity, boolean forSale, boolean late) {
        if (!forSale || quantity <= 0) {
            return OUT_OF_STOCK;
        }
        if (late) {
            return TO_CONFIRM;
        }
        return quantity <= LOW_FROM ? LOW : IN_STOCK;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

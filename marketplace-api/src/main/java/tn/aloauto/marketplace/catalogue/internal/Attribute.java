package tn.aloauto.marketplace.catalogue.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * What the products of a category can say about themselves.
 *
 * @param categoryId where it is defined; it counts for everything below too
 * @param code its name in requests and answers
 * @param choices the words a choice is made of, empty for other kinds
 * @param isFacet whether lists can be narrowed by it
 * @param least smallest number, null when any is
 * @param most largest number, null when any is
 */
public record Attribute(
        long categoryId,
        String code,
        String name,
        String nameAr,
        String nameEn,
        Kind kind,
        String unit,
        List<String> choices,
        boolean isRequired,
        boolean isFacet,
        BigDecimal least,
        BigDecimal most,
        int position) {

    /** Of what its values are. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        CHOICE;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

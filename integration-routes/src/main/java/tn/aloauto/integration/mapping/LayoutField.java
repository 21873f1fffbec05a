package tn.aloauto.integration.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a column of an outgoing order may say: something of the order, or of one of its lines. */
public enum LayoutField {
    NUMBER,
    EVENT,
    CONFIRMED_AT,
    CURRENCY,
    TOTAL,
    PAYMENT_METHOD,
    SHIPPING_METHOD,
    NOTES,
    CUSTOMER_ID,
    CUSTOMER_NAME,
    CUSTOMER_EMAIL,
    CUSTOMER_PHONE,
    CUSTOMER_STREET,
    CUSTOMER_STREET2,
    CUSTOMER_POSTAL_CODE,
    CUSTOMER_CITY,
    CUSTOMER_GOVERNORATE,
    CUSTOMER_COUNTRY,
    LINE_NUMBER,
    SKU,
    NAME,
    QUANTITY,
    UNIT_PRICE,
    UNIT_PRICE_EXCL_VAT,
    LINE_TOTAL,
    VAT_PERCENT;

    /** Whether each line of the order has its own. */
    public boolean isOfALine() {
        return ordinal() >= LINE_NUMBER.ordinal();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(LayoutField::word).toList();
    }

    static LayoutField called(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

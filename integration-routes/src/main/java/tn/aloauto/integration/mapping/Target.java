package tn.aloauto.integration.mapping;

import java.util.Locale;

/** What a source column can become. */
enum Target {
    REFERENCE("string", 80),
    NAME("string", 300),
    CATEGORY("string", 300),
    PRICE("number", 40),
    QUANTITY("integer", 40),
    BRAND("string", 80),
    DESCRIPTION("string", 20_000),
    OE_REFERENCES("list", 2_000),
    CROSS_REFERENCES("list", 2_000),
    GTIN("string", 20),
    VAT_RATE("number", 10),
    VEHICLE_MAKE("string", 80),
    VEHICLE_MODEL("string", 300),
    VEHICLE_YEARS("string", 80),
    ORDER_NUMBER("string", 80),
    STATUS("string", 80),
    TRACKING("string", 80),
    CARRIER("string", 80),
    STATUS_DATE("datetime", 40),
    STATUS_REASON("string", 300),
    PARTNER_REFERENCE("string", 80);

    private final String type;
    private final int longest;

    Target(String type, int longest) {
        this.type = type;
        this.longest = longest;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one Table Schema type its values have. */
    String type() {
        return type;
    }

    /** What the catalogue's column holds; a mapping may ask for less, never for more. */
    int longest() {
        return longest;
    }

    boolean isText() {
        return "string".equals(type);
    }
}

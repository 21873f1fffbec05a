package tn.aloauto.integration.mapping;

import java.util.Locale;

/** What a source column can become. */
enum Target {
    REFERENCE("string", true, 80),
    NAME("string", true, 300),
    CATEGORY("string", true, 300),
    PRICE("number", true, 40),
    QUANTITY("integer", true, 40),
    BRAND("string", false, 80),
    DESCRIPTION("string", false, 20_000),
    OE_REFERENCES("list", false, 2_000);

    private final String type;
    private final boolean indispensable;
    private final int longest;

    Target(String type, boolean indispensable, int longest) {
        this.type = type;
        this.indispensable = indispensable;
        this.longest = longest;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one Table Schema type its values have. */
    String type() {
        return type;
    }

    /** Without it a product cannot be made. */
    boolean indispensable() {
        return indispensable;
    }

    /** What the catalogue's column holds; a mapping may ask for less, never for more. */
    int longest() {
        return longest;
    }
}

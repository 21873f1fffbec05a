package tn.aloauto.marketplace.storefront;

import java.math.BigDecimal;
import java.util.Locale;

/** Prices as the web client writes them (web/src/lib/money.ts). */
final class Amounts {

    private static final String GROUPS = "\\B(?=(\\d{3})+(?!\\d))";

    private Amounts() {}

    /** {@code 1 234,500 DT}, in Arabic {@code 1.234,500 د.ت}, in English {@code TND 1,234.500}. */
    static String written(String amount, Locale language) {
        String[] parts = new BigDecimal(amount).setScale(3).toPlainString().split("\\.");
        return switch (language.getLanguage()) {
            case "ar" -> parts[0].replaceAll(GROUPS, ".") + "," + parts[1] + "\u00a0د.ت";
            case "en" -> "TND\u00a0" + parts[0].replaceAll(GROUPS, ",") + "." + parts[1];
            default -> parts[0].replaceAll(GROUPS, "\u202f") + "," + parts[1] + "\u00a0DT";
        };
    }
}

package tn.aloauto.marketplace.invoices.internal;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tn.aloauto.marketplace.shared.Money;

/** Figures as a Tunisian paper writes them: {@code 1 234,500}, days as {@code 21/11/2026}, rates in percent. */
final class Figures {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    private Figures() {}

    static String of(Money amount) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.FRENCH);
        symbols.setGroupingSeparator('\u00a0');
        return new DecimalFormat("#,##0.000", symbols).format(amount.amount());
    }

    static String of(LocalDate day) {
        return day.format(DAY);
    }

    /** {@code 0.19} reads {@code 19 %}. */
    static String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString().replace('.', ',') + " %";
    }

    /** {@code cent dix-neuf dinars et cinq cents millimes}. */
    static String inWords(Money amount) {
        RuleBasedNumberFormat words = new RuleBasedNumberFormat(Locale.FRENCH, RuleBasedNumberFormat.SPELLOUT);
        long dinars = amount.amount().longValue();
        long millimes = amount.amount().movePointRight(3).longValue() % 1000;
        String whole = words.format(dinars) + (dinars > 1 ? " dinars" : " dinar");
        return millimes == 0
                ? whole
                : whole + " et " + words.format(millimes) + (millimes > 1 ? " millimes" : " millime");
    }
}

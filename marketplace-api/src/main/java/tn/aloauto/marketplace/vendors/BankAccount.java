package tn.aloauto.marketplace.vendors;

import java.math.BigInteger;
import java.util.Optional;

/** A Tunisian bank account: a RIB of twenty digits, the last two its key. */
public record BankAccount(String rib) {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    /** Reads a RIB in any usual spelling, or the IBAN that holds it; empty when shape or key is wrong. */
    public static Optional<BankAccount> read(String typed) {
        String compact = typed.replaceAll("[\\s.\\-]", "").toUpperCase(java.util.Locale.ROOT);
        if (compact.matches("TN[0-9]{22}")) {
            return goodIban(compact) ? read(compact.substring(4)) : Optional.empty();
        }
        return compact.matches("[0-9]{20}") && key(compact.substring(0, 18)).equals(compact.substring(18))
                ? Optional.of(new BankAccount(compact))
                : Optional.empty();
    }

    /** 97 less the remainder of the eighteen digits, moved two places, by 97. */
    static String key(String eighteenDigits) {
        int remainder = new BigInteger(eighteenDigits + "00").mod(NINETY_SEVEN).intValue();
        return "%02d".formatted(97 - remainder);
    }

    /** ISO 13616: the country code and check digits moved to the end, letters as numbers, one by 97 remains. */
    private static boolean goodIban(String iban) {
        String moved = iban.substring(4) + "2923" + iban.substring(2, 4);
        return new BigInteger(moved).mod(NINETY_SEVEN).intValue() == 1;
    }

    /** For who may know that there is one and no more. */
    public static String masked(String any) {
        return any.length() <= 4 ? "****" : "****" + any.substring(any.length() - 4);
    }
}

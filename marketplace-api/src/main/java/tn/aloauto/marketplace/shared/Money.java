package tn.aloauto.marketplace.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in Tunisian dinars, exact to the millime (three decimals). The one rounding rule of the shop is HALF_UP.
 * In JSON a string such as {@code "129.900"}.
 */
public record Money(BigDecimal amount) implements Comparable<Money> {

    public static final String CURRENCY = "TND";
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    public Money {
        amount = amount.setScale(3, RoundingMode.UNNECESSARY);
    }

    /** @throws ArithmeticException when the text has more than three decimals */
    @JsonCreator
    public static Money of(String amount) {
        return new Money(new BigDecimal(amount));
    }

    /** @throws ArithmeticException when it has more than three decimals */
    @JsonCreator
    public static Money of(BigDecimal amount) {
        return new Money(amount);
    }

    /** Rounds HALF_UP to the millime. */
    public static Money rounded(BigDecimal amount) {
        return new Money(amount.setScale(3, RoundingMode.HALF_UP));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money times(int quantity) {
        return new Money(amount.multiply(BigDecimal.valueOf(quantity)));
    }

    /** A share such as a commission or a tax, rounded HALF_UP to the millime. */
    public Money share(BigDecimal rate) {
        return rounded(amount.multiply(rate));
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @JsonValue
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}

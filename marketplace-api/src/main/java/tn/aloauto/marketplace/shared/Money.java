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

    /** The tax inside an amount that contains it, rounded HALF_UP to the millime. */
    public Money taxContained(BigDecimal rate) {
        return rounded(amount.multiply(rate).divide(BigDecimal.ONE.add(rate), 9, RoundingMode.HALF_UP));
    }

    /**
     * The slice of this that {@code now} carries when {@code before} went ahead of it, both out of {@code all}. Slices are
     * differences of rounded running totals: together they are exactly this amount, whatever was rounded on the way.
     */
    public Money slice(BigDecimal before, BigDecimal now, BigDecimal all) {
        return partOf(before.add(now), all).minus(partOf(before, all));
    }

    private Money partOf(BigDecimal some, BigDecimal all) {
        return all.signum() == 0 ? ZERO : new Money(amount.multiply(some).divide(all, 3, RoundingMode.HALF_UP));
    }

    public Money least(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return amount.signum() == 0;
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

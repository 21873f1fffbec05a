package tn.aloauto.marketplace.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts to the millime, and the one rounding rule (B-177, B-183; O3). */
class MoneyTests {

    @Test
    void addsAndTakesAwayExactly() {
        assertThat(Money.of("0.100").plus(Money.of("0.200"))).isEqualTo(Money.of("0.300"));
        assertThat(Money.of("1.000").minus(Money.of("0.001"))).hasToString("0.999");
        assertThat(Money.of("33.333").times(3)).hasToString("99.999");
        assertThat(Money.of("33.333").times(0)).isEqualTo(Money.ZERO);
    }

    @Test
    void hasThreeDecimalsHoweverItIsWritten() {
        assertThat(Money.of("12")).hasToString("12.000").isEqualTo(Money.of("12.000"));
        assertThat(Money.of(new BigDecimal("1E+2"))).hasToString("100.000");
        assertThatThrownBy(() -> Money.of("0.0001")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.of(new BigDecimal("0.0005"))).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @DisplayName("O3: half a millime goes up")
    @CsvSource({"0.0004, 0.000", "0.0005, 0.001", "0.0015, 0.002", "0.00149, 0.001", "-0.0005, -0.001"})
    void roundsHalfUp(String amount, String rounded) {
        assertThat(Money.rounded(new BigDecimal(amount))).hasToString(rounded);
    }

    @Test
    void takesAShare() {
        assertThat(Money.of("9.995").share(new BigDecimal("0.1000"))).hasToString("1.000");
        assertThat(Money.of("9.994").share(new BigDecimal("0.1000"))).hasToString("0.999");
        assertThat(Money.of("100.000").share(BigDecimal.ZERO)).isEqualTo(Money.ZERO);
    }

    @Test
    @DisplayName("B-183: the tax inside a price that contains it")
    void findsTheTaxContained() {
        assertThat(Money.of("119.000").taxContained(new BigDecimal("0.19"))).hasToString("19.000");
        assertThat(Money.of("0.010").taxContained(new BigDecimal("0.19"))).hasToString("0.002");
        assertThat(Money.of("107.000").taxContained(new BigDecimal("0.07"))).hasToString("7.000");
        assertThat(Money.of("50.000").taxContained(BigDecimal.ZERO)).isEqualTo(Money.ZERO);
    }

    @Test
    void slicesAreDifferencesOfRoundedRunningTotals() {
        Money whole = Money.of("10.000");
        BigDecimal third = BigDecimal.ONE;
        BigDecimal all = new BigDecimal("3");

        assertThat(whole.slice(BigDecimal.ZERO, third, all)).hasToString("3.333");
        assertThat(whole.slice(BigDecimal.ONE, third, all)).hasToString("3.334");
        assertThat(whole.slice(new BigDecimal("2"), third, all)).hasToString("3.333");
        assertThat(whole.slice(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void knowsWhichIsLess() {
        Money less = Money.of("1.000");
        Money more = Money.of("1.001");

        assertThat(less.least(more)).isSameAs(less);
        assertThat(more.least(less)).isSameAs(less);
        assertThat(less).isLessThan(more).isEqualByComparingTo(Money.of("1"));
        assertThat(Money.of("0").isZero()).isTrue();
        assertThat(Money.of("0.001").isZero()).isFalse();
    }
}

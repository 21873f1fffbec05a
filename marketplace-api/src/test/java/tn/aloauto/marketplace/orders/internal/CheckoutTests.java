package tn.aloauto.marketplace.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tn.aloauto.marketplace.cart.Carts;
import tn.aloauto.marketplace.cart.CheckoutSettings;
import tn.aloauto.marketplace.shared.Money;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.stock.OutOfStock;

/** The sums of an order hold for any cart (O1, O2, O3, K1, K2). */
class CheckoutTests {

    private static final CheckoutSettings SETTINGS =
            new CheckoutSettings(new BigDecimal("0.19"), new BigDecimal("7.000"));

    private static Carts.Line line(long product, long vendor, String price, int quantity) {
        return new Carts.Line(
                product,
                "SKU",
                "Pièce",
                quantity,
                new BigDecimal(price),
                new BigDecimal(price),
                1000,
                true,
                vendor,
                new BigDecimal("0.1000"));
    }

    @Test
    void addUpForAThousandRandomCarts() {
        Random random = new Random(42);
        for (int round = 0; round < 1000; round++) {
            List<Carts.Line> lines = IntStream.rangeClosed(1, 1 + random.nextInt(20))
                    .mapToObj(i -> line(
                            i,
                            random.nextInt(4),
                            BigDecimal.valueOf(1 + random.nextInt(2_000_000), 3).toPlainString(),
                            1 + random.nextInt(50)))
                    .toList();
            Checkout checkout = Checkout.of(lines, SETTINGS);

            Money linesTotal = lines.stream().map(Checkout::total).reduce(Money.ZERO, Money::plus);
            assertThat(checkout.subtotal()).isEqualTo(linesTotal);
            assertThat(checkout.total()).isEqualTo(linesTotal.plus(checkout.shipping()));
            assertThat(checkout.parts().stream().map(Checkout.Part::subtotal).reduce(Money.ZERO, Money::plus))
                    .isEqualTo(linesTotal);
            Money shares = checkout.parts().stream()
                    .map(part -> part.commission().plus(part.subtotal().minus(part.commission())))
                    .reduce(checkout.shipping(), Money::plus);
            assertThat(shares).isEqualTo(checkout.total());
            assertThat(checkout.vat().plus(new Money(BigDecimal.ZERO))).isLessThan(checkout.total());
        }
    }

    @Test
    void containTheTaxRoundedHalfUpPerLine() {
        Checkout checkout = Checkout.of(List.of(line(1, 1, "119.000", 1), line(2, 1, "0.010", 1)), SETTINGS);

        // 19.000 + 0.002 (of 0.010) + 1.118 (of 7.000 shipping)
        assertThat(checkout.vat()).hasToString("20.120");
    }

    @Test
    void refuseWhatMayNotBeOrdered() {
        assertThatThrownBy(() -> Checkout.of(List.of(), SETTINGS)).hasMessage("cart-empty");
        Carts.Line tooMany =
                new Carts.Line(1, "S", "P", 5, BigDecimal.ONE, BigDecimal.ONE, 4, true, 1, BigDecimal.ZERO);
        assertThatThrownBy(() -> Checkout.of(List.of(tooMany), SETTINGS)).isInstanceOf(OutOfStock.class);
        Carts.Line gone = new Carts.Line(1, "S", "P", 1, BigDecimal.ONE, BigDecimal.ONE, 4, false, 1, BigDecimal.ZERO);
        assertThatThrownBy(() -> Checkout.of(List.of(gone), SETTINGS)).hasMessage("product-unavailable");
        Carts.Line dearer = new Carts.Line(1, "S", "P", 1, BigDecimal.ONE, BigDecimal.TEN, 4, true, 1, BigDecimal.ZERO);
        assertThatThrownBy(() -> Checkout.of(List.of(dearer), SETTINGS))
                .isInstanceOf(Refusal.class)
                .hasMessage("price-changed");
    }
}

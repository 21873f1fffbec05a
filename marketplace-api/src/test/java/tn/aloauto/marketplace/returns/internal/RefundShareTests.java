package tn.aloauto.marketplace.returns.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tn.aloauto.marketplace.shared.Money;

/** P1: paid ≤ total, refunded ≤ paid (sum over partial refunds). */
class RefundShareTests {

    private static final BigDecimal VAT = new BigDecimal("0.19");

    @Test
    void theReturnsOfAWholeOrderGiveBackExactlyWhatWasPaid() {
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            List<Money> lines = new ArrayList<>();
            Money subtotal = Money.ZERO;
            for (int i = 0; i <= random.nextInt(6); i++) {
                Money line = new Money(BigDecimal.valueOf(1 + random.nextInt(500_000), 3));
                lines.add(line);
                subtotal = subtotal.plus(line);
            }
            Money discount = subtotal.share(BigDecimal.valueOf(random.nextInt(101), 2));
            Money shipping = new Money(BigDecimal.valueOf(random.nextInt(20_000), 3));
            var order = new RefundShare.OrderSums(subtotal, discount, shipping);
            Money before = Money.ZERO;
            Money given = Money.ZERO;
            for (Money line : lines) {
                RefundShare share = RefundShare.of(line, VAT, true, order, new RefundShare.Before(before, before));
                assertThat(share.total()).isGreaterThanOrEqualTo(Money.ZERO);
                assertThat(share.vat()).isBetween(Money.ZERO, share.total());
                before = before.plus(line);
                given = given.plus(share.total());
            }
            assertThat(given).isEqualTo(subtotal.minus(discount).plus(shipping));
        }
    }

    @Test
    void aChangeOfMindDoesNotPayTheCarriageBack() {
        var order = new RefundShare.OrderSums(Money.of("200.000"), Money.of("20.000"), Money.of("7.000"));
        var before = new RefundShare.Before(Money.ZERO, Money.ZERO);

        assertThat(RefundShare.of(Money.of("100.000"), VAT, false, order, before)
                        .total())
                .isEqualTo(Money.of("90.000"));
        RefundShare faulty = RefundShare.of(Money.of("100.000"), VAT, true, order, before);
        assertThat(faulty.total()).isEqualTo(Money.of("93.500"));
        assertThat(faulty.vat()).isEqualTo(Money.of("14.929"));
    }
}

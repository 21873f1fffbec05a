package tn.aloauto.marketplace.returns.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tn.aloauto.marketplace.pricing.Baskets;
import tn.aloauto.marketplace.pricing.Bill;
import tn.aloauto.marketplace.shared.Money;

/** What goes back, and whose money it is (B-125; P1, K1, K3). */
class RefundShareTests {

    private static RefundShare.Line line(Bill.Line line) {
        return new RefundShare.Line(
                line.article().quantity(), line.unitPrice(), line.discount(), line.vat(), line.commission());
    }

    private static RefundShare.Parcel parcel(Bill.Part part) {
        return new RefundShare.Parcel(
                part.subtotal(), part.carriage().minus(part.carriageDiscount()), part.carriageVatRate());
    }

    @Test
    @DisplayName(
            "P1, K1: five thousand orders returned piece by piece in random steps give back exactly what was frozen")
    void theReturnsOfAWholeOrderGiveBackExactlyWhatWasFrozen() {
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            Bill bare = Baskets.bill(random);
            Bill bill = bare.less(Baskets.discount(random, bare));
            for (Bill.Part part : bill.parts()) {
                returnEverything(random, part);
            }
        }
    }

    private static void returnEverything(Random random, Bill.Part part) {
        Map<Bill.Line, Integer> sentBack = new HashMap<>();
        Money goodsBefore = Money.ZERO;
        Money refunded = Money.ZERO;
        Money commission = Money.ZERO;
        Money discounts = Money.ZERO;
        while (sentBack.values().stream().mapToInt(Integer::intValue).sum()
                < part.lines().stream()
                        .mapToInt(line -> line.article().quantity())
                        .sum()) {
            Bill.Line line = part.lines().get(random.nextInt(part.lines().size()));
            int before = sentBack.getOrDefault(line, 0);
            int left = line.article().quantity() - before;
            if (left == 0) {
                continue;
            }
            int pieces = 1 + random.nextInt(left);
            RefundShare share =
                    RefundShare.of(pieces, true, line(line), parcel(part), new RefundShare.Before(before, goodsBefore));
            assertThat(share.total()).isGreaterThanOrEqualTo(Money.ZERO);
            assertThat(share.vat()).isBetween(Money.ZERO, share.total());
            assertThat(share.commission()).isGreaterThanOrEqualTo(Money.ZERO);
            sentBack.put(line, before + pieces);
            goodsBefore = goodsBefore.plus(share.goods());
            refunded = refunded.plus(share.total());
            commission = commission.plus(share.commission());
            discounts = discounts.plus(share.discount());
            assertThat(refunded).isLessThanOrEqualTo(part.total());
        }
        assertThat(refunded).isEqualTo(part.total().minus(part.stamp()));
        assertThat(commission).isEqualTo(part.commission());
        assertThat(discounts).isEqualTo(part.discount());
    }

    @Test
    void aChangeOfMindDoesNotPayTheCarriageBack() {
        RefundShare.Line line = new RefundShare.Line(
                2, Money.of("100.000"), Money.of("20.000"), Money.of("28.739"), Money.of("18.000"));
        RefundShare.Parcel parcel =
                new RefundShare.Parcel(Money.of("200.000"), Money.of("7.000"), new BigDecimal("0.19"));
        RefundShare.Before before = new RefundShare.Before(0, Money.ZERO);

        assertThat(RefundShare.of(1, false, line, parcel, before).total()).isEqualTo(Money.of("90.000"));
        RefundShare faulty = RefundShare.of(1, true, line, parcel, before);
        assertThat(faulty.total()).isEqualTo(Money.of("93.500"));
        assertThat(faulty.vat()).isEqualTo(Money.of("14.929"));
        assertThat(faulty.commission()).isEqualTo(Money.of("9.000"));
    }
}

package tn.aloauto.marketplace.promotions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tn.aloauto.marketplace.pricing.Baskets;
import tn.aloauto.marketplace.pricing.Bill;
import tn.aloauto.marketplace.pricing.PriceLists;
import tn.aloauto.marketplace.promotions.CouponOffer;
import tn.aloauto.marketplace.shared.Money;

/** What a coupon gives, and why it gives nothing (A-154, N-034; C2). */
class CouponTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static Coupon coupon(
            String kind, String value, String most, String minimum, Long vendor, Long category, String paidBy) {
        BigDecimal number = value == null ? null : new BigDecimal(value);
        return new Coupon(
                UUID.randomUUID(),
                "REMISE",
                "Remise",
                kind,
                kind.equals("percent") ? number : null,
                kind.equals("amount") ? number : null,
                most == null ? null : new BigDecimal(most),
                new BigDecimal(minimum),
                vendor,
                category,
                null,
                paidBy,
                null,
                TODAY.minusDays(1),
                TODAY.plusDays(1),
                null,
                null,
                0,
                true,
                false);
    }

    private static Coupon used(Integer limit, Integer limitPerUser, int usedCount) {
        return new Coupon(
                UUID.randomUUID(),
                "REMISE",
                "Remise",
                "percent",
                BigDecimal.TEN,
                null,
                null,
                BigDecimal.ZERO,
                null,
                null,
                null,
                "vendor",
                null,
                TODAY,
                TODAY,
                limit,
                limitPerUser,
                usedCount,
                true,
                false);
    }

    @Test
    @DisplayName(
            "C2: ten thousand random coupons on random baskets: within the base, to the millime, never a negative total")
    void neverGivesMoreThanThereIs() {
        Random random = new Random(154);
        int applied = 0;
        for (int round = 0; round < 10_000; round++) {
            Bill bill = Baskets.bill(random);
            String kind =
                    switch (random.nextInt(3)) {
                        case 0 -> "percent";
                        case 1 -> "amount";
                        default -> "free_shipping";
                    };
            String value = kind.equals("percent")
                    ? BigDecimal.valueOf(1 + random.nextInt(10_000), 2).toPlainString()
                    : BigDecimal.valueOf(1 + random.nextInt(4_000_000), 3).toPlainString();
            Coupon coupon = coupon(
                    kind,
                    value,
                    random.nextBoolean()
                            ? null
                            : BigDecimal.valueOf(1 + random.nextInt(50_000), 3).toPlainString(),
                    random.nextBoolean() ? "0" : "40.000",
                    random.nextBoolean() ? null : (long) random.nextInt(4),
                    random.nextBoolean() ? null : (long) random.nextInt(3),
                    random.nextBoolean() ? "vendor" : "marketplace");
            CouponOffer offer = coupon.judge(bill, TODAY, 0);
            Bill less = bill.less(offer.discount());

            assertThat(less.total())
                    .isEqualTo(bill.total().minus(offer.discount().total()));
            less.parts().forEach(part -> {
                assertThat(part.carriageDiscount()).isBetween(Money.ZERO, part.carriage());
                part.lines().forEach(line -> assertThat(line.discount()).isBetween(Money.ZERO, line.total()));
            });
            assertThat(offer.discount().total().isZero()).isEqualTo(!offer.applies());
            if (offer.applies()) {
                applied++;
                assertThat(coupon.mostDiscount() == null
                                || offer.discount().total().amount().compareTo(coupon.mostDiscount()) <= 0)
                        .isTrue();
            }
        }
        assertThat(applied).isGreaterThan(3_000);
    }

    @Test
    @DisplayName("C2: the first and the last day count whole, by the clock of Tunisia, to the second")
    void theBorderIsMidnightInTunis() {
        Bill bill = Baskets.bill(new Random(1));
        Coupon coupon = coupon("percent", "10", null, "0", null, null, "vendor");

        assertThat(coupon.judge(bill, dayOf("2026-11-19T22:59:59Z"), 0)
                        .refused()
                        .code())
                .isEqualTo("coupon_not_yet");
        assertThat(coupon.judge(bill, dayOf("2026-11-19T23:00:00Z"), 0).applies())
                .isTrue();
        assertThat(coupon.judge(bill, dayOf("2026-11-22T22:59:59Z"), 0).applies())
                .isTrue();
        assertThat(coupon.judge(bill, dayOf("2026-11-22T23:00:00Z"), 0)
                        .refused()
                        .code())
                .isEqualTo("coupon_ended");
    }

    @Test
    void saysWhyItDoesNotApply() {
        Bill bill = Baskets.bill(new Random(1));

        assertThat(used(3, null, 3).judge(bill, TODAY, 0).refused().code()).isEqualTo("coupon_exhausted");
        assertThat(used(3, null, 2).judge(bill, TODAY, 0).applies()).isTrue();
        assertThat(used(null, 2, 9).judge(bill, TODAY, 2).refused().code()).isEqualTo("coupon_used_by_you");
        assertThat(used(null, 2, 9).judge(bill, TODAY, 1).applies()).isTrue();
        assertThat(coupon("percent", "10", null, "9999999", null, null, "vendor")
                        .judge(bill, TODAY, 0)
                        .refused()
                        .code())
                .isEqualTo("coupon_below_minimum");
        assertThat(coupon("percent", "10", null, "0", 99L, null, "vendor")
                        .judge(bill, TODAY, 0)
                        .refused()
                        .code())
                .isEqualTo("coupon_reaches_nothing");
    }

    private static LocalDate dayOf(String instant) {
        return LocalDate.ofInstant(Instant.parse(instant), PriceLists.TUNIS);
    }
}

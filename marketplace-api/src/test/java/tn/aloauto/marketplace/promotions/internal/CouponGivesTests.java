package tn.aloauto.marketplace.promotions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tn.aloauto.marketplace.pricing.Article;
import tn.aloauto.marketplace.pricing.Baskets;
import tn.aloauto.marketplace.pricing.Bill;
import tn.aloauto.marketplace.pricing.PriceRules;
import tn.aloauto.marketplace.promotions.CouponOffer;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Money;
import tn.aloauto.marketplace.shared.Refusal;

/** What a coupon gives on one basket, figure by figure (A-154, N-034; C2). */
class CouponGivesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final CouponTerms TERMS = terms("percent", "10", null);

    /** Two pieces at 10 dinars of vendor 1, one at 30.001 of vendor 2; carriage is 7 dinars each. */
    private static final Bill BILL = Bill.of(
            List.of(article(1, 1, 2, "10.000", 5L), article(2, 2, 1, "30.001", 6L)),
            new PriceRules(Baskets.VAT, Map.of(), List.of(), null, Baskets.tariff()),
            new Bill.Destination(null, false));

    private static Article article(long product, long vendor, int quantity, String price, Long category) {
        return new Article(
                product,
                vendor,
                quantity,
                new BigDecimal(price),
                true,
                "standard",
                Set.of(category),
                "new",
                100,
                BigDecimal.ZERO);
    }

    private static CouponTerms terms(String kind, String percent, String amount) {
        return new CouponTerms(
                "REMISE",
                "Remise",
                kind,
                percent == null ? null : new BigDecimal(percent),
                amount == null ? null : new BigDecimal(amount),
                null,
                BigDecimal.ZERO,
                null,
                null,
                null,
                "marketplace",
                TODAY,
                null,
                null,
                null,
                true,
                false);
    }

    private record Kind(String kind, String value, String most, String minimum) {}

    private static CouponOffer judged(Kind kind, Long vendor, Long category, Long product) {
        BigDecimal value = kind.value() == null ? null : new BigDecimal(kind.value());
        return new Coupon(
                        UUID.randomUUID(),
                        "REMISE",
                        "Remise",
                        kind.kind(),
                        kind.kind().equals("percent") ? value : null,
                        kind.kind().equals("amount") ? value : null,
                        kind.most() == null ? null : new BigDecimal(kind.most()),
                        new BigDecimal(kind.minimum()),
                        vendor,
                        category,
                        product,
                        "marketplace",
                        null,
                        TODAY,
                        null,
                        null,
                        null,
                        0,
                        true,
                        false)
                .judge(BILL, TODAY, 0);
    }

    private static Map<Long, Money> goods(String kind, String value, String most) {
        return judged(new Kind(kind, value, most, "0"), null, null, null)
                .discount()
                .byProduct();
    }

    @Test
    void aPercentageIsSharedOutOverTheLines() {
        assertThat(goods("percent", "10", null))
                .containsExactlyInAnyOrderEntriesOf(Map.of(1L, Money.of("2.000"), 2L, Money.of("3.000")));
        assertThat(goods("percent", "100", null))
                .containsExactlyInAnyOrderEntriesOf(Map.of(1L, Money.of("20.000"), 2L, Money.of("30.001")));
        assertThat(goods("percent", "100", "5"))
                .containsEntry(1L, Money.of("2.000"))
                .containsEntry(2L, Money.of("3.000"));
    }

    @Test
    @DisplayName("C2: an amount gives no more than what it reaches costs")
    void anAmountGivesNoMoreThanThereIs() {
        assertThat(goods("amount", "10", null))
                .containsEntry(1L, Money.of("4.000"))
                .containsEntry(2L, Money.of("6.000"));
        assertThat(goods("amount", "999", null))
                .containsEntry(1L, Money.of("20.000"))
                .containsEntry(2L, Money.of("30.001"));
    }

    @Test
    void freeShippingGivesTheCarriageOfWhatItReaches() {
        CouponOffer both = judged(new Kind("free_shipping", null, null, "0"), null, null, null);
        assertThat(both.discount().carriageByVendor())
                .containsExactlyInAnyOrderEntriesOf(Map.of(1L, Money.of("7.000"), 2L, Money.of("7.000")));
        assertThat(both.discount().byProduct()).isEmpty();
        assertThat(judged(new Kind("free_shipping", null, null, "0"), 2L, null, null)
                        .discount()
                        .carriageByVendor())
                .containsExactlyInAnyOrderEntriesOf(Map.of(2L, Money.of("7.000")));
        assertThat(judged(new Kind("free_shipping", null, "9.500", "0"), null, null, null)
                        .discount()
                        .total())
                .isEqualTo(Money.of("9.500"));
    }

    @Test
    void reachesWhatItNamesAndNothingElse() {
        Kind half = new Kind("percent", "50", null, "0");

        assertThat(judged(half, 1L, null, null).discount().byProduct()).containsOnlyKeys(1L);
        assertThat(judged(half, null, 6L, null).discount().byProduct()).containsOnlyKeys(2L);
        assertThat(judged(half, null, null, 1L).discount().total()).isEqualTo(Money.of("10.000"));
        assertThat(judged(half, 1L, 6L, null).refused().code()).isEqualTo("coupon_reaches_nothing");
    }

    @Test
    void theMinimumIsOfWhatItReaches() {
        assertThat(judged(new Kind("percent", "10", null, "20.000"), 1L, null, null)
                        .applies())
                .isTrue();
        CouponOffer below = judged(new Kind("percent", "10", null, "20.001"), 1L, null, null);
        assertThat(below.refused().code()).isEqualTo("coupon_below_minimum");
        assertThat(below.refused().arguments()).containsExactly(Money.of("20.001"), Money.of("20.000"));
        assertThat(below.discount().total()).isEqualTo(Money.ZERO);
    }

    @Test
    void lessThanHalfAMillimeIsNothing() {
        assertThat(judged(new Kind("percent", "0.001", null, "0"), null, null, 1L)
                        .refused()
                        .code())
                .isEqualTo("coupon_gives_nothing");
    }

    @Test
    void whoInsistsLearnsWhy() {
        Refusal refusal =
                judged(new Kind("percent", "10", null, "999"), null, null, null).refusal();

        assertThat(refusal).hasMessage("coupon-refused");
        assertThat(CouponOffer.refused(null, "X", "unknown_coupon").applies()).isFalse();
    }

    @Test
    void theKindAndTheValueBelongTogether() {
        assertThatThrownBy(() -> terms("percent", null, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> terms("percent", "10", "5")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> terms("amount", null, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> terms("free_shipping", "10", null)).isInstanceOf(Refusal.class);
        assertThat(terms("free_shipping", null, null).percent()).isNull();
        assertThatThrownBy(() -> lasting(TODAY.minusDays(1))).isInstanceOf(Refusal.class);
        assertThat(lasting(TODAY).validTo()).isEqualTo(TODAY);
    }

    private static CouponTerms lasting(LocalDate to) {
        return new CouponTerms(
                "A",
                "A",
                "free_shipping",
                null,
                null,
                null,
                BigDecimal.ZERO,
                null,
                null,
                null,
                "vendor",
                TODAY,
                to,
                null,
                null,
                true,
                false);
    }

    @Test
    @DisplayName("V1: a vendor's coupon reaches the vendor's own goods and is paid by the vendor")
    void aVendorGivesAwayWhatIsTheVendorsOwn() {
        Caller admin = caller(Caller.Role.ADMIN, null);
        Caller vendor = caller(Caller.Role.VENDOR, 7L);

        assertThat(TERMS.asKeptBy(admin)).isSameAs(TERMS);
        assertThat(TERMS.asKeptBy(vendor).vendorId()).isEqualTo(7L);
        assertThat(TERMS.asKeptBy(vendor).paidBy()).isEqualTo("vendor");
        CouponTerms foreign = new CouponTerms(
                "A",
                "A",
                "free_shipping",
                null,
                null,
                null,
                BigDecimal.ZERO,
                8L,
                null,
                null,
                "vendor",
                TODAY,
                null,
                null,
                null,
                true,
                false);
        assertThatThrownBy(() -> foreign.asKeptBy(vendor)).isInstanceOf(Refusal.class);
        assertThat(foreign.asKeptBy(caller(Caller.Role.VENDOR, 8L)).vendorId()).isEqualTo(8L);
    }

    private static Caller caller(Caller.Role role, Long vendor) {
        return new Caller(UUID.randomUUID(), "a@example.tn", role, vendor, UUID.randomUUID(), Set.of(), true, true);
    }
}

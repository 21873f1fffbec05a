package tn.aloauto.marketplace.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tn.aloauto.marketplace.shared.Money;

/** One calculation for cart, order and invoice (A-151, B-176, B-180..B-183; O1, O2, O3, K1, K2). */
class BillTests {

    private static Article article(long product, String price, boolean withVat, String code) {
        return new Article(
                product, 1, 1, new BigDecimal(price), withVat, code, Set.of(7L), "new", 0, new BigDecimal("0.1000"));
    }

    private static Bill bill(PriceRules rules, Article... articles) {
        return Bill.of(List.of(articles), rules, new Bill.Destination("TN-11", false));
    }

    private static PriceRules rules(CommissionRule... commissions) {
        return new PriceRules(
                Baskets.VAT,
                Map.of(),
                List.of(commissions),
                new PriceRules.Stamp(Money.of("1.000"), true),
                Baskets.tariff());
    }

    @Test
    @DisplayName("A-155: a zone's own rate is contained in its bills; what the zone does not say is as everywhere")
    void aZoneMayHaveRatesOfItsOwn() {
        PriceRules rules = new PriceRules(
                Baskets.VAT,
                Map.of("TN-83", Map.of("standard", new BigDecimal("0.07"))),
                List.of(),
                null,
                Baskets.tariff());
        Article article = article(1, "107.000", true, "standard");
        Article reduced = article(2, "107.000", true, "reduced");

        for (String elsewhere : Arrays.asList("TN-11", null)) {
            Bill bill = Bill.of(List.of(article, reduced), rules, new Bill.Destination(elsewhere, false));
            assertThat(bill.parts().get(0).lines())
                    .extracting(Bill.Line::vat)
                    .containsExactly(Money.of("17.084"), Money.of("7.000"));
        }
        Bill there = Bill.of(List.of(article, reduced), rules, new Bill.Destination("TN-83", false));
        assertThat(there.parts().get(0).lines())
                .extracting(Bill.Line::vat)
                .containsExactly(Money.of("7.000"), Money.of("7.000"));
        assertThat(there.parts().get(0).carriageVatRate()).isEqualByComparingTo("0.07");
    }

    @Test
    @DisplayName("O1, O2, O3, K1: the sums hold for ten thousand random baskets, rules and discounts")
    void sumsHoldForAnyBasket() {
        Random random = new Random(20261121);
        for (int round = 0; round < 10_000; round++) {
            Bill bare = Baskets.bill(random);
            Discount discount = Baskets.discount(random, bare);
            Bill bill = bare.less(discount);

            assertThat(bill.total())
                    .isEqualTo(bill.subtotal()
                            .plus(bill.shipping())
                            .minus(bill.discount())
                            .plus(bill.stamp()));
            assertThat(bill.discount()).isEqualTo(discount.total());
            assertThat(bill.total()).isGreaterThanOrEqualTo(Money.ZERO);
            Money earned = Money.ZERO;
            for (Bill.Part part : bill.parts()) {
                Money linesAndVat = Money.ZERO;
                for (Bill.Line line : part.lines()) {
                    assertThat(line.total())
                            .isEqualTo(line.unitPrice().times(line.article().quantity()));
                    assertThat(line.vat()).isBetween(Money.ZERO, line.total().minus(line.discount()));
                    assertThat(line.commission()).isBetween(Money.ZERO, line.total());
                    linesAndVat = linesAndVat.plus(line.total()).minus(line.discount());
                    Money paidToVendor =
                            part.discountPaidByVendor() ? line.total().minus(line.discount()) : line.total();
                    Money net = paidToVendor.minus(line.commission());
                    assertThat(net).isGreaterThanOrEqualTo(Money.ZERO);
                    earned = earned.plus(net).plus(line.commission());
                }
                assertThat(part.total())
                        .isEqualTo(linesAndVat
                                .plus(part.carriage())
                                .minus(part.carriageDiscount())
                                .plus(part.stamp()));
            }
            Money broughtByMarketplace = discount.paidByVendor()
                    ? Money.ZERO
                    : bill.parts().stream().map(Bill.Part::discount).reduce(Money.ZERO, Money::plus);
            Money carriagePaid = bill.parts().stream()
                    .map(part -> part.carriage().minus(part.carriageDiscount()))
                    .reduce(Money.ZERO, Money::plus);
            assertThat(earned.plus(carriagePaid).plus(bill.stamp()).minus(broughtByMarketplace))
                    .as("K1: what vendors and marketplace earn is what was paid")
                    .isEqualTo(bill.total());
        }
    }

    @Test
    void theTaxIsContainedAndRoundedHalfUpPerLine() {
        Bill bill = bill(rules(), article(1, "119.000", true, "standard"), article(2, "0.010", true, "standard"));

        // 19.000 + 0.002 (of 0.010) + 1.118 (of 7.000 carriage)
        assertThat(bill.vat()).hasToString("20.120");
    }

    @Test
    @DisplayName("B-180: a price without VAT gets it once per piece, rounded; B-182: at the rate of its own class")
    void aPriceWithoutVatGetsIt() {
        Bill bill = bill(rules(), article(1, "33.333", false, "reduced"));

        Bill.Line line = bill.lines().get(0);
        assertThat(line.unitPrice()).hasToString("35.666");
        assertThat(line.vatRate()).isEqualByComparingTo("0.07");
        assertThat(line.vat())
                .isEqualTo(Money.rounded(new BigDecimal("35.666")
                        .multiply(new BigDecimal("7"))
                        .divide(new BigDecimal("107"), 6, RoundingMode.HALF_UP)));
    }

    @Test
    void aClassWithoutARateInForceIsAnErrorAndNoTaxFreeSale() {
        PriceRules noRates = new PriceRules(Map.of(), Map.of(), List.of(), null, Baskets.tariff());
        assertThatThrownBy(() -> bill(noRates, article(1, "1", true, "standard")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("K2: the first rule that fits gives the rate; where none fits the vendor's own counts")
    void theFirstRuleThatFitsCounts() {
        CommissionRule otherVendor = new CommissionRule(1L, 2L, null, null, new BigDecimal("0.5"));
        CommissionRule used = new CommissionRule(2L, null, null, "used", new BigDecimal("0.2"));
        CommissionRule category = new CommissionRule(3L, null, 7L, null, new BigDecimal("0.08"));
        CommissionRule all = new CommissionRule(4L, null, null, null, new BigDecimal("0.03"));

        assertThat(bill(rules(otherVendor, used, category, all), article(1, "100", true, "standard"))
                        .lines()
                        .get(0)
                        .commission())
                .hasToString("8.000");
        assertThat(bill(rules(otherVendor, used), article(1, "100", true, "standard"))
                        .lines()
                        .get(0)
                        .commission())
                .hasToString("10.000");
    }

    @Test
    void theStampIsForCompaniesWhereTheRuleSaysSo() {
        List<Article> one = List.of(article(1, "10", true, "standard"));

        assertThat(Bill.of(one, rules(), new Bill.Destination(null, false)).stamp())
                .isEqualTo(Money.ZERO);
        assertThat(Bill.of(one, rules(), new Bill.Destination(null, true)).stamp())
                .hasToString("1.000");
    }

    @Test
    @DisplayName(
            "B-176: carriage by governorate and weight, its own rates first, several parcels past the heaviest class")
    void carriageByGovernorateAndWeight() {
        Tariff tariff = Baskets.tariff();

        assertThat(tariff.carriage("TN-11", 0)).hasToString("7.000");
        assertThat(tariff.carriage("TN-11", 1_000)).hasToString("7.000");
        assertThat(tariff.carriage(null, 1_001)).hasToString("8.500");
        assertThat(tariff.carriage("TN-83", 200)).hasToString("10.000");
        assertThat(tariff.carriage("TN-83", 5_000)).hasToString("10.000");
        assertThat(tariff.carriage("TN-83", 5_001)).hasToString("20.000");
        assertThat(tariff.carriage("TN-11", 60_000)).hasToString("40.002");
        assertThat(tariff.carriage("TN-11", 61_500)).hasToString("48.502");
        assertThat(new Tariff(List.of()).carriage("TN-11", 10)).isEqualTo(Money.ZERO);
    }

    @Test
    @DisplayName("O3: slices of a whole add up to it, none is negative, none larger than its own part")
    void slicesAddUp() {
        Random random = new Random(3);
        for (int round = 0; round < 10_000; round++) {
            Money whole = new Money(BigDecimal.valueOf(random.nextInt(1_000_000), 3));
            BigDecimal before = BigDecimal.ZERO;
            BigDecimal all = whole.amount().add(BigDecimal.valueOf(random.nextInt(1_000), 3));
            Money given = Money.ZERO;
            while (before.compareTo(all) < 0) {
                BigDecimal now =
                        BigDecimal.valueOf(1 + random.nextInt(300_000), 3).min(all.subtract(before));
                Money slice = whole.slice(before, now, all);
                assertThat(slice).isBetween(Money.ZERO, new Money(now));
                given = given.plus(slice);
                before = before.add(now);
            }
            assertThat(given).isEqualTo(all.signum() == 0 ? Money.ZERO : whole);
        }
    }
}

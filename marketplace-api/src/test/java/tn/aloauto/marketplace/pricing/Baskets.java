package tn.aloauto.marketplace.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tn.aloauto.marketplace.shared.Money;

/** Random baskets and rules: whatever a shop may meet, and the corners it would rather not. */
public final class Baskets {

    public static final Map<String, BigDecimal> VAT =
            Map.of("standard", new BigDecimal("0.19"), "reduced", new BigDecimal("0.07"), "exempt", BigDecimal.ZERO);
    private static final List<String> CODES = List.of("standard", "reduced", "exempt");
    private static final List<String> CONDITIONS = List.of("new", "used", "refurbished");

    private Baskets() {}

    public static Bill bill(Random random) {
        return Bill.of(articles(random), rules(random), new Bill.Destination(null, random.nextBoolean()));
    }

    public static List<Article> articles(Random random) {
        List<Article> articles = new ArrayList<>();
        for (int product = 1; product <= 1 + random.nextInt(12); product++) {
            articles.add(new Article(
                    product,
                    random.nextInt(4),
                    1 + random.nextInt(9),
                    BigDecimal.valueOf(1 + random.nextInt(random.nextBoolean() ? 20 : 900_000), 3),
                    random.nextInt(4) != 0,
                    CODES.get(random.nextInt(3)),
                    Set.of((long) random.nextInt(3), 10L),
                    CONDITIONS.get(random.nextInt(3)),
                    random.nextInt(5_000),
                    BigDecimal.valueOf(random.nextInt(3_000), 4)));
        }
        return articles;
    }

    public static PriceRules rules(Random random) {
        List<CommissionRule> commissions = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            commissions.add(new CommissionRule(
                    (long) i,
                    random.nextBoolean() ? null : (long) random.nextInt(4),
                    random.nextBoolean() ? null : (long) random.nextInt(3),
                    random.nextBoolean() ? null : CONDITIONS.get(random.nextInt(3)),
                    BigDecimal.valueOf(random.nextInt(2_500), 4)));
        }
        return new PriceRules(
                VAT,
                Map.of(),
                commissions,
                random.nextBoolean() ? null : new PriceRules.Stamp(Money.of("1.000"), random.nextBoolean()),
                tariff());
    }

    public static Tariff tariff() {
        return new Tariff(List.of(
                rate(null, 1_000, "7.000"),
                rate(null, 5_000, "8.500"),
                rate(null, 30_000, "20.001"),
                rate("TN-83", 5_000, "10.000")));
    }

    private static Tariff.Rate rate(String governorate, int grams, String amount) {
        return new Tariff.Rate(governorate, grams, new BigDecimal(amount), true);
    }

    /** A discount some coupon could give: within every line and every carriage. */
    public static Discount discount(Random random, Bill bill) {
        Map<Long, Money> goods = new java.util.HashMap<>();
        bill.lines().forEach(line -> goods.put(line.article().productId(), upTo(random, line.total())));
        Map<Long, Money> carriages = new java.util.HashMap<>();
        bill.parts().forEach(part -> carriages.put(part.vendorId(), upTo(random, part.carriage())));
        return new Discount(goods, carriages, random.nextBoolean());
    }

    private static Money upTo(Random random, Money most) {
        return switch (random.nextInt(4)) {
            case 0 -> Money.ZERO;
            case 1 -> most;
            default -> Money.rounded(most.amount().multiply(BigDecimal.valueOf(random.nextDouble())));
        };
    }
}

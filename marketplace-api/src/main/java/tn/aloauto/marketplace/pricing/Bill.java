package tn.aloauto.marketplace.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tn.aloauto.marketplace.shared.Money;

/**
 * The one calculation behind cart, order and invoice. Prices contain their VAT; every figure is rounded HALF_UP to the
 * millime where it arises and only added from there, so that the sums of rounded lines are the sums of the bill:
 * total = lines + carriage - discount + stamp.
 */
public record Bill(List<Part> parts) {

    /** One product. Commission is taken from what the vendor gets for it, and contains its own VAT. */
    public record Line(
            Article article,
            Money unitPrice,
            BigDecimal vatRate,
            CommissionRule commissionRule,
            Money discount,
            boolean discountPaidByVendor) {

        public Money total() {
            return unitPrice.times(article.quantity());
        }

        /** Contained in the total less the discount. */
        public Money vat() {
            return total().minus(discount).taxContained(vatRate);
        }

        public Money commission() {
            Money earned = discountPaidByVendor ? total().minus(discount) : total();
            return earned.share(commissionRule.rate());
        }
    }

    /** What one vendor delivers: one parcel to pay carriage for, one invoice. */
    public record Part(
            long vendorId,
            List<Line> lines,
            Money carriage,
            Money carriageDiscount,
            BigDecimal carriageVatRate,
            Money stamp,
            boolean discountPaidByVendor) {

        public Money subtotal() {
            return sum(lines, Line::total);
        }

        public Money discount() {
            return sum(lines, Line::discount);
        }

        public Money vat() {
            return sum(lines, Line::vat).plus(carriage.minus(carriageDiscount).taxContained(carriageVatRate));
        }

        public Money commission() {
            return sum(lines, Line::commission);
        }

        public Money total() {
            return subtotal()
                    .minus(discount())
                    .plus(carriage)
                    .minus(carriageDiscount)
                    .plus(stamp);
        }
    }

    /**
     * Where it goes and to whom.
     *
     * @param governorate null as long as nobody knows: then the common tariff counts
     */
    public record Destination(String governorate, boolean company) {}

    public static Bill of(List<Article> articles, PriceRules rules, Destination destination) {
        PriceRules there = rules.in(destination.governorate());
        Map<Long, List<Article>> byVendor = new TreeMap<>();
        articles.forEach(article -> byVendor.computeIfAbsent(article.vendorId(), vendor -> new ArrayList<>())
                .add(article));
        return new Bill(byVendor.entrySet().stream()
                .map(vendor -> part(vendor.getKey(), vendor.getValue(), there, destination))
                .toList());
    }

    private static Part part(long vendor, List<Article> articles, PriceRules rules, Destination destination) {
        int grams = (int) Math.min(
                Integer.MAX_VALUE / 2,
                articles.stream()
                        .mapToLong(article -> (long) article.grams() * article.quantity())
                        .sum());
        List<Line> lines = articles.stream()
                .map(article -> new Line(
                        article,
                        rules.unitPrice(article),
                        rules.vatRate(article.vatCode()),
                        rules.commissionOn(article),
                        Money.ZERO,
                        true))
                .toList();
        return new Part(
                vendor,
                lines,
                rules.tariff().carriage(destination.governorate(), grams),
                Money.ZERO,
                rules.vatRate(PriceRules.STANDARD),
                rules.stampFor(destination.company()),
                true);
    }

    public Bill less(Discount discount) {
        return new Bill(parts.stream().map(part -> less(part, discount)).toList());
    }

    private static Part less(Part part, Discount discount) {
        return new Part(
                part.vendorId(),
                part.lines().stream()
                        .map(line -> new Line(
                                line.article(),
                                line.unitPrice(),
                                line.vatRate(),
                                line.commissionRule(),
                                discount.ofProduct(line.article().productId()),
                                discount.paidByVendor()))
                        .toList(),
                part.carriage(),
                discount.ofCarriage(part.vendorId()),
                part.carriageVatRate(),
                part.stamp(),
                discount.paidByVendor());
    }

    public List<Line> lines() {
        return parts.stream().flatMap(part -> part.lines().stream()).toList();
    }

    public Money subtotal() {
        return sum(parts, Part::subtotal);
    }

    public Money shipping() {
        return sum(parts, Part::carriage);
    }

    /** Of goods and carriage together. */
    public Money discount() {
        return sum(parts, Part::discount).plus(sum(parts, Part::carriageDiscount));
    }

    public Money stamp() {
        return sum(parts, Part::stamp);
    }

    /** Contained in the total. */
    public Money vat() {
        return sum(parts, Part::vat);
    }

    public Money total() {
        return sum(parts, Part::total);
    }

    private static <T> Money sum(List<T> all, Function<T, Money> amount) {
        return all.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }
}

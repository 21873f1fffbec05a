package tn.aloauto.marketplace.promotions.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tn.aloauto.marketplace.pricing.Article;
import tn.aloauto.marketplace.pricing.Bill;
import tn.aloauto.marketplace.pricing.Discount;
import tn.aloauto.marketplace.promotions.CouponOffer;
import tn.aloauto.marketplace.shared.Money;

/**
 * A code and its terms. Dates are days in Tunisia, the last one included.
 *
 * @param percent 0 to 100, null unless the kind is percent
 * @param keptBy the vendor whose coupon it is, null for the marketplace's own
 */
record Coupon(
        UUID id,
        String code,
        String label,
        String kind,
        BigDecimal percent,
        BigDecimal amount,
        BigDecimal mostDiscount,
        BigDecimal minimumAmount,
        Long vendorId,
        Long categoryId,
        Long productId,
        String paidBy,
        Long keptBy,
        LocalDate validFrom,
        LocalDate validTo,
        Integer usageLimit,
        Integer usageLimitPerUser,
        int usedCount,
        boolean isActive,
        boolean isPublic) {

    private static final String FREE_SHIPPING = "free_shipping";
    private static final String PERCENT = "percent";

    /**
     * @param today in Tunisia
     * @param usesOfBuyer how often this buyer has used it already
     */
    CouponOffer judge(Bill bill, LocalDate today, int usesOfBuyer) {
        return notNow(today).or(() -> usedUp(usesOfBuyer)).orElseGet(() -> offer(bill));
    }

    private Optional<CouponOffer> notNow(LocalDate today) {
        if (!isActive) {
            return Optional.of(refused("unknown_coupon"));
        }
        if (today.isBefore(validFrom)) {
            return Optional.of(refused("coupon_not_yet", validFrom));
        }
        return validTo != null && today.isAfter(validTo)
                ? Optional.of(refused("coupon_ended", validTo))
                : Optional.empty();
    }

    private Optional<CouponOffer> usedUp(int usesOfBuyer) {
        if (usageLimit != null && usedCount >= usageLimit) {
            return Optional.of(refused("coupon_exhausted"));
        }
        return usageLimitPerUser != null && usesOfBuyer >= usageLimitPerUser
                ? Optional.of(refused("coupon_used_by_you", usageLimitPerUser))
                : Optional.empty();
    }

    private CouponOffer offer(Bill bill) {
        List<Bill.Line> reached =
                bill.lines().stream().filter(line -> reaches(line.article())).toList();
        Money base = reached.stream().map(Bill.Line::total).reduce(Money.ZERO, Money::plus);
        if (reached.isEmpty()) {
            return refused("coupon_reaches_nothing");
        }
        if (base.amount().compareTo(minimumAmount) < 0) {
            return refused("coupon_below_minimum", Money.rounded(minimumAmount), base);
        }
        Discount discount = kind.equals(FREE_SHIPPING) ? freeCarriage(bill, reached) : offGoods(reached, base);
        return discount.total().isZero() ? refused("coupon_gives_nothing") : CouponOffer.of(id, code, discount);
    }

    private boolean reaches(Article article) {
        return (vendorId == null || vendorId == article.vendorId())
                && (categoryId == null || article.categories().contains(categoryId))
                && (productId == null || productId == article.productId());
    }

    private Discount offGoods(List<Bill.Line> reached, Money base) {
        Money wanted = kind.equals(PERCENT) ? base.share(percent.movePointLeft(2)) : Money.rounded(amount);
        Money given = capped(wanted).least(base);
        Map<Long, Money> shares = new HashMap<>();
        Money before = Money.ZERO;
        for (Bill.Line line : reached) {
            shares.put(
                    line.article().productId(),
                    given.slice(before.amount(), line.total().amount(), base.amount()));
            before = before.plus(line.total());
        }
        return new Discount(shares, Map.of(), paidByVendor());
    }

    /** The carriage of every parcel that holds something it reaches. */
    private Discount freeCarriage(Bill bill, List<Bill.Line> reached) {
        Map<Long, Money> carriages = new HashMap<>();
        Money left = mostDiscount == null ? bill.shipping() : Money.rounded(mostDiscount);
        for (Bill.Part part : bill.parts()) {
            if (reached.stream().anyMatch(line -> line.article().vendorId() == part.vendorId())) {
                Money given = part.carriage().least(left);
                carriages.put(part.vendorId(), given);
                left = left.minus(given);
            }
        }
        return new Discount(Map.of(), carriages, paidByVendor());
    }

    private Money capped(Money discount) {
        return mostDiscount == null ? discount : discount.least(Money.rounded(mostDiscount));
    }

    private boolean paidByVendor() {
        return paidBy.equals("vendor");
    }

    private CouponOffer refused(String reason, Object... arguments) {
        return CouponOffer.refused(id, code, reason, arguments);
    }
}

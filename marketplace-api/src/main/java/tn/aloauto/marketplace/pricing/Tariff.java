package tn.aloauto.marketplace.pricing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import tn.aloauto.marketplace.shared.Money;

/**
 * What carriage costs. A governorate with rates of its own uses those alone, the others share the common ones; within
 * them the lightest class that holds the parcel counts. What is heavier than the heaviest class travels as several parcels.
 */
public record Tariff(List<Rate> rates) {

    /**
     * @param governorate null where it holds for all that have none of their own
     * @param isDefault a starting value that no carrier has confirmed
     */
    public record Rate(String governorate, int upToGrams, BigDecimal amount, boolean isDefault) {}

    public Money carriage(String governorate, int grams) {
        List<Rate> classes = classesOf(governorate);
        if (classes.isEmpty()) {
            return Money.ZERO;
        }
        Rate heaviest = classes.get(classes.size() - 1);
        int fullParcels = grams > heaviest.upToGrams() ? grams / heaviest.upToGrams() : 0;
        int rest = grams - fullParcels * heaviest.upToGrams();
        Money full = Money.rounded(heaviest.amount()).times(fullParcels);
        return fullParcels > 0 && rest == 0
                ? full
                : full.plus(Money.rounded(lightestHolding(classes, rest).amount()));
    }

    /** The classes that hold in a governorate, lightest first; null asks for the common ones. */
    public List<Rate> classesOf(String governorate) {
        List<Rate> own = classes(governorate);
        return own.isEmpty() ? classes(null) : own;
    }

    static Rate lightestHolding(List<Rate> classes, int grams) {
        return classes.stream()
                .filter(rate -> rate.upToGrams() >= grams)
                .findFirst()
                .orElseThrow();
    }

    private List<Rate> classes(String governorate) {
        return rates.stream()
                .filter(rate -> Objects.equals(rate.governorate(), governorate))
                .sorted(Comparator.comparingInt(Rate::upToGrams))
                .toList();
    }
}

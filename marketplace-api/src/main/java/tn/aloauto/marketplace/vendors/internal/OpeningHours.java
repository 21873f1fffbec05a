package tn.aloauto.marketplace.vendors.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import tn.aloauto.marketplace.shared.Refusal;

/**
 * From when to when a vendor is there, in Tunis time; a lunch break makes two of them.
 *
 * @param day 1 for Monday to 7 for Sunday
 */
public record OpeningHours(
        @Min(1) @Max(7) int day,
        @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]") String opens,
        @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]") String closes) {

    /** Refuses what ends before it begins and what overlaps. */
    static void check(List<OpeningHours> week) {
        for (OpeningHours one : week) {
            long atTheSameTime = week.stream().filter(one::overlaps).count();
            if (one.opens.compareTo(one.closes) >= 0 || atTheSameTime > 1) {
                throw Refusal.invalid("opening_hours", "opening_hours");
            }
        }
    }

    /** True of itself too, so that the same hours given twice are found. */
    private boolean overlaps(OpeningHours other) {
        return other.day == day && other.opens.compareTo(closes) < 0 && opens.compareTo(other.closes) < 0;
    }
}

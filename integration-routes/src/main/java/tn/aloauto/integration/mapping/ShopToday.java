package tn.aloauto.integration.mapping;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What a reading must know that stands in no file: the shop's categories, the vehicles it knows, and the day.
 *
 * @param day the rates of TVA of that day apply
 */
public record ShopToday(Categories categories, Vehicles vehicles, LocalDate day) {

    public static ShopToday with(Categories categories) {
        return new ShopToday(categories, new Vehicles(List.of()), LocalDate.now(ZoneId.of("Africa/Tunis")));
    }
}

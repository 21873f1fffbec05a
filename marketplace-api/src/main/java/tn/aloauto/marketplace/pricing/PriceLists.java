package tn.aloauto.marketplace.pricing;

import java.time.LocalDate;
import java.time.ZoneId;

/** Knows which rules are in force. A day is a day in Tunisia. */
public interface PriceLists {

    ZoneId TUNIS = ZoneId.of("Africa/Tunis");

    PriceRules today();

    PriceRules on(LocalDate day);

    Tariff tariff();
}

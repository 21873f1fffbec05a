package tn.aloauto.marketplace.pricing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.pricing.CommissionRule;
import tn.aloauto.marketplace.pricing.PriceLists;
import tn.aloauto.marketplace.pricing.PriceRules;
import tn.aloauto.marketplace.pricing.Tariff;
import tn.aloauto.marketplace.shared.Money;

/** Reads the rules of a day, each time anew: an order obeys what is committed at its moment. */
@Component
class RulesOfTheDay implements PriceLists {

    private static final String IN_FORCE = " valid_from <= :day and (valid_to is null or valid_to >= :day) ";

    private static final String EVERYWHERE = "";

    private final JdbcClient database;

    RulesOfTheDay(JdbcClient database) {
        this.database = database;
    }

    @Override
    public PriceRules today() {
        return on(LocalDate.now(TUNIS));
    }

    @Override
    public PriceRules on(LocalDate day) {
        Map<String, Map<String, BigDecimal>> rates = vatRates(day);
        Map<String, BigDecimal> everywhere = rates.getOrDefault(EVERYWHERE, Map.of());
        rates.remove(EVERYWHERE);
        return new PriceRules(everywhere, rates, commissionRules(day), stamp(day), tariff());
    }

    @Override
    public Tariff tariff() {
        return new Tariff(database.sql("select governorate, up_to_grams, amount, is_default from shipping_rate")
                .query(Tariff.Rate.class)
                .list());
    }

    /** By governorate and code. */
    private Map<String, Map<String, BigDecimal>> vatRates(LocalDate day) {
        Map<String, Map<String, BigDecimal>> rates = new HashMap<>();
        database.sql("select distinct on (governorate, code) coalesce(governorate, :everywhere) as zone, code, rate"
                        + " from vat_rate where" + IN_FORCE + "order by governorate, code, valid_from desc")
                .param("everywhere", EVERYWHERE)
                .param("day", day)
                .query(row -> {
                    rates.computeIfAbsent(row.getString("zone"), zone -> new HashMap<>())
                            .put(row.getString("code"), row.getBigDecimal("rate"));
                });
        return rates;
    }

    private List<CommissionRule> commissionRules(LocalDate day) {
        return database.sql("select id, vendor_id, category_id, condition, rate from commission_rule where" + IN_FORCE
                        + "order by position, id")
                .param("day", day)
                .query(CommissionRule.class)
                .list();
    }

    private PriceRules.Stamp stamp(LocalDate day) {
        return database.sql("select amount, applies_to = 'companies' from stamp_duty where" + IN_FORCE
                        + "order by valid_from desc limit 1")
                .param("day", day)
                .query((row, number) -> new PriceRules.Stamp(new Money(row.getBigDecimal(1)), row.getBoolean(2)))
                .optional()
                .orElse(null);
    }
}

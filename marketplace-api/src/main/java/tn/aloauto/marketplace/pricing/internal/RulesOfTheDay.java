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
        return new PriceRules(vatRates(day), commissionRules(day), stamp(day), tariff());
    }

    @Override
    public Tariff tariff() {
        return new Tariff(database.sql("select governorate, up_to_grams, amount, is_default from shipping_rate")
                .query(Tariff.Rate.class)
                .list());
    }

    private Map<String, BigDecimal> vatRates(LocalDate day) {
        Map<String, BigDecimal> rates = new HashMap<>();
        database.sql("select distinct on (code) code, rate from vat_rate where" + IN_FORCE
                        + "order by code, valid_from desc")
                .param("day", day)
                .query(row -> {
                    rates.put(row.getString("code"), row.getBigDecimal("rate"));
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

package tn.aloauto.marketplace.pricing.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.pricing.PriceLists;
import tn.aloauto.marketplace.pricing.Tariff;
import tn.aloauto.marketplace.shared.Refusal;

/** The tariff of carriage, kept by the operator. */
@Component
public class CarriageRates {

    private final JdbcClient database;
    private final PriceLists lists;
    private final ActivityLog activity;

    CarriageRates(JdbcClient database, PriceLists lists, ActivityLog activity) {
        this.database = database;
        this.lists = lists;
        this.activity = activity;
    }

    /**
     * @param governorate null for all rates there are
     * @param grams null for every weight; else the one class that counts
     */
    public List<Tariff.Rate> of(String governorate, Integer grams) {
        Tariff tariff = lists.tariff();
        List<Tariff.Rate> classes = governorate == null ? tariff.rates() : tariff.classesOf(governorate);
        if (grams == null) {
            return classes;
        }
        List<Tariff.Rate> holding =
                classes.stream().filter(rate -> rate.upToGrams() >= grams).toList();
        return governorate == null || holding.isEmpty() ? holding : holding.subList(0, 1);
    }

    /** Sets the rate of one class; a rate that somebody set is no longer a default of ours. */
    @Transactional
    public void set(String governorate, int upToGrams, BigDecimal amount) {
        if (governorate != null
                && !database.sql("select exists (select from governorate where code = :code)")
                        .param("code", governorate)
                        .query(Boolean.class)
                        .single()) {
            throw Refusal.invalid("governorate", "unknown_governorate");
        }
        database.sql(
                        """
                        insert into shipping_rate (governorate, up_to_grams, amount, is_default)
                        values (:governorate, :grams, :amount, false)
                        on conflict (governorate, up_to_grams) do update set amount = excluded.amount, is_default = false""")
                .param("governorate", governorate, java.sql.Types.VARCHAR)
                .param("grams", upToGrams)
                .param("amount", amount)
                .update();
        activity.record(
                "shipping_rate.set",
                "shipping_rate",
                null,
                null,
                Map.of("governorate", String.valueOf(governorate), "up_to_grams", upToGrams, "amount", amount));
    }
}

package tn.aloauto.marketplace.shipping.internal;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What carriage costs, as configured: the governorate's own rates, else those that hold everywhere. */
@Component
public class ShippingRates {

    private final JdbcClient database;

    /**
     * @param governorate null where it holds for all that have none of their own
     * @param isDefault a starting value that no carrier has confirmed
     */
    public record Rate(String governorate, int upToGrams, BigDecimal amount, boolean isDefault) {}

    ShippingRates(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param governorate null for all rates there are
     * @param grams null for every weight; else the one rate of the lightest class that holds it
     */
    public List<Rate> of(String governorate, Integer grams) {
        return database.sql(
                        """
                        select governorate, up_to_grams, amount, is_default from shipping_rate
                        where (cast(:governorate as text) is null or governorate = :governorate or governorate is null)
                          and (cast(:grams as integer) is null or up_to_grams >= :grams)
                        order by up_to_grams, governorate nulls last, amount
                        limit case when :grams is not null and :governorate is not null then 1 end""")
                .param("governorate", governorate, java.sql.Types.VARCHAR)
                .param("grams", grams, java.sql.Types.INTEGER)
                .query(Rate.class)
                .list();
    }
}

package tn.aloauto.integration.history;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what one change set did, field by field. */
@Component
public class ChangeSets {

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;

    ChangeSets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A price that moves, and where the file says so. */
    public record PriceMove(
            long productId,
            String sku,
            String name,
            int line,
            BigDecimal oldPrice,
            BigDecimal newPrice,
            BigDecimal percent) {}

    /** How many rows changed in each field, and the prices that moved furthest. */
    public record Difference(Map<String, Integer> fields, List<PriceMove> largestPriceMoves) {}

    public Difference difference(int changeSet) {
        Map<String, Integer> fields = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select count(*) filter (where changed & 1 <> 0) as price,
                               count(*) filter (where changed & 2 <> 0) as quantity,
                               count(*) filter (where changed & 8 <> 0) as retired,
                               count(*) filter (where changed & 16 <> 0) as revived
                        from catalogue_change where change_set = :set""")
                .param("set", changeSet)
                .query()
                .singleRow()
                .forEach((field, count) -> fields.put(field, ((Number) count).intValue()));
        jdbc.sql(
                        """
                        select count(*) filter (where changed & 1 <> 0) as name,
                               count(*) filter (where changed & 2 <> 0) as brand,
                               count(*) filter (where changed & 4 <> 0) as description,
                               count(*) filter (where changed & 8 <> 0) as category,
                               count(*) filter (where changed & 16 <> 0) as references
                        from catalogue_text_change where change_set = :set""")
                .param("set", changeSet)
                .query()
                .singleRow()
                .forEach((field, count) -> fields.put(field, ((Number) count).intValue()));
        return new Difference(fields, largestPriceMoves(changeSet));
    }

    private List<PriceMove> largestPriceMoves(int changeSet) {
        return jdbc.sql(
                        """
                        select c.product_id, p.sku, p.name, c.line, c.old_price, c.new_price,
                               round((c.new_price - c.old_price) * 100 / c.old_price, 1) as percent
                        from catalogue_change c join marketplace.product p on p.id = c.product_id
                        where c.change_set = :set and c.changed & 1 <> 0
                        order by abs(c.new_price - c.old_price) / c.old_price desc, p.sku limit :shown""")
                .param("set", changeSet)
                .param("shown", SHOWN)
                .query(PriceMove.class)
                .list();
    }
}

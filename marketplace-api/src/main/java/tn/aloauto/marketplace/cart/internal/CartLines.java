package tn.aloauto.marketplace.cart.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.cart.Carts;
import tn.aloauto.marketplace.pricing.Article;
import tn.aloauto.marketplace.pricing.PriceRules;

/** Reads the lines of a cart with all their price depends on, in one statement. */
@Component
class CartLines {

    private static final String LINES =
            """
            select p.id as product_id, p.sku, p.name, i.quantity, i.seen_price, o.price, p.price_includes_vat,
                   greatest(o.feed_quantity - o.reserved_quantity, 0) as available,
                   p.is_active and p.moderation_status = 'approved' and o.retired_at is null
                     and v.status = 'active' as sellable,
                   p.condition, coalesce(p.weight_grams, 0) as grams, v.id as vendor_id, v.commission_rate,
                   above.categories, coalesce(p.vat_code, above.vat_code, :standard) as vat_code
            from cart_item i
            join product p on p.id = i.product_id
            join offer o on o.product_id = p.id
            join vendor v on v.id = p.vendor_id
            cross join lateral (
              with recursive up as (
                select id, parent_id, vat_code, 0 as height from category where id = p.category_id
                union all
                select c.id, c.parent_id, c.vat_code, up.height + 1 from up join category c on c.id = up.parent_id)
              select string_agg(id::text, ',') as categories,
                     (array_agg(vat_code order by height) filter (where vat_code is not null))[1] as vat_code
              from up) above
            where i.cart_id = :cart order by p.id""";

    private final JdbcClient database;

    CartLines(JdbcClient database) {
        this.database = database;
    }

    /** In the order of product ids. */
    List<Carts.Line> of(UUID cart) {
        return database.sql(LINES)
                .param("cart", cart)
                .param("standard", PriceRules.STANDARD)
                .query((row, number) -> line(row))
                .list();
    }

    private static Carts.Line line(ResultSet row) throws SQLException {
        Set<Long> categories = Arrays.stream(row.getString("categories").split(","))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        return new Carts.Line(
                row.getString("sku"),
                row.getString("name"),
                row.getBigDecimal("seen_price"),
                row.getInt("available"),
                row.getBoolean("sellable"),
                new Article(
                        row.getLong("product_id"),
                        row.getLong("vendor_id"),
                        row.getInt("quantity"),
                        row.getBigDecimal("price"),
                        row.getBoolean("price_includes_vat"),
                        row.getString("vat_code"),
                        categories,
                        row.getString("condition"),
                        row.getInt("grams"),
                        row.getBigDecimal("commission_rate")));
    }
}

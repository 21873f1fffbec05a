package tn.aloauto.marketplace.vehicles.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.audit.ActivityLog;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** Which products fit which vehicles. What a feed says of its products, only the feed changes. */
@Component
public class Fitments {

    private static final String OF_PRODUCT = VehicleCatalogue.TYPE
            .replace("select t.id,", "select f.source as said_by, f.confidence, f.from_feed, t.id,")
            .strip()
            .concat(" join fitment f on f.type_id = t.id where f.product_id = :product ");

    private final JdbcClient database;
    private final ActivityLog activity;

    /** That a product fits a vehicle, who says so and how sure it is (0 to 1). */
    public record Fitment(String source, BigDecimal confidence, boolean fromFeed, VehicleCatalogue.Type type) {}

    private record Product(long vendorId, String feed, boolean onSale) {}

    Fitments(JdbcClient database, ActivityLog activity) {
        this.database = database;
        this.activity = activity;
    }

    /** @param caller null for a guest */
    public PageOf<Fitment> of(long product, Caller caller, PageRequest page) {
        Product found = product(product);
        if (!found.onSale() && !keeps(caller, found)) {
            throw Refusal.notFound();
        }
        long count = database.sql("select count(*) from fitment where product_id = :product")
                .param("product", product)
                .query(Long.class)
                .single();
        return page.page(count, read(product, page.limit(), page.offset()));
    }

    /** The whole list of a hand-kept product is replaced. */
    @Transactional
    public void replace(long product, Caller caller, List<Long> types) {
        Product found = product(product);
        if (!keeps(caller, found)) {
            throw found.onSale() && caller.vendorId() == null ? Refusal.forbidden() : Refusal.notFound();
        }
        if (found.feed() != null) {
            throw new Refusal(409, "kept-by-feed", List.of(), Map.of("feed", found.feed()), found.feed());
        }
        database.sql("select id from product where id = :product for update")
                .param("product", product)
                .query(Long.class)
                .single();
        List<Long> before = typesOf(product);
        database.sql("delete from fitment where product_id = :product and not from_feed")
                .param("product", product)
                .update();
        List<Long> wanted = types.stream().distinct().toList();
        int known = database.sql(
                        """
                        insert into fitment (type_id, product_id, source)
                        select id, :product, 'vendor' from vehicle_type where id = any(:types)""")
                .param("product", product)
                .param("types", wanted.toArray(Long[]::new))
                .update();
        if (known < wanted.size()) {
            throw Refusal.invalid("types", "unknown_vehicle");
        }
        activity.record("product.fitted", "product", Long.toString(product), before, wanted);
    }

    private List<Long> typesOf(long product) {
        return database.sql("select type_id from fitment where product_id = :product order by type_id")
                .param("product", product)
                .query(Long.class)
                .list();
    }

    private List<Fitment> read(long product, int limit, int offset) {
        var types = new org.springframework.jdbc.core.SimplePropertyRowMapper<>(VehicleCatalogue.Type.class);
        return database.sql(OF_PRODUCT + "order by m.name, o.name, t.year_from, t.id limit :limit offset :offset")
                .param("product", product)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Fitment(
                        row.getString("said_by"),
                        row.getBigDecimal("confidence"),
                        row.getBoolean("from_feed"),
                        types.mapRow(row, number)))
                .list();
    }

    private Product product(long id) {
        return database.sql(
                        """
                        select p.vendor_id, p.feed,
                               (p.is_active and p.moderation_status = 'approved' and v.status = 'active'
                                and o.retired_at is null) as on_sale
                        from product p join vendor v on v.id = p.vendor_id join offer o on o.product_id = p.id
                        where p.id = :id""")
                .param("id", id)
                .query(Product.class)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    private static boolean keeps(Caller caller, Product product) {
        return caller != null
                && (caller.isAdmin()
                        || (caller.isVendor() && caller.vendorId() != null && caller.vendorId() == product.vendorId()));
    }
}

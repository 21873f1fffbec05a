package tn.aloauto.marketplace.exports.internal;

import java.util.Arrays;
import java.util.List;

/**
 * Everything on sale, under headers that a stock mapping knows. The quantity is what a count of today would give: without the
 * pieces of orders that the vendor's own system has already, for a file made now counts those as gone.
 */
final class ProductListing {

    private static final String SQL =
            """
            with named as (
              select id, case when count(*) over (partition by fold(name)) = 1 then name else slug end as word from category),
            gone as (
              select r.product_id, sum(r.quantity)::integer as pieces
              from stock_reservation r join vendor_order vo on vo.id = r.vendor_order_id
              where r.state = 'open' and vo.acknowledged_at is not null group by 1)
            select p.sku, p.name, p.brand, p.description, c.word as category, o.price,
                   greatest(o.feed_quantity - coalesce(g.pieces, 0), 0) as quantity, p.fed_references,
                   greatest(o.feed_quantity - o.reserved_quantity, 0) as available, p.is_active, p.moderation_status, p.condition,
                   p.feed, v.slug as vendor, p.slug
            from offer o join product p on p.id = o.product_id join named c on c.id = p.category_id
            join vendor v on v.id = p.vendor_id left join gone g on g.product_id = o.product_id
            where o.retired_at is null and (cast(:vendor as bigint) is null or o.vendor_id = :vendor)
              and (cast(:feed as text) is null or p.feed = :feed)
            order by p.vendor_id, p.sku""";

    static final Exports.Listing LISTING = new Exports.Listing(
            "Produits",
            List.of(
                    "Référence",
                    "Désignation",
                    "Marque",
                    "Description",
                    "Catégorie",
                    "Prix TTC",
                    "Quantité",
                    "Réf OE",
                    "Disponible",
                    "Visible",
                    "État",
                    "Flux",
                    "Vendeur",
                    "Adresse"),
            SQL,
            (row, number) -> Arrays.asList(
                    row.getString("sku"),
                    row.getString("name"),
                    row.getString("brand"),
                    row.getString("description"),
                    row.getString("category"),
                    row.getBigDecimal("price"),
                    row.getInt("quantity"),
                    row.getString("fed_references"),
                    row.getInt("available"),
                    row.getBoolean("is_active")
                                    && row.getString("moderation_status").equals("approved")
                            ? "oui"
                            : "non",
                    row.getString("condition"),
                    row.getString("feed"),
                    row.getString("vendor"),
                    "/produits/" + row.getString("slug")));

    private ProductListing() {}
}

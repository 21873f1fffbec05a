package tn.aloauto.marketplace.exports.internal;

import java.util.Arrays;
import java.util.List;

/**
 * A line for each line of an order, with no more of the buyer than where it goes. Its headers are those of the mapping
 * {@code commandes-aloauto}: with a state changed it can be sent back as a file of order states.
 */
final class OrderListing {

    private static final String SQL =
            """
            select vo.number, o.number as order_number, to_char(o.created_at at time zone 'Africa/Tunis', 'YYYY-MM-DD HH24:MI') as ordered,
                   vo.status, v.slug as vendor, i.sku, i.name, i.quantity, i.unit_price, i.discount_amount,
                   i.total_price - i.discount_amount as paid, i.vat_rate * 100 as vat, o.currency, o.payment_method,
                   o.shipping_address ->> 'city' as city, o.shipping_address ->> 'governorate' as governorate,
                   parcel.carrier, parcel.tracking_number, vo.erp_reference
            from vendor_order vo join customer_order o on o.id = vo.order_id join vendor v on v.id = vo.vendor_id
            join order_item i on i.vendor_order_id = vo.id
            left join lateral (select s.carrier, s.tracking_number from shipment s
              where s.vendor_order_id = vo.id and s.status <> 'failed' order by s.id limit 1) parcel on true
            where (cast(:vendor as bigint) is null or vo.vendor_id = :vendor)
              and (cast(:buyer as uuid) is null or o.user_id = :buyer)
              and (cast(:from as date) is null or o.created_at >= cast(:from as date)::timestamp at time zone 'Africa/Tunis')
              and (cast(:to as date) is null or o.created_at < (cast(:to as date) + 1)::timestamp at time zone 'Africa/Tunis')
            order by o.created_at, vo.number, i.sku""";

    static final Exports.Listing LISTING = new Exports.Listing(
            "Commandes",
            List.of(
                    "Numéro",
                    "Commande",
                    "Date",
                    "Statut",
                    "Vendeur",
                    "Référence",
                    "Désignation",
                    "Quantité",
                    "Prix unitaire TTC",
                    "Remise",
                    "Total TTC",
                    "TVA %",
                    "Devise",
                    "Paiement",
                    "Ville",
                    "Gouvernorat",
                    "Transporteur",
                    "N° de suivi",
                    "Votre numéro"),
            SQL,
            (row, number) -> Arrays.asList(
                    row.getString("number"),
                    row.getString("order_number"),
                    row.getString("ordered"),
                    row.getString("status"),
                    row.getString("vendor"),
                    row.getString("sku"),
                    row.getString("name"),
                    row.getInt("quantity"),
                    row.getBigDecimal("unit_price"),
                    row.getBigDecimal("discount_amount"),
                    row.getBigDecimal("paid"),
                    row.getBigDecimal("vat"),
                    row.getString("currency"),
                    row.getString("payment_method"),
                    row.getString("city"),
                    row.getString("governorate"),
                    row.getString("carrier"),
                    row.getString("tracking_number"),
                    row.getString("erp_reference")));

    private OrderListing() {}
}

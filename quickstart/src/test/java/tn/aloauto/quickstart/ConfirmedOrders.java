package tn.aloauto.quickstart;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tn.aloauto.localdatabase.LocalDatabase;

/** Orders of one piece of one part of Pièces Tunis, written as the shop writes them, and what the database says of them. */
final class ConfirmedOrders {

    private final LocalDatabase database;
    private final String sku;

    ConfirmedOrders(LocalDatabase database, String sku) {
        this.database = database;
        this.sku = sku;
    }

    /** New orders that nobody has confirmed yet, numbered {@code prefix-1} and so on; answers their ids. */
    List<String> place(String prefix, int number) {
        return strings(written(prefix, number, "new", "null") + " select order_id::text from parts");
    }

    /** Orders whose confirmation stands in the outbox, truth and event in one transaction. */
    void confirm(String prefix, int number) {
        strings(
                written(prefix, number, "confirmed", "now()")
                        + """
                , told as (insert into marketplace.outbox (topic, aggregate_id, vendor_id, payload, correlation_id)
                  select 'order.confirmed', id, vendor_id, jsonb_build_object('vendor_order_id', id, 'number', number), 'proof'
                  from parts returning id)
                select id::text from told""");
    }

    private String written(String prefix, int number, String status, String confirmedAt) {
        return """
                with buyer as (select id from marketplace.app_user where email = 'buyer@demo.aloauto.tn'),
                address as (insert into marketplace.address (user_id, street, city, governorate, postal_code, phone)
                  select id, '1 rue du Feu', 'Tunis', 'TN-11', '1000', '+21620123456' from buyer returning id),
                part as (select p.id, p.sku, p.name, p.vendor_id from marketplace.product p
                  where p.feed = 'pieces-tunis-stock' and p.sku = '%1$s'),
                placed as (insert into marketplace.customer_order (number, user_id, status, payment_method, shipping_address_id,
                    billing_address_id, shipping_address, billing_address, subtotal_amount, total_amount)
                  select '%2$s-' || i, buyer.id, '%4$s', 'cash', address.id, address.id,
                    '{"street":"1 rue du Feu","street2":null,"city":"Tunis","postal_code":"1000","phone":"+21620123456","country":"TN"}',
                    '{}', 10, 10
                  from buyer, address, generate_series(1, %3$d) as i returning id, number),
                parts as (insert into marketplace.vendor_order (order_id, vendor_id, number, status, subtotal_amount, commission_rate,
                    commission_amount, confirmed_at)
                  select placed.id, part.vendor_id, placed.number || '-1', '%4$s', 10, 0.1, 1, %5$s from placed, part
                  returning id, order_id, vendor_id, number),
                lines as (insert into marketplace.order_item (vendor_order_id, product_id, sku, name, quantity, unit_price,
                    price_at_purchase, total_price, vat_rate, vat_amount)
                  select parts.id, part.id, part.sku, part.name, 1, 10, 10, 10, 0.19, 1.597 from parts, part)
                """
                .formatted(sku, prefix, number, status, confirmedAt);
    }

    /** How many of these the ERP has, by our own account. */
    long sent(String prefix) {
        return count(
                "select count(*) from integration.order_export where state = 'sent' and payload ->> 'number' like '"
                        + prefix + "-%'");
    }

    long count(String sql) {
        return Long.parseLong(
                strings(sql.replaceFirst("count\\(\\*\\)", "count(*)::text")).get(0));
    }

    List<String> strings(String sql) {
        try (Connection connection = database.connectAsSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void update(String sql) {
        try (Connection connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

package tn.aloauto.quickstart;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import tn.aloauto.localdatabase.LocalDatabase;

/** One vendor of a shop without web pages: its orders are written as the shop writes them, truth and event together. */
final class ExaminedShop implements AutoCloseable {

    private static final String SIGN_UP =
            """
            with buyer as (insert into marketplace.app_user (email, password_hash, first_name, last_name, role)
                values ('acheteur-' || ? || '@exemple.tn', 'none', 'Salma', 'Ben Youssef', 'buyer') returning id),
            owner as (insert into marketplace.app_user (email, password_hash, first_name, last_name, role)
                values ('vendeur-' || ? || '@exemple.tn', 'none', 'Ali', 'Trabelsi', 'vendor') returning id),
            address as (insert into marketplace.address (user_id, street, city, governorate, postal_code, phone)
                select id, '12 rue de Marseille', 'Tunis', 'TN-11', '1000', '+21620123456' from buyer)
            insert into marketplace.vendor (user_id, company_name, slug, contact_email, tax_number, status)
            select id, ?, ?, 'contact@exemple.tn', lpad(?::text, 7, '0') || 'B', 'active' from owner""";

    private static final String CONFIRM =
            """
            with buyer as (select u.id, a.id as address from marketplace.app_user u join marketplace.address a on a.user_id = u.id
                where u.email = 'acheteur-' || ? || '@exemple.tn'),
            part as (insert into marketplace.product (vendor_id, sku, reference, name, category_id)
                select v.id, s.sku, s.sku, 'Plaquettes de frein', (select min(c.id) from marketplace.category c)
                from marketplace.vendor v, (select ?::text as sku) s where v.slug = ?
                on conflict (vendor_id, sku) do update set is_active = true returning id, sku, vendor_id),
            placed as (insert into marketplace.customer_order (number, user_id, status, payment_method, shipping_address_id,
                billing_address_id, shipping_address, billing_address, subtotal_amount, total_amount)
              select 'EX-' || nextval('marketplace.customer_order_number'), id, 'confirmed', 'cash', address, address,
                '{"street":"12 rue de Marseille","city":"Tunis","postal_code":"1000","phone":"+21620123456","country":"TN"}', '{}', 10, 10
              from buyer returning id, number),
            parts as (insert into marketplace.vendor_order (order_id, vendor_id, number, status, subtotal_amount, commission_rate,
                commission_amount, confirmed_at)
              select placed.id, part.vendor_id, placed.number || '-1', 'confirmed', 10, 0.1, 1, now() from placed, part
              returning id, vendor_id, number),
            lines as (insert into marketplace.order_item (vendor_order_id, product_id, sku, name, quantity, unit_price,
                price_at_purchase, total_price, vat_rate, vat_amount)
              select parts.id, part.id, part.sku, 'Plaquettes de frein', 1, 10, 10, 10, 0.19, 1.597 from parts, part),
            told as (insert into marketplace.outbox (topic, aggregate_id, vendor_id, payload, correlation_id)
              select 'order.confirmed', id, vendor_id, jsonb_build_object('vendor_order_id', id, 'number', number), 'examen' from parts)
            select number from parts""";

    private static final String CANCEL =
            """
            with gone as (update marketplace.vendor_order set status = 'cancelled' where number = ? returning id, vendor_id, number)
            insert into marketplace.outbox (topic, aggregate_id, vendor_id, payload, correlation_id)
            select 'order.cancelled', id, vendor_id, jsonb_build_object('vendor_order_id', id, 'number', number), 'examen' from gone""";

    private final Connection connection;
    private final String vendor;

    private ExaminedShop(Connection connection, String vendor) {
        this.connection = connection;
        this.vendor = vendor;
    }

    static ExaminedShop signUp(LocalDatabase database, String vendor) throws SQLException {
        ExaminedShop shop = new ExaminedShop(database.connectAsSuperuser(), vendor);
        shop.run("insert into marketplace.category (name, slug) values ('Plaquettes de frein', 'plaquettes-de-frein')"
                + " on conflict do nothing");
        shop.run(
                SIGN_UP,
                vendor,
                vendor,
                vendor,
                vendor,
                Integer.toString(Math.floorMod(vendor.hashCode(), 10_000_000)));
        return shop;
    }

    /** One piece is sold; answers the order's number. */
    synchronized String confirmed(String code) throws SQLException {
        try (PreparedStatement statement = prepared(CONFIRM, vendor, code, vendor);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    void cancelled(String number) throws SQLException {
        run(CANCEL, number);
    }

    /** Pieces for sale by part. */
    synchronized Map<String, Integer> shelf() throws SQLException {
        Map<String, Integer> shelf = new HashMap<>();
        try (PreparedStatement statement = prepared(
                        "select o.sku, o.feed_quantity from marketplace.offer o join marketplace.vendor v on v.id = o.vendor_id"
                                + " where v.slug = ? and o.retired_at is null",
                        vendor);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                shelf.put(row.getString(1), row.getInt(2));
            }
        }
        return shelf;
    }

    synchronized void run(String statement, String... values) throws SQLException {
        try (PreparedStatement prepared = prepared(statement, values)) {
            prepared.execute();
        }
    }

    synchronized int number(String question, String... values) throws SQLException {
        try (PreparedStatement statement = prepared(question, values);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Null when there is none. */
    synchronized String text(String question, String... values) throws SQLException {
        try (PreparedStatement statement = prepared(question, values);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private PreparedStatement prepared(String statement, String... values) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setString(i + 1, values[i]);
        }
        return prepared;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package tn.aloauto.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Confirmed orders of one piece, written as the shop writes them: truth and event in one transaction. */
final class ShopOrders implements AutoCloseable {

    static final String PART = "BENCH-1";

    private static final String CONFIRM =
            """
            with buyer as (select a.user_id, a.id as address from marketplace.address a where a.street = 'Banc'),
            part as (select id, sku, vendor_id from marketplace.product where sku = 'BENCH-1'),
            placed as (insert into marketplace.customer_order (number, user_id, status, payment_method, shipping_address_id,
                billing_address_id, shipping_address, billing_address, subtotal_amount, total_amount)
              select ?, user_id, 'confirmed', 'cash', address, address,
                '{"street":"Banc","city":"Tunis","postal_code":"1000","phone":"+21620123456","country":"TN"}', '{}', 10, 10
              from buyer returning id, number),
            parts as (insert into marketplace.vendor_order (order_id, vendor_id, number, status, subtotal_amount, commission_rate,
                commission_amount, confirmed_at)
              select placed.id, part.vendor_id, placed.number, 'confirmed', 10, 0.1, 1, now() from placed, part
              returning id, vendor_id, number),
            lines as (insert into marketplace.order_item (vendor_order_id, product_id, sku, name, quantity, unit_price,
                price_at_purchase, total_price, vat_rate, vat_amount)
              select parts.id, part.id, part.sku, 'Pièce du banc', 1, 10, 10, 10, 0.19, 1.597 from parts, part)
            insert into marketplace.outbox (topic, aggregate_id, vendor_id, payload, correlation_id)
            select 'order.confirmed', id, vendor_id, jsonb_build_object('vendor_order_id', id, 'number', number), 'bench' from parts""";

    private final Connection connection;
    private final PreparedStatement confirm;

    ShopOrders(BenchDatabase database) throws SQLException {
        try (Connection arranging = database.connectAsSuperuser();
                var statement = arranging.createStatement()) {
            statement.execute(
                    """
                    with buyer as (insert into marketplace.app_user (email, password_hash, first_name, last_name)
                      values ('buyer-bench@example.tn', '{noop}nobody signs in', 'Banc', 'Essai') returning id),
                    address as (insert into marketplace.address (user_id, street, city, governorate, postal_code, phone)
                      select id, 'Banc', 'Tunis', 'TN-11', '1000', '+21620123456' from buyer)
                    insert into marketplace.product (vendor_id, sku, reference, name, category_id)
                    select v.id, 'BENCH-1', 'BENCH-1', 'Pièce du banc', (select min(id) from marketplace.category)
                    from marketplace.vendor v where v.slug = 'pieces-tunis'""");
        }
        connection = database.connectAs("marketplace_app");
        connection.setAutoCommit(true);
        confirm = connection.prepareStatement(CONFIRM);
    }

    void confirm(String number) throws SQLException {
        confirm.setString(1, number);
        confirm.executeUpdate();
    }

    /** How many of them the engine has ended, one way or the other. */
    int sent() throws SQLException {
        return count("select count(*) from integration.order_exports where state = 'sent'");
    }

    private int count(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

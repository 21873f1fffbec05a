package tn.aloauto.integration.orders;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tn.aloauto.localdatabase.LocalDatabase;

/** One vendor of the shop and its orders, written as the shop writes them: as marketplace_app, event and truth together. */
public final class Shop {

    private final LocalDatabase database;
    private final String vendor;
    private final long vendorId;
    private final UUID buyer;
    private final UUID address;

    private Shop(LocalDatabase database, String vendor, long vendorId, UUID buyer, UUID address) {
        this.database = database;
        this.vendor = vendor;
        this.vendorId = vendorId;
        this.buyer = buyer;
        this.address = address;
    }

    /** An order that was placed. */
    public record Placed(UUID id, String number) {}

    public static Shop of(LocalDatabase database, String vendor) {
        Shop[] shop = new Shop[1];
        asTheShop(database, jdbc -> {
            UUID buyer = user(jdbc, "buyer-of-" + vendor, "Salma", "Ben Youssef", "buyer");
            UUID owner = user(jdbc, "owner-of-" + vendor, "Ali", "Trabelsi", "vendor");
            long vendorId = jdbc.sql(
                            """
                            insert into vendor (user_id, company_name, slug, contact_email, tax_number, status)
                            values (:owner, :slug, :slug, 'contact@example.tn', :tax, 'active')
                            on conflict (slug) do update set status = 'active' returning id""")
                    .param("owner", owner)
                    .param("slug", vendor)
                    .param("tax", "%07dA".formatted(Math.floorMod(vendor.hashCode(), 10_000_000)))
                    .query(Long.class)
                    .single();
            UUID address = jdbc.sql(
                            """
                            insert into address (user_id, street, city, governorate, postal_code, phone)
                            values (:buyer, '12 rue de Marseille', 'Tunis', 'TN-11', '1000', '+21620123456') returning id""")
                    .param("buyer", buyer)
                    .query(UUID.class)
                    .single();
            shop[0] = new Shop(database, vendor, vendorId, buyer, address);
        });
        return shop[0];
    }

    long vendorId() {
        return vendorId;
    }

    UUID buyer() {
        return buyer;
    }

    String buyersEmail() {
        return "buyer-of-" + vendor + "@example.tn";
    }

    /** Two pieces of one part, confirmed and announced. */
    public Placed confirmedOrder(String sku, String price) {
        Placed[] placed = new Placed[1];
        asTheShop(database, jdbc -> placed[0] = confirm(jdbc, sku, price));
        return placed[0];
    }

    Placed confirm(JdbcClient jdbc, String sku, String price) {
        Placed placed = place(jdbc, sku, price, true);
        announce(jdbc, placed, "order.confirmed");
        return placed;
    }

    /** The shop's transaction does everything and is then undone. */
    Placed confirmedAndRolledBack(String sku, String price) {
        Placed[] placed = new Placed[1];
        inTransaction(database, false, jdbc -> placed[0] = confirm(jdbc, sku, price));
        return placed[0];
    }

    /** The shop's own status moves on, and says so. */
    void changed(Placed order, String status) {
        asTheShop(database, jdbc -> {
            jdbc.sql("update vendor_order set status = ? where id = ?")
                    .param(status)
                    .param(order.id())
                    .update();
            announce(jdbc, order, "order.changed");
        });
    }

    public void cancelled(Placed order) {
        asTheShop(database, jdbc -> {
            jdbc.sql("update vendor_order set status = 'cancelled' where id = ?")
                    .param(order.id())
                    .update();
            announce(jdbc, order, "order.cancelled");
        });
    }

    private Placed place(JdbcClient jdbc, String sku, String price, boolean confirmed) {
        long product = product(jdbc, sku);
        BigDecimal total = new BigDecimal(price).multiply(BigDecimal.valueOf(2));
        String number = "AA-" + vendor + "-"
                + jdbc.sql("select nextval('customer_order_number')")
                        .query(Long.class)
                        .single();
        UUID order = jdbc.sql(
                        """
                        insert into customer_order (number, user_id, status, payment_method, shipping_address_id, billing_address_id,
                          shipping_address, billing_address, subtotal_amount, total_amount)
                        values (:number, :buyer, 'confirmed', 'cash', :address, :address,
                          '{"street":"12 rue de Marseille","street2":null,"city":"Tunis","postal_code":"1000","phone":"+21620123456","country":"TN"}',
                          '{}', :total, :total)
                        returning id""")
                .param("number", number)
                .param("buyer", buyer)
                .param("address", address)
                .param("total", total)
                .query(UUID.class)
                .single();
        UUID vendorOrder = jdbc.sql(
                        """
                        insert into vendor_order (order_id, vendor_id, number, status, subtotal_amount, commission_rate,
                          commission_amount, confirmed_at)
                        values (:order, :vendor, :number, 'confirmed', :total, 0.1, 0, case when :confirmed then now() end)
                        returning id""")
                .param("order", order)
                .param("vendor", vendorId)
                .param("number", number + "-1")
                .param("total", total)
                .param("confirmed", confirmed)
                .query(UUID.class)
                .single();
        jdbc.sql(
                        """
                        insert into order_item (vendor_order_id, product_id, sku, name, quantity, unit_price, price_at_purchase,
                          total_price, vat_rate, vat_amount)
                        values (:order, :product, :sku, 'Plaquettes de frein', 2, :price, :price, :total, 0.19, 0)""")
                .param("order", vendorOrder)
                .param("product", product)
                .param("sku", sku)
                .param("price", new BigDecimal(price))
                .param("total", total)
                .update();
        return new Placed(vendorOrder, number + "-1");
    }

    private long product(JdbcClient jdbc, String sku) {
        jdbc.sql("insert into category (name, slug) values ('Freinage', 'freinage-export') on conflict do nothing")
                .update();
        return jdbc.sql(
                        """
                        insert into product (vendor_id, sku, reference, name, category_id)
                        values (:vendor, :sku, :sku, 'Plaquettes de frein', (select id from category where slug = 'freinage-export'))
                        on conflict (vendor_id, sku) do update set is_active = true returning id""")
                .param("vendor", vendorId)
                .param("sku", sku)
                .query(Long.class)
                .single();
    }

    private void announce(JdbcClient jdbc, Placed order, String topic) {
        jdbc.sql(
                        """
                        insert into outbox (topic, aggregate_id, vendor_id, payload, correlation_id)
                        values (:topic, :order, :vendor, jsonb_build_object('vendor_order_id', :order, 'number', :number), :correlation)""")
                .param("topic", topic)
                .param("order", order.id())
                .param("vendor", vendorId)
                .param("number", order.number())
                .param("correlation", "corr-" + order.number())
                .update();
    }

    private static UUID user(JdbcClient jdbc, String name, String first, String last, String role) {
        return jdbc.sql(
                        """
                        insert into app_user (email, password_hash, first_name, last_name, role)
                        values (:email, 'none', :first, :last, :role)
                        on conflict (email) do update set role = excluded.role returning id""")
                .param("email", name + "@example.tn")
                .param("first", first)
                .param("last", last)
                .param("role", role)
                .query(UUID.class)
                .single();
    }

    public static void asTheShop(LocalDatabase database, Consumer<JdbcClient> work) {
        inTransaction(database, true, work);
    }

    private static void inTransaction(LocalDatabase database, boolean commit, Consumer<JdbcClient> work) {
        try (Connection connection =
                DriverManager.getConnection(database.url(), "marketplace_app", database.rolePassword())) {
            connection.setAutoCommit(false);
            work.accept(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

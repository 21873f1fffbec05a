package tn.aloauto.marketplace;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Fills the shelves for tests: categories, products, addresses; and looks behind the counter. */
public final class Shelf {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final JdbcClient DATABASE = JdbcClient.create(new DriverManagerDataSource(
            MarketplaceTest.RealDatabase.DATABASE.url() + "?currentSchema=marketplace,public", "postgres", "postgres"));

    private Shelf() {}

    /** As the superuser: for arranging and inspecting. */
    public static JdbcClient database() {
        return DATABASE;
    }

    /** A name nobody else uses. */
    public static String unique(String name) {
        return name + COUNTER.incrementAndGet() + Long.toString(System.nanoTime(), 36);
    }

    public static long category() {
        return category(unique("Rayon "), null);
    }

    public static long category(String name, Long parent) {
        return DATABASE.sql(
                        """
                        insert into category (parent_id, name, slug)
                        values (:parent, :name, trim(both '-' from regexp_replace(fold(:name), '[^a-z0-9]+', '-', 'g')))
                        returning id""")
                .param("parent", parent)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    /** A part with everything usual; change what matters with the methods of the builder. */
    public static Part part(TestAccounts.Person vendor) {
        return new Part(
                vendor.vendorId(),
                category(),
                unique("Plaquettes de frein "),
                unique("REF-"),
                "Bosch",
                "100.000",
                10,
                null);
    }

    /** A product to be put on the shelf. */
    public record Part(
            long vendor,
            long category,
            String name,
            String reference,
            String brand,
            String price,
            int quantity,
            String feed) {

        public Part named(String other) {
            return new Part(vendor, category, other, reference, brand, price, quantity, feed);
        }

        public Part in(long other) {
            return new Part(vendor, other, name, reference, brand, price, quantity, feed);
        }

        public Part referenced(String other) {
            return new Part(vendor, category, name, other, brand, price, quantity, feed);
        }

        public Part by(String other) {
            return new Part(vendor, category, name, reference, other, price, quantity, feed);
        }

        public Part at(String other) {
            return new Part(vendor, category, name, reference, brand, other, quantity, feed);
        }

        public Part times(int other) {
            return new Part(vendor, category, name, reference, brand, price, other, feed);
        }

        public Part fedBy(String other) {
            return new Part(vendor, category, name, reference, brand, price, quantity, other);
        }

        public long put() {
            long id = DATABASE.sql(
                            """
                            insert into product (vendor_id, sku, reference, name, brand, category_id, feed)
                            values (:vendor, :sku, :reference, :name, :brand, :category, :feed) returning id""")
                    .param("vendor", vendor)
                    .param("sku", unique("SKU-"))
                    .param("reference", reference)
                    .param("name", name)
                    .param("brand", brand)
                    .param("category", category)
                    .param("feed", feed)
                    .query(Long.class)
                    .single();
            DATABASE.sql(
                            """
                            insert into offer (product_id, vendor_id, sku, price, feed_quantity)
                            select id, vendor_id, sku, cast(:price as numeric), :quantity from product where id = :id""")
                    .param("price", price)
                    .param("quantity", quantity)
                    .param("id", id)
                    .update();
            return id;
        }
    }

    public static UUID address(TestAccounts.Person person) {
        return DATABASE.sql(
                        """
                        insert into address (user_id, street, city, governorate, postal_code, phone)
                        values (:user, '12 rue de Marseille', 'Tunis', 'TN-11', '1000', '+21620123456') returning id""")
                .param("user", person.id())
                .query(UUID.class)
                .single();
    }

    /** Pieces in the vendor's count and pieces reserved. */
    public record Count(int feedQuantity, int reservedQuantity) {}

    public static Count count(long product) {
        return DATABASE.sql("select feed_quantity, reserved_quantity from offer where product_id = :id")
                .param("id", product)
                .query(Count.class)
                .single();
    }

    /** An order body as a client sends it. */
    public static Map<String, Object> cashOrder(UUID address) {
        return Map.of("shipping_address", address.toString(), "payment_method", "cash");
    }

    /** Puts pieces into the buyer's cart over HTTP. */
    public static void intoCart(ShopClient buyer, long product, int quantity) {
        ShopClient.Answer answer =
                buyer.post("/api/v1/carts/me/items", Map.of("product", product, "quantity", quantity));
        if (answer.status() != 201) {
            throw new AssertionError(answer.text());
        }
    }
}

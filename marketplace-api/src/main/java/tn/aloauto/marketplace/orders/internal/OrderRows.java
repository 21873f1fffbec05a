package tn.aloauto.marketplace.orders.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.cart.Carts;
import tn.aloauto.marketplace.shared.Money;

/** Writes the rows of a new order. */
@Component
class OrderRows {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    record NewOrder(UUID id, String number) {}

    record NewPart(UUID id, String number, Checkout.Part part) {}

    record NewItem(UUID id, UUID partId, Carts.Line line, BigDecimal vatRate, Money vat) {}

    OrderRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    NewOrder insert(
            UUID buyer, PlaceOrder wanted, Checkout sums, Addresses.Snapshot shipping, Addresses.Snapshot billing) {
        return database.sql(
                        """
                        insert into customer_order (number, user_id, payment_method, shipping_method, notes,
                          shipping_address_id, billing_address_id, shipping_address, billing_address,
                          subtotal_amount, shipping_amount, vat_amount, total_amount)
                        values ('A-' || lpad(nextval('customer_order_number')::text, 8, '0'), :buyer, :payment, :method, :notes,
                          :shippingId, :billingId, cast(:shipping as jsonb), cast(:billing as jsonb),
                          :subtotal, :carriage, :vat, :total)
                        returning id, number""")
                .param("buyer", buyer)
                .param("payment", wanted.paymentMethod())
                .param("method", wanted.shippingMethod())
                .param("notes", wanted.notes())
                .param("shippingId", shipping.id())
                .param("billingId", billing.id())
                .param("shipping", shipping.snapshot())
                .param("billing", billing.snapshot())
                .param("subtotal", sums.subtotal().amount())
                .param("carriage", sums.shipping().amount())
                .param("vat", sums.vat().amount())
                .param("total", sums.total().amount())
                .query(NewOrder.class)
                .single();
    }

    /** Time-ordered ids, as the tables make them by default. */
    List<UUID> newIds(int howMany) {
        return database.sql("select uuidv7() from generate_series(1, :howMany)")
                .param("howMany", howMany)
                .query(UUID.class)
                .list();
    }

    void insertParts(UUID orderId, List<NewPart> parts, List<NewItem> items) {
        batches.batchUpdate(
                """
                insert into vendor_order (id, order_id, vendor_id, number, subtotal_amount, commission_rate, commission_amount)
                values (?, ?, ?, ?, ?, ?, ?)""",
                parts.stream()
                        .map(row -> new Object[] {
                            row.id(),
                            orderId,
                            row.part().vendorId(),
                            row.number(),
                            row.part().subtotal().amount(),
                            row.part().commissionRate(),
                            row.part().commission().amount()
                        })
                        .toList());
        batches.batchUpdate(
                """
                insert into order_item (id, vendor_order_id, product_id, sku, name, quantity, unit_price,
                  price_at_purchase, total_price, vat_rate, vat_amount)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                items.stream().map(OrderRows::values).toList());
    }

    private static Object[] values(NewItem item) {
        Carts.Line line = item.line();
        return new Object[] {
            item.id(),
            item.partId(),
            line.productId(),
            line.sku(),
            line.name(),
            line.quantity(),
            line.price(),
            line.price(),
            Checkout.total(line).amount(),
            item.vatRate(),
            item.vat().amount()
        };
    }
}

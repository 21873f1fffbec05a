package tn.aloauto.marketplace.orders.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.cart.Carts;
import tn.aloauto.marketplace.pricing.Bill;

/** Writes the rows of a new order. */
@Component
class OrderRows {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    record NewOrder(UUID id, String number) {}

    record NewPart(UUID id, String number, Bill.Part part) {}

    record NewItem(UUID id, UUID partId, Carts.Line line, Bill.Line billed) {}

    OrderRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    NewOrder insert(
            UUID buyer, PlaceOrder wanted, Checkout checkout, Addresses.Snapshot shipping, Addresses.Snapshot billing) {
        Bill bill = checkout.bill();
        PlaceOrder.Company company = wanted.company();
        return database.sql(
                        """
                        insert into customer_order (number, user_id, payment_method, shipping_method, notes,
                          shipping_address_id, billing_address_id, shipping_address, billing_address, coupon_code,
                          company_name, company_tax_number, conditions_version,
                          subtotal_amount, shipping_amount, discount_amount, stamp_amount, vat_amount, total_amount)
                        values ('A-' || lpad(nextval('customer_order_number')::text, 8, '0'), :buyer, :payment, :method, :notes,
                          :shippingId, :billingId, cast(:shipping as jsonb), cast(:billing as jsonb), :coupon,
                          :company, :taxNumber, (select max(version) from page_version where slug = 'conditions-generales'),
                          :subtotal, :carriage, :discount, :stamp, :vat, :total)
                        returning id, number""")
                .param("buyer", buyer)
                .param("payment", wanted.paymentMethod())
                .param("method", wanted.shippingMethod())
                .param("notes", wanted.notes())
                .param("shippingId", shipping.id())
                .param("billingId", billing.id())
                .param("shipping", shipping.snapshot())
                .param("billing", billing.snapshot())
                .param(
                        "coupon",
                        checkout.coupon() == null ? null : checkout.coupon().code())
                .param("company", company == null ? null : company.name())
                .param("taxNumber", company == null ? null : company.taxNumber())
                .param("subtotal", bill.subtotal().amount())
                .param("carriage", bill.shipping().amount())
                .param("discount", bill.discount().amount())
                .param("stamp", bill.stamp().amount())
                .param("vat", bill.vat().amount())
                .param("total", bill.total().amount())
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
                insert into vendor_order (id, order_id, vendor_id, number, subtotal_amount, commission_rate, commission_amount,
                  discount_amount, discount_paid_by, shipping_amount, shipping_discount_amount, shipping_vat_rate,
                  stamp_amount, vat_amount, return_policy_version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                  (select max(version) from vendor_return_policy where vendor_id = ?))""",
                parts.stream().map(part -> values(orderId, part)).toList());
        batches.batchUpdate(
                """
                insert into order_item (id, vendor_order_id, product_id, sku, name, quantity, unit_price,
                  price_at_purchase, total_price, vat_code, vat_rate, vat_amount, discount_amount, commission_rate,
                  commission_amount, commission_rule_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                items.stream().map(OrderRows::values).toList());
    }

    private static Object[] values(UUID orderId, NewPart row) {
        Bill.Part part = row.part();
        return new Object[] {
            row.id(),
            orderId,
            part.vendorId(),
            row.number(),
            part.subtotal().amount(),
            commissionRate(part),
            part.commission().amount(),
            part.discount().amount(),
            part.discount().plus(part.carriageDiscount()).isZero() ? null : payer(part),
            part.carriage().amount(),
            part.carriageDiscount().amount(),
            part.carriageVatRate(),
            part.stamp().amount(),
            part.vat().amount(),
            part.vendorId()
        };
    }

    /** The one rate of all lines, or what they come to together. */
    private static BigDecimal commissionRate(Bill.Part part) {
        List<BigDecimal> rates = part.lines().stream()
                .map(line -> line.commissionRule().rate())
                .distinct()
                .toList();
        return rates.size() == 1
                ? rates.get(0)
                : part.commission().amount().divide(part.subtotal().amount(), 4, RoundingMode.HALF_UP);
    }

    private static String payer(Bill.Part part) {
        return part.discountPaidByVendor() ? "vendor" : "marketplace";
    }

    private static Object[] values(NewItem item) {
        Bill.Line billed = item.billed();
        return new Object[] {
            item.id(),
            item.partId(),
            item.line().productId(),
            item.line().sku(),
            item.line().name(),
            item.line().quantity(),
            billed.unitPrice().amount(),
            billed.unitPrice().amount(),
            billed.total().amount(),
            billed.article().vatCode(),
            billed.vatRate(),
            billed.vat().amount(),
            billed.discount().amount(),
            billed.commissionRule().rate(),
            billed.commission().amount(),
            billed.commissionRule().id()
        };
    }
}

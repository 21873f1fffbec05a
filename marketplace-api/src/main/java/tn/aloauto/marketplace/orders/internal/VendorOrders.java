package tn.aloauto.marketplace.orders.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Money;

/** Reads the vendors' parts of orders: what each has to deliver, and what it earns by it. */
@Component
public class VendorOrders {

    private static final int EXACT_UP_TO = 10_000;

    private final JdbcClient database;

    /**
     * One vendor's part of an order.
     *
     * @param discountAmount of goods and carriage together
     * @param commissionAmount with the VAT in it
     * @param netAmount what the goods earn: subtotal, less commission, less the discount where the vendor pays it
     * @param acknowledgedAt when the vendor's own system had it
     * @param whatsappSent whether the vendor, who wished it, was told by WhatsApp
     * @param erpState how far it has come there, in that system's words, as are the delivery's and the invoice's state
     * @param erpDeliveries numbers of the delivery notes
     * @param erpInvoices numbers of the invoices
     * @param returnPolicy what the vendor said on the day of the order; null in lists and when it said nothing
     */
    public record VendorOrderView(
            UUID id,
            String number,
            UUID order,
            OrderView.VendorOfPart vendor,
            String status,
            String currency,
            Money subtotalAmount,
            Money discountAmount,
            String discountPaidBy,
            Money shippingAmount,
            Money stampAmount,
            Money vatAmount,
            Money totalAmount,
            BigDecimal commissionRate,
            Money commissionAmount,
            Money netAmount,
            @JsonRawValue @Schema(implementation = OrderAddress.class) String shippingAddress,
            String shippingMethod,
            String paymentMethod,
            String notes,
            @JsonRawValue @ArraySchema(schema = @Schema(implementation = OrderView.Item.class)) String items,
            Instant confirmedAt,
            Instant acknowledgedAt,
            boolean whatsappSent,
            String erpReference,
            String erpState,
            String erpDelivery,
            List<String> erpDeliveries,
            String erpInvoice,
            List<String> erpInvoices,
            @JsonInclude(JsonInclude.Include.NON_NULL) ReturnPolicy returnPolicy,
            Instant createdAt,
            Instant updatedAt) {}

    /** One part of a list of them. */
    public record Listed(long count, boolean countIsEstimate, List<VendorOrderView> orders) {}

    VendorOrders(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param vendor null for all vendors
     * @param status null for all
     */
    public Listed list(Long vendor, String status, int limit, long offset) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = "where true";
        if (vendor != null) {
            condition += " and vo.vendor_id = :vendor";
            parameters.put("vendor", vendor);
        }
        if (status != null) {
            condition += " and vo.status = :status";
            parameters.put("status", status);
        }
        List<VendorOrderView> orders = read(
                condition + " order by vo.created_at desc, vo.id desc limit " + limit + " offset " + offset,
                parameters,
                false);
        long count = database.sql("select count(*) from (select 1 from vendor_order vo " + condition + " limit "
                        + (EXACT_UP_TO + 1) + ") m")
                .params(parameters)
                .query(Long.class)
                .single();
        return new Listed(count, count > EXACT_UP_TO, orders);
    }

    /** @param vendor the one it must belong to, null for any */
    public Optional<VendorOrderView> find(UUID id, Long vendor) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
        String condition = "where vo.id = :id";
        if (vendor != null) {
            condition += " and vo.vendor_id = :vendor";
            parameters.put("vendor", vendor);
        }
        return read(condition, parameters, true).stream().findFirst();
    }

    private List<VendorOrderView> read(String condition, Map<String, Object> parameters, boolean withPolicy) {
        return database.sql(
                        """
                        select vo.*, v.slug, v.company_name, o.currency, o.shipping_address::text as shipping_text,
                               o.shipping_method, o.payment_method, o.notes,
                               (select json_agg(json_build_object('id', i.id, 'product', i.product_id, 'sku', i.sku,
                                         'name', i.name, 'quantity', i.quantity, 'unit_price', i.unit_price::text,
                                         'price_at_purchase', i.price_at_purchase::text,
                                         'total_price', i.total_price::text, 'discount_amount', i.discount_amount::text,
                                         'vat_rate', i.vat_rate, 'vat_amount', i.vat_amount::text,
                                         'commission_rate', i.commission_rate,
                                         'commission_amount', i.commission_amount::text) order by i.id)
                                from order_item i where i.vendor_order_id = vo.id) as item_list,
                               r.fr as policy_fr, r.ar as policy_ar
                        from vendor_order vo
                        join customer_order o on o.id = vo.order_id
                        join vendor v on v.id = vo.vendor_id
                        """
                                + ReturnPolicy.join(withPolicy)
                                + condition)
                .params(parameters)
                .query((row, number) -> view(row))
                .list();
    }

    private static VendorOrderView view(ResultSet row) throws SQLException {
        Money subtotal = money(row, "subtotal_amount");
        Money commission = money(row, "commission_amount");
        Money discount = money(row, "discount_amount");
        boolean ownDiscount = "vendor".equals(row.getString("discount_paid_by"));
        return new VendorOrderView(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("order_id", UUID.class),
                new OrderView.VendorOfPart(
                        row.getLong("vendor_id"), row.getString("slug"), row.getString("company_name")),
                row.getString("status"),
                row.getString("currency"),
                subtotal,
                discount.plus(money(row, "shipping_discount_amount")),
                row.getString("discount_paid_by"),
                money(row, "shipping_amount"),
                money(row, "stamp_amount"),
                money(row, "vat_amount"),
                money(row, "total_amount"),
                row.getBigDecimal("commission_rate"),
                commission,
                (ownDiscount ? subtotal.minus(discount) : subtotal).minus(commission),
                row.getString("shipping_text"),
                row.getString("shipping_method"),
                row.getString("payment_method"),
                row.getString("notes"),
                row.getString("item_list"),
                instant(row, "confirmed_at"),
                instant(row, "acknowledged_at"),
                row.getObject("whatsapp_sent_at") != null,
                row.getString("erp_reference"),
                row.getString("erp_state"),
                row.getString("erp_delivery"),
                List.of((String[]) row.getArray("erp_deliveries").getArray()),
                row.getString("erp_invoice"),
                List.of((String[]) row.getArray("erp_invoices").getArray()),
                ReturnPolicy.of(row),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

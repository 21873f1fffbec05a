package tn.aloauto.marketplace.orders.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Money;

/** Reads orders, a page in three statements. */
@Component
public class Orders {

    private static final int EXACT_UP_TO = 10_000;

    private static final String ORDER =
            """
            select o.*, o.shipping_address::text as shipping_text, o.billing_address::text as billing_text,
                   y.id as payment_id, y.status as payment_status, y.method as paid_by
            from customer_order o left join payment y on y.order_id = o.id\s""";

    private final JdbcClient database;

    /** One part of a list of orders. Past 10 000 the count is an estimate. */
    public record Listed(long count, boolean countIsEstimate, List<OrderView> orders) {}

    Orders(JdbcClient database) {
        this.database = database;
    }

    /** @param status null for all */
    @Transactional(readOnly = true)
    public Listed list(OrderScope scope, String status, int limit, long offset) {
        Map<String, Object> parameters = scope.parameters();
        String condition = "where " + scope.condition();
        if (status != null) {
            condition += " and o.status = :status";
            parameters.put("status", status);
        }
        List<OrderView> orders = read(
                condition + " order by o.created_at desc, o.id desc limit " + limit + " offset " + offset,
                scope,
                parameters,
                false);
        long count = database.sql("select count(*) from (select 1 from customer_order o " + condition + " limit "
                        + (EXACT_UP_TO + 1) + ") m")
                .params(parameters)
                .query(Long.class)
                .single();
        return new Listed(count, count > EXACT_UP_TO, orders);
    }

    /** As the caller may see it: bought it, sells part of it, or is an admin. */
    @Transactional(readOnly = true)
    public Optional<OrderView> find(UUID id, Caller caller) {
        Optional<OrderView> bought = caller.isAdmin() ? Optional.empty() : find(id, OrderScope.boughtBy(caller.id()));
        return bought.or(() -> find(id, OrderScope.of(caller)));
    }

    private Optional<OrderView> find(UUID id, OrderScope scope) {
        Map<String, Object> parameters = scope.parameters();
        parameters.put("id", id);
        return read("where o.id = :id and " + scope.condition(), scope, parameters, true).stream()
                .findFirst();
    }

    private List<OrderView> read(
            String condition, OrderScope scope, Map<String, Object> parameters, boolean withPolicies) {
        List<OrderView> bare = database.sql(ORDER + condition)
                .params(parameters)
                .query((row, number) -> order(row))
                .list();
        if (bare.isEmpty()) {
            return bare;
        }
        UUID[] ids = bare.stream().map(OrderView::id).toArray(UUID[]::new);
        Map<UUID, List<OrderView.Part>> parts = parts(ids, scope, withPolicies);
        Map<UUID, List<OrderView.Item>> items = items(ids, scope);
        return bare.stream()
                .map(order -> filled(order, parts.get(order.id()), items.get(order.id()), scope))
                .toList();
    }

    private Map<UUID, List<OrderView.Part>> parts(UUID[] orders, OrderScope scope, boolean withPolicies) {
        Map<UUID, List<OrderView.Part>> parts = new HashMap<>();
        database.sql("select vo.*, v.slug, v.company_name, r.fr as policy_fr, r.ar as policy_ar"
                        + " from vendor_order vo join vendor v on v.id = vo.vendor_id"
                        + ReturnPolicy.join(withPolicies)
                        + "where vo.order_id = any(:orders)" + scope.partsCondition() + " order by vo.number")
                .param("orders", orders)
                .params(scope.parameters())
                .query((row, number) -> parts.computeIfAbsent(
                                row.getObject("order_id", UUID.class), id -> new ArrayList<>())
                        .add(part(row)))
                .list();
        return parts;
    }

    private Map<UUID, List<OrderView.Item>> items(UUID[] orders, OrderScope scope) {
        Map<UUID, List<OrderView.Item>> items = new HashMap<>();
        database.sql("select vo.order_id, i.* from order_item i join vendor_order vo on vo.id = i.vendor_order_id"
                        + " where vo.order_id = any(:orders)" + scope.partsCondition() + " order by vo.number, i.id")
                .param("orders", orders)
                .params(scope.parameters())
                .query((row, number) -> items.computeIfAbsent(
                                row.getObject("order_id", UUID.class), id -> new ArrayList<>())
                        .add(item(row)))
                .list();
        return items;
    }

    private static OrderView filled(
            OrderView order, List<OrderView.Part> parts, List<OrderView.Item> items, OrderScope scope) {
        OrderView filled = order.with(items, parts);
        return scope.vendor() == null ? filled : filled.forVendor();
    }

    private static OrderView order(ResultSet row) throws SQLException {
        UUID payment = row.getObject("payment_id", UUID.class);
        return new OrderView(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("status"),
                row.getObject("user_id", UUID.class),
                row.getString("payment_method"),
                row.getString("shipping_method"),
                row.getString("notes"),
                row.getString("shipping_text"),
                row.getString("billing_text"),
                row.getString("coupon_code"),
                row.getString("company_name"),
                row.getString("company_tax_number"),
                money(row, "subtotal_amount"),
                money(row, "shipping_amount"),
                money(row, "discount_amount"),
                money(row, "stamp_amount"),
                money(row, "vat_amount"),
                money(row, "total_amount"),
                row.getString("currency"),
                List.of(),
                List.of(),
                payment == null
                        ? null
                        : new OrderView.PaymentOfOrder(
                                payment, row.getString("payment_status"), row.getString("paid_by")),
                row.getObject("conditions_version", Integer.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static OrderView.Part part(ResultSet row) throws SQLException {
        return new OrderView.Part(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new OrderView.VendorOfPart(
                        row.getLong("vendor_id"), row.getString("slug"), row.getString("company_name")),
                row.getString("status"),
                money(row, "subtotal_amount"),
                money(row, "shipping_amount"),
                money(row, "discount_amount").plus(money(row, "shipping_discount_amount")),
                money(row, "stamp_amount"),
                money(row, "vat_amount"),
                money(row, "total_amount"),
                ReturnPolicy.of(row));
    }

    private static OrderView.Item item(ResultSet row) throws SQLException {
        return new OrderView.Item(
                row.getObject("id", UUID.class),
                row.getLong("product_id"),
                row.getString("sku"),
                row.getString("name"),
                row.getInt("quantity"),
                money(row, "unit_price"),
                money(row, "price_at_purchase"),
                money(row, "total_price"),
                money(row, "discount_amount"),
                row.getBigDecimal("vat_rate"),
                money(row, "vat_amount"),
                row.getObject("vendor_order_id", UUID.class));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }
}

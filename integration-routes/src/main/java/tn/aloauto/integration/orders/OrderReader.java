package tn.aloauto.integration.orders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads an order through the shop's view and keeps only what a partner needs. */
@Component
class OrderReader {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    OrderReader(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    OrderForPartner read(ClaimedOrder claimed) {
        List<OrderForPartner> perLine = jdbc.sql(
                        """
                        select number, status, confirmed_at, currency, shipping_address, first_name, last_name, email, customer_id,
                               item_id, sku, name, quantity, unit_price, total_price, vat_rate, payment_method, shipping_method,
                               notes
                        from marketplace.order_for_export where vendor_order_id = :order order by item_id""")
                .param("order", claimed.vendorOrderId())
                .query((row, number) -> withOneLine(row, claimed))
                .list();
        if (perLine.isEmpty()) {
            throw new ExportRefusal(
                    ExportRefusal.Kind.PERMANENT, "unknown_order", "La commande n'existe pas ou n'a aucune ligne");
        }
        OrderForPartner first = perLine.get(0);
        if (first.confirmedAt() == null && !claimed.isCancellation()) {
            throw new ExportRefusal(
                    ExportRefusal.Kind.PERMANENT,
                    "not_confirmed",
                    "La commande n'est pas confirmée : rien n'est envoyé");
        }
        List<OrderForPartner.Line> lines =
                perLine.stream().map(order -> order.lines().get(0)).toList();
        BigDecimal total = lines.stream().map(OrderForPartner.Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new OrderForPartner(
                first.id(),
                first.number(),
                first.confirmedAt(),
                first.currency(),
                total,
                first.cancelled(),
                first.change(),
                first.customer(),
                first.terms(),
                lines);
    }

    private OrderForPartner withOneLine(ResultSet row, ClaimedOrder claimed) throws SQLException {
        JsonNode address = parse(row.getString("shipping_address"));
        OffsetDateTime confirmedAt = row.getObject("confirmed_at", OffsetDateTime.class);
        OrderForPartner.Line line = new OrderForPartner.Line(
                row.getObject("item_id", UUID.class),
                row.getString("sku"),
                row.getString("name"),
                row.getInt("quantity"),
                row.getBigDecimal("unit_price"),
                row.getBigDecimal("total_price"),
                row.getBigDecimal("vat_rate"));
        return new OrderForPartner(
                claimed.vendorOrderId(),
                row.getString("number"),
                confirmedAt == null ? null : confirmedAt.toInstant(),
                row.getString("currency"),
                line.total(),
                claimed.isCancellation(),
                claimed.isChange() ? new OrderForPartner.Change(claimed.eventId(), row.getString("status")) : null,
                customer(row, address),
                new OrderForPartner.Terms(
                        row.getString("payment_method"),
                        row.getString("shipping_method"),
                        row.getString("notes") == null ? "" : row.getString("notes"),
                        text(address, "governorate")),
                List.of(line));
    }

    private static OrderForPartner.Customer customer(ResultSet row, JsonNode address) throws SQLException {
        return new OrderForPartner.Customer(
                row.getObject("customer_id", UUID.class),
                row.getString("first_name") + " " + row.getString("last_name"),
                row.getString("email"),
                text(address, "phone"),
                text(address, "street"),
                text(address, "street2"),
                text(address, "postal_code"),
                text(address, "city"),
                text(address, "country").isEmpty() ? "TN" : text(address, "country"));
    }

    private static String text(JsonNode address, String name) {
        JsonNode value = address.path(name);
        return value.isNull() ? "" : value.asText("");
    }

    private JsonNode parse(String address) {
        try {
            return json.readTree(address);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("A shipping address is not JSON", notJson);
        }
    }
}

package tn.aloauto.simulators.odoo;

import java.math.BigDecimal;
import java.util.Map;

/** What a new record gets when the caller says nothing, and what it may not do without. */
final class Defaults {

    private Defaults() {}

    static Map<String, Object> of(String model, OdooDatabase database) {
        return switch (model) {
            case "product.product", "product.template" ->
                Map.of(
                        "active",
                        true,
                        "sale_ok",
                        true,
                        "is_storable",
                        false,
                        "type",
                        "consu",
                        "list_price",
                        BigDecimal.ONE);
            case "res.partner" -> Map.of("active", true, "type", "contact");
            case "sale.order" ->
                Map.of(
                        "state",
                        "draft",
                        "date_order",
                        database.transactionStart(),
                        "invoice_status",
                        "no",
                        "currency_id",
                        1,
                        "amount_untaxed",
                        BigDecimal.ZERO,
                        "amount_tax",
                        BigDecimal.ZERO,
                        "amount_total",
                        BigDecimal.ZERO);
            case "sale.order.line" -> Map.of("product_uom_qty", BigDecimal.ONE);
            case "stock.quant" ->
                Map.of("quantity", BigDecimal.ZERO, "reserved_quantity", BigDecimal.ZERO, "location_id", 8);
            default -> Map.of();
        };
    }

    static void complete(String model, Map<String, Object> row, OdooDatabase database) {
        switch (model) {
            case "res.partner" -> Constraints.require(model, row, "name");
            case "product.product" -> {
                Constraints.require(model, row, "name");
                Constraints.refuseTakenBarcode(row, database);
            }
            case "sale.order" -> {
                Constraints.require(model, row, "partner_id");
                row.put("name", "S%05d".formatted(database.nextId("sale.order")));
            }
            case "sale.order.line" -> {
                Constraints.require(model, row, "order_id");
                Constraints.require(model, row, "product_id");
                Map<String, Object> product = database.get("product.product", (Integer) row.get("product_id"));
                row.putIfAbsent("name", Values.text(product.get("name")));
                row.putIfAbsent("price_unit", product.get("list_price"));
            }
            default -> {
                // nothing is computed for the others
            }
        }
    }
}

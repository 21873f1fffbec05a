package tn.aloauto.simulators.odoo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The life of a sale order: totals, confirmation, cancellation. Odoo confirms what it does not have. */
final class Sales {

    private final OdooDatabase database;
    private final Stock stock;

    Sales(OdooDatabase database, Stock stock) {
        this.database = database;
        this.stock = stock;
    }

    boolean confirm(List<Integer> ids) {
        for (int id : ids) {
            if (!List.of("draft", "sent")
                    .contains(database.get("sale.order", id).get("state"))) {
                throw OdooFault.userError("Some orders are not in a state requiring confirmation.");
            }
            database.update(
                    "sale.order",
                    id,
                    Map.of(
                            "state", "sale",
                            "date_order", database.transactionStart(),
                            "delivery_status", "pending",
                            "invoice_status", "to invoice"));
            Map<String, Object> order = database.get("sale.order", id);
            database.insert(
                    "stock.picking",
                    Map.of(
                            "name",
                            "WH/OUT/%05d".formatted(id),
                            "origin",
                            order.get("name"),
                            "sale_id",
                            id,
                            "partner_id",
                            order.get("partner_id"),
                            "state",
                            "assigned",
                            "products_availability",
                            "Available"));
            lines(id, database)
                    .forEach(line -> stock.reserve(
                            (Integer) line.get("product_id"), Values.decimal(line.get("product_uom_qty"))));
        }
        return true;
    }

    boolean cancel(List<Integer> ids) {
        for (int id : ids) {
            boolean wasConfirmed = database.get("sale.order", id).get("state").equals("sale");
            database.update("sale.order", id, Map.of("state", "cancel", "invoice_status", "no"));
            if (wasConfirmed) {
                lines(id, database)
                        .forEach(line -> stock.reserve(
                                (Integer) line.get("product_id"),
                                Values.decimal(line.get("product_uom_qty")).negate()));
            }
        }
        return true;
    }

    /** The parcel leaves: what was reserved is gone from the shelf. */
    void deliver(int order) {
        database.update("sale.order", order, Map.of("delivery_status", "full"));
        database.all("stock.picking").stream()
                .filter(picking -> Objects.equals(picking.get("sale_id"), order))
                .forEach(picking ->
                        database.update("stock.picking", (Integer) picking.get("id"), Map.of("state", "done")));
        lines(order, database)
                .forEach(line ->
                        stock.take((Integer) line.get("product_id"), Values.decimal(line.get("product_uom_qty"))));
    }

    void invoice(int order) {
        database.update("sale.order", order, Map.of("invoice_status", "invoiced"));
        database.insert(
                "account.move",
                Map.of(
                        "name",
                        "INV/2026/%05d".formatted(database.nextId("account.move")),
                        "sale_id",
                        order,
                        "state",
                        "posted",
                        "payment_state",
                        "not_paid"));
    }

    /** Totals follow the lines, whoever touched them. */
    static void afterChange(String model, int id, OdooDatabase database) {
        if (model.equals("sale.order.line")) {
            Map<String, Object> line = database.get(model, id);
            BigDecimal total =
                    Values.decimal(line.get("product_uom_qty")).multiply(Values.decimal(line.get("price_unit")));
            database.update(model, id, Map.of("price_subtotal", total, "price_total", total));
            int order = (Integer) line.get("order_id");
            BigDecimal sum = lines(order, database).stream()
                    .map(each -> Values.decimal(each.get("price_total")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            database.update("sale.order", order, Map.of("amount_untaxed", sum, "amount_total", sum));
        }
    }

    static List<Map<String, Object>> lines(int order, OdooDatabase database) {
        return database.all("sale.order.line").stream()
                .filter(line -> Objects.equals(line.get("order_id"), order))
                .toList();
    }
}

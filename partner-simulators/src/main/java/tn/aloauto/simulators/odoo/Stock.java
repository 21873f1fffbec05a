package tn.aloauto.simulators.odoo;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** On hand, free and forecast figures. A movement touches the quant's write_date, never the product's. */
final class Stock {

    private final OdooDatabase database;
    private final Records records;

    Stock(OdooDatabase database, Records records) {
        this.database = database;
        this.records = records;
    }

    BigDecimal figure(String name, int product) {
        BigDecimal onHand = sum(product, "quantity");
        return switch (name) {
            case "qty_available" -> onHand;
            case "free_qty" -> onHand.subtract(sum(product, "reserved_quantity"));
            case "outgoing_qty" -> outgoing(product);
            case "virtual_available" -> onHand.subtract(outgoing(product));
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Reserves what is free; less than asked is no error. A negative quantity gives back. */
    void reserve(int product, BigDecimal quantity) {
        BigDecimal rest = quantity;
        for (Map<String, Object> quant : quants(product)) {
            BigDecimal reserved = Values.decimal(quant.get("reserved_quantity"));
            BigDecimal free = Values.decimal(quant.get("quantity")).subtract(reserved);
            BigDecimal taken = rest.signum() < 0 ? rest.max(reserved.negate()) : rest.min(free.max(BigDecimal.ZERO));
            if (taken.signum() != 0) {
                database.update(
                        "stock.quant", (Integer) quant.get("id"), Map.of("reserved_quantity", reserved.add(taken)));
                moved(product, taken, "assigned");
                rest = rest.subtract(taken);
            }
        }
    }

    /** The counted quantity becomes the quantity. Answers nothing: the reply has no result member. */
    void applyInventory(List<Integer> quants) {
        for (int id : quants) {
            Map<String, Object> quant = database.get("stock.quant", id);
            Object counted = quant.get("inventory_quantity");
            moved((Integer) quant.get("product_id"), Values.decimal(counted), "done");
            Map<String, Object> values = new HashMap<>();
            values.put("quantity", Values.decimal(counted));
            values.put("inventory_quantity", null);
            database.update("stock.quant", id, values);
        }
    }

    /** Answers the action of a dialog instead of true, as a real one with text messages switched on: nothing is delivered. */
    Map<String, Object> validatePicking(List<Integer> pickings) {
        pickings.forEach(id -> database.get("stock.picking", id));
        return Map.of(
                "name", "SMS",
                "type", "ir.actions.act_window",
                "view_mode", "form",
                "res_model", "confirm.stock.sms",
                "views", List.of(List.of(1118, "form")),
                "view_id", 1118,
                "target", "new",
                "res_id", 1,
                "context", Map.of("button_validate_picking_ids", pickings));
    }

    void putOnHand(int product, BigDecimal quantity) {
        records.create("stock.quant", Map.of("product_id", product, "quantity", quantity));
    }

    /** What has come to nothing goes with its row, as a real one's housekeeping does: it leaves no time of change behind. */
    void sweepEmptyQuants() {
        for (Map<String, Object> quant : database.all("stock.quant")) {
            if (Values.decimal(quant.get("quantity")).signum() == 0
                    && Values.decimal(quant.get("reserved_quantity")).signum() == 0) {
                database.delete("stock.quant", (Integer) quant.get("id"));
            }
        }
    }

    /** Leaves the shelf, from what was reserved first. */
    void take(int product, BigDecimal quantity) {
        BigDecimal rest = quantity;
        for (Map<String, Object> quant : quants(product)) {
            BigDecimal there = Values.decimal(quant.get("quantity"));
            BigDecimal taken = rest.min(there);
            BigDecimal reserved = Values.decimal(quant.get("reserved_quantity"));
            database.update(
                    "stock.quant",
                    (Integer) quant.get("id"),
                    Map.of(
                            "quantity", there.subtract(taken),
                            "reserved_quantity", reserved.subtract(taken.min(reserved))));
            rest = rest.subtract(taken);
        }
        moved(product, quantity, "done");
    }

    /** A person counts: that much is on hand now, in one place. */
    void count(int product, BigDecimal quantity) {
        List<Map<String, Object>> quants = quants(product);
        int id = quants.isEmpty()
                ? records.create("stock.quant", Map.of("product_id", product))
                : (Integer) quants.get(0).get("id");
        records.write("stock.quant", List.of(id), Map.of("inventory_quantity", quantity));
        applyInventory(List.of(id));
    }

    private void moved(int product, BigDecimal quantity, String state) {
        database.insert("stock.move.line", Map.of("product_id", product, "quantity", quantity, "state", state));
    }

    private BigDecimal outgoing(int product) {
        return database.all("sale.order.line").stream()
                .filter(line -> Objects.equals(line.get("product_id"), product))
                .filter(line -> "sale"
                        .equals(database.get("sale.order", (Integer) line.get("order_id"))
                                .get("state")))
                .map(line -> Values.decimal(line.get("product_uom_qty")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal sum(int product, String figure) {
        return quants(product).stream()
                .map(quant -> Values.decimal(quant.get(figure)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Map<String, Object>> quants(int product) {
        return database.all("stock.quant").stream()
                .filter(quant -> Objects.equals(quant.get("product_id"), product))
                .toList();
    }
}

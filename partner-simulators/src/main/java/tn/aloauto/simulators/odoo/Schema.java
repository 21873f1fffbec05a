package tn.aloauto.simulators.odoo;

import static tn.aloauto.simulators.odoo.Field.Kind.BOOLEAN;
import static tn.aloauto.simulators.odoo.Field.Kind.CHAR;
import static tn.aloauto.simulators.odoo.Field.Kind.DATETIME;
import static tn.aloauto.simulators.odoo.Field.Kind.FLOAT;
import static tn.aloauto.simulators.odoo.Field.Kind.INTEGER;
import static tn.aloauto.simulators.odoo.Field.Kind.SELECTION;
import static tn.aloauto.simulators.odoo.Field.Kind.TEXT;
import static tn.aloauto.simulators.odoo.Field.many2one;
import static tn.aloauto.simulators.odoo.Field.of;
import static tn.aloauto.simulators.odoo.Field.one2many;

import java.util.LinkedHashMap;
import java.util.Map;

/** The models a marketplace talks to, with the fields it may name. */
final class Schema {

    private static final Map<String, Map<String, Field>> MODELS = new LinkedHashMap<>();

    static {
        model("res.country", of("name", CHAR, "Country Name"), of("code", CHAR, "Country Code"));
        model("res.currency", of("name", CHAR, "Currency"), of("rounding", FLOAT, "Rounding Factor"), active());
        model("product.category", of("name", CHAR, "Name"), of("complete_name", CHAR, "Complete Name"));
        model("stock.location", of("name", CHAR, "Location Name"), of("usage", SELECTION, "Location Type"));
        model(
                "res.partner",
                of("name", CHAR, "Name"),
                of("ref", CHAR, "Reference"),
                of("email", CHAR, "Email"),
                of("phone", CHAR, "Phone"),
                of("street", CHAR, "Street"),
                of("street2", CHAR, "Street2"),
                of("zip", CHAR, "Zip"),
                of("city", CHAR, "City"),
                many2one("country_id", "res.country", "Country"),
                many2one("parent_id", "res.partner", "Related Company"),
                of("type", SELECTION, "Address Type"),
                of("comment", TEXT, "Notes"),
                active());
        model("product.template", product());
        model(
                "product.product",
                with(
                        product(),
                        many2one("product_tmpl_id", "product.template", "Product Template"),
                        Field.computed("qty_available", "Quantity On Hand"),
                        Field.computed("free_qty", "Free To Use Quantity"),
                        Field.computed("virtual_available", "Forecasted Quantity"),
                        Field.computed("outgoing_qty", "Outgoing")));
        sales();
        stock();
    }

    private Schema() {}

    private static void sales() {
        model(
                "sale.order",
                of("name", CHAR, "Order Reference"),
                many2one("partner_id", "res.partner", "Customer"),
                of("client_order_ref", CHAR, "Customer Reference"),
                of("origin", CHAR, "Source Document"),
                of("note", TEXT, "Terms and conditions"),
                of("state", SELECTION, "Status"),
                of("date_order", DATETIME, "Order Date"),
                one2many("order_line", "sale.order.line", "order_id", "Order Lines"),
                of("amount_untaxed", FLOAT, "Untaxed Amount"),
                of("amount_tax", FLOAT, "Taxes"),
                of("amount_total", FLOAT, "Total"),
                many2one("currency_id", "res.currency", "Currency"),
                of("delivery_status", SELECTION, "Delivery Status"),
                of("invoice_status", SELECTION, "Invoice Status"),
                one2many("picking_ids", "stock.picking", "sale_id", "Transfers"),
                one2many("invoice_ids", "account.move", "sale_id", "Invoices"));
        model(
                "account.move",
                of("name", CHAR, "Number"),
                many2one("sale_id", "sale.order", "Sales Order"),
                of("state", SELECTION, "Status"),
                of("payment_state", SELECTION, "Payment Status"));
        model(
                "mail.message",
                of("model", CHAR, "Related Document Model"),
                of("res_id", INTEGER, "Related Document ID"),
                of("body", TEXT, "Contents"));
        model(
                "sale.order.line",
                many2one("order_id", "sale.order", "Order Reference"),
                many2one("product_id", "product.product", "Product"),
                of("name", TEXT, "Description"),
                of("product_uom_qty", FLOAT, "Quantity"),
                of("price_unit", FLOAT, "Unit Price"),
                of("price_subtotal", FLOAT, "Subtotal"),
                of("price_total", FLOAT, "Total"));
    }

    private static void stock() {
        model(
                "stock.quant",
                many2one("product_id", "product.product", "Product"),
                many2one("location_id", "stock.location", "Location"),
                of("quantity", FLOAT, "Quantity"),
                of("reserved_quantity", FLOAT, "Reserved Quantity"),
                of("inventory_quantity", FLOAT, "Counted Quantity"));
        model(
                "stock.move.line",
                many2one("product_id", "product.product", "Product"),
                of("quantity", FLOAT, "Quantity"),
                of("state", SELECTION, "Status"));
        model(
                "stock.picking",
                of("name", CHAR, "Reference"),
                of("origin", CHAR, "Source Document"),
                many2one("sale_id", "sale.order", "Sales Order"),
                many2one("partner_id", "res.partner", "Contact"),
                of("state", SELECTION, "Status"),
                of("products_availability", CHAR, "Product Availability"));
        model(
                "ir.model.data",
                of("module", CHAR, "Module"),
                of("name", CHAR, "External Identifier"),
                of("model", CHAR, "Model Name"),
                of("res_id", INTEGER, "Record ID"));
    }

    private static Field active() {
        return of("active", BOOLEAN, "Active");
    }

    private static Field[] product() {
        return new Field[] {
            of("name", CHAR, "Name"),
            of("default_code", CHAR, "Internal Reference"),
            of("barcode", CHAR, "Barcode"),
            of("list_price", FLOAT, "Sales Price"),
            of("standard_price", FLOAT, "Cost"),
            many2one("categ_id", "product.category", "Product Category"),
            of("type", SELECTION, "Product Type"),
            of("is_storable", BOOLEAN, "Track Inventory"),
            of("sale_ok", BOOLEAN, "Sales"),
            active()
        };
    }

    private static Field[] with(Field[] first, Field... more) {
        Field[] all = new Field[first.length + more.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    private static void model(String name, Field... fields) {
        Map<String, Field> byName = new LinkedHashMap<>();
        byName.put("id", of("id", INTEGER, "ID"));
        for (Field field : fields) {
            byName.put(field.name(), field);
        }
        byName.put("create_date", of("create_date", DATETIME, "Created on"));
        byName.put("write_date", of("write_date", DATETIME, "Last Updated on"));
        byName.put("display_name", of("display_name", CHAR, "Display Name"));
        MODELS.put(name, byName);
    }

    static Map<String, Field> fields(String model) {
        Map<String, Field> fields = MODELS.get(model);
        if (fields == null) {
            throw OdooFault.userError("Object " + model + " doesn't exist");
        }
        return fields;
    }

    static Iterable<String> models() {
        return MODELS.keySet();
    }
}

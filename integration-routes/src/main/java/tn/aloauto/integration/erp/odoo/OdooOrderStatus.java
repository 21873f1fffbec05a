package tn.aloauto.integration.erp.odoo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.erp.ClaimedPull;
import tn.aloauto.integration.erp.ErpOrders;
import tn.aloauto.integration.erp.OrderProgress;
import tn.aloauto.integration.erp.PullSettings;

/** Reads how far our orders have come in an Odoo: state, delivery and invoice. */
@Component("odooOrderStatus")
public class OdooOrderStatus {

    private static final int AT_ONCE = 100;
    private static final List<String> WANTED = List.of(
            "name",
            "state",
            "client_order_ref",
            "amount_total",
            "delivery_status",
            "invoice_status",
            "picking_ids",
            "invoice_ids");

    private final ProducerTemplate producer;
    private final OdooSession session;
    private final ErpOrders orders;
    private final PullSettings settings;

    OdooOrderStatus(ProducerTemplate producer, OdooSession session, ErpOrders orders, PullSettings settings) {
        this.producer = producer;
        this.session = session;
        this.orders = orders;
        this.settings = settings;
    }

    /** Of the orders that may still change; of all that were sent when the whole is to be checked. */
    public List<OrderProgress> read(@Body ClaimedPull pull, String connection) {
        OdooPages pages = new OdooPages(
                new OdooConnection(connection, producer, session), AT_ONCE, settings.pageTries(), settings.pageWait());
        Set<String> there = pages.fields("sale.order");
        List<String> fields = WANTED.stream().filter(there::contains).toList();
        List<String> numbers = orders.numbers(pull);
        List<OrderProgress> progress = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i += AT_ONCE) {
            List<String> some = numbers.subList(i, Math.min(i + AT_ONCE, numbers.size()));
            List<Map<String, Object>> found = new ArrayList<>();
            pages.each(
                    "sale.order", List.of(List.of("client_order_ref", "in", List.copyOf(some))), fields, found::addAll);
            progress.addAll(progress(pages, found));
        }
        return progress;
    }

    private static List<OrderProgress> progress(OdooPages pages, List<Map<String, Object>> found) {
        Map<Integer, String> deliveries = names(pages, "stock.picking", found, "picking_ids");
        Map<Integer, String> invoices = names(pages, "account.move", found, "invoice_ids");
        Map<String, OrderProgress> byNumber = new LinkedHashMap<>();
        for (Map<String, Object> row : found) {
            boolean alive = !"cancel".equals(row.get("state"));
            OrderProgress one = new OrderProgress(
                    text(row, "client_order_ref"),
                    text(row, "name"),
                    alive ? 1 : 0,
                    text(row, "state"),
                    new BigDecimal(String.valueOf(row.getOrDefault("amount_total", 0))),
                    text(row, "delivery_status"),
                    named(row, "picking_ids", deliveries),
                    text(row, "invoice_status"),
                    named(row, "invoice_ids", invoices));
            byNumber.merge(one.number(), one, OdooOrderStatus::theLivingOne);
        }
        return List.copyOf(byNumber.values());
    }

    /** Of several orders that quote one number the oldest living one counts. */
    private static OrderProgress theLivingOne(OrderProgress first, OrderProgress second) {
        OrderProgress counts = first.copies() == 0 && second.copies() > 0 ? second : first;
        return new OrderProgress(
                counts.number(),
                counts.reference(),
                first.copies() + second.copies(),
                counts.state(),
                counts.total(),
                counts.delivery(),
                counts.deliveries(),
                counts.invoice(),
                counts.invoices());
    }

    /** Delivery notes and invoices by name; none where the user may not read them or the module is not there. */
    private static Map<Integer, String> names(
            OdooPages pages, String model, List<Map<String, Object>> orders, String field) {
        Map<Integer, String> names = new LinkedHashMap<>();
        List<Object> ids = new ArrayList<>();
        orders.forEach(order -> ids.addAll(list(order, field)));
        if (!ids.isEmpty() && pages.fields(model).contains("name")) {
            pages.each(
                    model,
                    List.of(List.of("id", "in", ids)),
                    List.of("name"),
                    page -> page.forEach(row -> names.put((Integer) row.get("id"), text(row, "name"))));
        }
        return names;
    }

    private static List<String> named(Map<String, Object> row, String field, Map<Integer, String> names) {
        return list(row, field).stream()
                .map(names::get)
                .filter(name -> name != null)
                .toList();
    }

    private static List<?> list(Map<String, Object> row, String field) {
        return row.get(field) instanceof List<?> ids ? ids : List.of();
    }

    private static String text(Map<String, Object> row, String field) {
        return row.get(field) instanceof String text ? text : null;
    }
}

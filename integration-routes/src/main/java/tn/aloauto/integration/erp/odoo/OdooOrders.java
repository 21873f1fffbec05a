package tn.aloauto.integration.erp.odoo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.orders.ExportRefusal;
import tn.aloauto.integration.orders.ExportRefusal.Kind;
import tn.aloauto.integration.orders.OrderForPartner;
import tn.aloauto.integration.orders.PartnerReceipt;

/**
 * Puts an order into Odoo once in effect, by two means that cover each other. First it looks for a sale order that quotes our
 * number in {@code client_order_ref}: after a lost answer that is the whole repair. Where there is none it imports with
 * {@code sale.order.load()} under external ids of our own, for the order and for each line: Odoo then updates what an earlier
 * or simultaneous attempt made, where {@code create} would make a second order ({@code client_order_ref} is not unique).
 */
@Component("odooOrders")
public class OdooOrders {

    private static final List<String> FIELDS =
            List.of("name", "state", "client_order_ref", "amount_total", "currency_id", "order_line");
    private static final List<String> COLUMNS = List.of(
            "id",
            "partner_id/.id",
            "client_order_ref",
            "order_line/id",
            "order_line/product_id/.id",
            "order_line/name",
            "order_line/product_uom_qty",
            "order_line/price_unit");

    private static final Map<String, String> STATUS =
            Map.of("confirmed", "confirmée", "shipped", "expédiée", "delivered", "livrée", "refunded", "remboursée");

    private final ProducerTemplate producer;
    private final OdooSession session;

    OdooOrders(ProducerTemplate producer, OdooSession session) {
        this.producer = producer;
        this.session = session;
    }

    /**
     * @param unknownProduct what to do with a line whose SKU Odoo does not know: {@code refuse}, {@code create} or {@code skip}
     */
    public PartnerReceipt put(OrderForPartner order, String connection, String unknownProduct) {
        OdooConnection odoo = new OdooConnection(connection, producer, session);
        List<String> warnings = new ArrayList<>();
        Optional<Map<String, Object>> found = find(odoo, order.number(), warnings);
        if (order.cancelled()) {
            return cancel(odoo, order, found, warnings);
        }
        if (order.change() != null) {
            return tell(odoo, order, found, warnings);
        }
        int id = found.isPresent() ? idOf(found.get()) : create(odoo, order, unknownProduct, warnings);
        confirm(odoo, id);
        Map<String, Object> record = readBack(odoo, id);
        if (!List.of("sale", "done").contains(record.get("state"))) {
            throw new ExportRefusal(
                    Kind.PERMANENT,
                    "not_taken",
                    "Odoo garde la commande " + record.get("name") + " dans l'état « " + record.get("state") + " »");
        }
        compare(order, record, warnings);
        return receipt(order, record, found.isPresent(), warnings);
    }

    private static Optional<Map<String, Object>> find(OdooConnection odoo, String number, List<String> warnings) {
        List<Map<String, Object>> found =
                odoo.searchRead("sale.order", List.of(List.of("client_order_ref", "=", number)), FIELDS, 10);
        List<Map<String, Object>> alive = found.stream()
                .filter(order -> !"cancel".equals(order.get("state")))
                .toList();
        if (alive.size() > 1) {
            warnings.add(alive.size() + " commandes d'Odoo portent la référence " + number);
        }
        return alive.isEmpty() ? found.stream().findFirst() : Optional.of(alive.get(0));
    }

    private static int create(
            OdooConnection odoo, OrderForPartner order, String unknownProduct, List<String> warnings) {
        Map<String, Integer> products = new OdooProducts(odoo, unknownProduct).of(order.lines(), warnings);
        int customer = new OdooCustomers(odoo).of(order.customer());
        List<List<Object>> rows = new ArrayList<>();
        for (OrderForPartner.Line line : order.lines()) {
            if (products.containsKey(line.sku())) {
                boolean first = rows.isEmpty();
                rows.add(List.of(
                        first ? externalId("order", order.id()) : "",
                        first ? customer : "",
                        first ? order.number() : "",
                        externalId("line", line.id()),
                        products.get(line.sku()),
                        line.name(),
                        Integer.toString(line.quantity()),
                        line.unitPrice().toPlainString()));
            }
        }
        return odoo.load("sale.order", COLUMNS, rows);
    }

    /** Odoo refuses to confirm twice, and that is fine: the state decides. */
    private static void confirm(OdooConnection odoo, int id) {
        if (!List.of("draft", "sent").contains(readBack(odoo, id).get("state"))) {
            return;
        }
        try {
            odoo.press("sale.order", "action_confirm", id, Map.of());
        } catch (ExportRefusal refusal) {
            if (!OdooErrors.isRefused(refusal)
                    || "draft".equals(readBack(odoo, id).get("state"))) {
                throw refusal;
            }
        }
    }

    private static PartnerReceipt cancel(
            OdooConnection odoo, OrderForPartner order, Optional<Map<String, Object>> found, List<String> warnings) {
        if (found.isEmpty()) {
            return new PartnerReceipt("aucune", true, List.of(), Map.of("erp", "odoo", "nothing_to_cancel", true));
        }
        int id = idOf(found.get());
        boolean wasCancelled = "cancel".equals(found.get().get("state"));
        if (!wasCancelled) {
            odoo.press("sale.order", "action_cancel", id, Map.of("disable_cancel_warning", true));
        }
        Map<String, Object> record = readBack(odoo, id);
        if (!"cancel".equals(record.get("state"))) {
            throw new ExportRefusal(
                    Kind.PERMANENT,
                    "not_cancelled",
                    "Odoo n'annule pas la commande " + record.get("name") + " (état « " + record.get("state") + " »)");
        }
        return receipt(order, record, wasCancelled, warnings);
    }

    /** What changed in the shop goes into the order's history there, each change once however often it is sent. */
    private static PartnerReceipt tell(
            OdooConnection odoo, OrderForPartner order, Optional<Map<String, Object>> found, List<String> warnings) {
        if (found.isEmpty()) {
            return new PartnerReceipt("aucune", true, List.of(), Map.of("erp", "odoo", "nothing_to_change", true));
        }
        int id = idOf(found.get());
        String mark = "aloauto-" + order.change().id();
        List<Map<String, Object>> told = odoo.searchRead(
                "mail.message",
                List.of(
                        List.of("model", "=", "sale.order"),
                        List.of("res_id", "=", id),
                        List.of("body", "ilike", mark)),
                List.of("res_id"),
                1);
        if (told.isEmpty()) {
            odoo.on(
                    "sale.order",
                    id,
                    "message_post",
                    Map.of(
                            "body",
                            "AloAuto : commande " + order.number() + " "
                                    + STATUS.getOrDefault(
                                            order.change().status(),
                                            order.change().status()) + " (" + mark
                                    + ")"));
        }
        return receipt(order, readBack(odoo, id), !told.isEmpty(), warnings);
    }

    private static Map<String, Object> readBack(OdooConnection odoo, int id) {
        List<Map<String, Object>> rows = odoo.read("sale.order", id, FIELDS);
        if (rows.isEmpty()) {
            throw new ExportRefusal(Kind.UNKNOWN, "vanished", "La commande a disparu d'Odoo pendant l'envoi");
        }
        return rows.get(0);
    }

    /** Taxes are Odoo's decision: a difference is shown to a person, never corrected by us. */
    private static void compare(OrderForPartner order, Map<String, Object> record, List<String> warnings) {
        BigDecimal there = amount(record);
        if (there.compareTo(order.total()) != 0) {
            warnings.add("Odoo compte " + there.toPlainString() + " au lieu de "
                    + order.total().toPlainString() + " " + order.currency());
        }
        if (!order.currency().equals(currency(record))) {
            warnings.add("Odoo compte en " + currency(record) + " au lieu de " + order.currency());
        }
    }

    private static PartnerReceipt receipt(
            OrderForPartner order, Map<String, Object> record, boolean wasThere, List<String> warnings) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("erp", "odoo");
        details.put("partner_reference", record.get("name"));
        details.put("partner_id", record.get("id"));
        details.put("state", record.get("state"));
        details.put("lines", order.lines().size());
        details.put("amount_total", amount(record).toPlainString());
        details.put("expected_total", order.total().toPlainString());
        details.put("currency", currency(record));
        details.put("was_there", wasThere);
        return new PartnerReceipt(String.valueOf(record.get("name")), wasThere, List.copyOf(warnings), details);
    }

    private static BigDecimal amount(Map<String, Object> record) {
        return new BigDecimal(String.valueOf(record.get("amount_total"))).setScale(3, RoundingMode.HALF_UP);
    }

    /** A many2one is [id, name], or false. */
    private static String currency(Map<String, Object> record) {
        return record.get("currency_id") instanceof List<?> pair ? String.valueOf(pair.get(1)) : "?";
    }

    private static int idOf(Map<String, Object> record) {
        return (Integer) record.get("id");
    }

    static String externalId(String what, UUID id) {
        return "aloauto." + what + "_" + id.toString().replace("-", "");
    }
}

package tn.aloauto.integration.erp.odoo;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tn.aloauto.integration.orders.ExportRefusal;
import tn.aloauto.integration.orders.ExportRefusal.Kind;
import tn.aloauto.integration.orders.OrderForPartner.Line;

/**
 * Finds the products of an order by {@code default_code}. A code need not be unique in Odoo: the oldest product wins, with a
 * warning.
 *
 * @param unknownProduct refuse, create or skip
 */
record OdooProducts(OdooConnection odoo, String unknownProduct) {

    Map<String, Integer> of(List<Line> lines, List<String> warnings) {
        List<String> codes = lines.stream().map(Line::sku).distinct().toList();
        List<Map<String, Object>> found = odoo.searchRead(
                "product.product",
                List.of(List.of("default_code", "in", codes)),
                List.of("default_code"),
                codes.size() * 10);
        Map<String, Integer> byCode = new LinkedHashMap<>();
        Set<String> repeated = new LinkedHashSet<>();
        for (Map<String, Object> product : found) {
            String code = String.valueOf(product.get("default_code"));
            if (byCode.putIfAbsent(code, (Integer) product.get("id")) != null) {
                repeated.add(code);
            }
        }
        repeated.forEach(code -> warnings.add("Plusieurs produits d'Odoo portent la référence " + code));
        List<Line> unknown =
                lines.stream().filter(line -> !byCode.containsKey(line.sku())).toList();
        if (!unknown.isEmpty()) {
            settle(unknown, byCode, warnings);
        }
        return byCode;
    }

    private void settle(List<Line> unknown, Map<String, Integer> byCode, List<String> warnings) {
        String codes = unknown.stream().map(Line::sku).collect(Collectors.joining(", "));
        switch (unknownProduct) {
            case "create" -> {
                unknown.forEach(line -> byCode.put(line.sku(), create(line)));
                warnings.add("Produits ajoutés à Odoo : " + codes);
            }
            case "skip" -> {
                if (byCode.isEmpty()) {
                    throw refused("Odoo ne connaît aucun produit de la commande : " + codes);
                }
                warnings.add("Lignes laissées de côté, inconnues d'Odoo : " + codes);
            }
            default ->
                throw refused("Odoo ne connaît pas la référence " + codes
                        + " : créer le produit dans Odoo, puis relancer la commande");
        }
    }

    private int create(Line line) {
        UUID stable = UUID.nameUUIDFromBytes(line.sku().getBytes(StandardCharsets.UTF_8));
        return odoo.load(
                "product.product",
                List.of("id", "name", "default_code", "list_price"),
                List.of(List.of(
                        OdooOrders.externalId("product", stable),
                        line.name(),
                        line.sku(),
                        line.unitPrice().toPlainString())));
    }

    private static ExportRefusal refused(String message) {
        return new ExportRefusal(Kind.PERMANENT, "unknown_product", message);
    }
}

package tn.aloauto.integration.erp.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tn.aloauto.integration.mapping.Layout;
import tn.aloauto.integration.mapping.LayoutField;
import tn.aloauto.integration.orders.OrderForPartner;

/** An order as a tree: {@code customer.name} makes an object, {@code lines[].sku} a list with one object a line. */
public final class OrderDocument {

    private static final String LIST = "[]";

    private OrderDocument() {}

    public static Map<String, Object> of(OrderForPartner order, Layout layout) {
        Map<String, Object> document = new LinkedHashMap<>();
        List<Map<LayoutField, Object>> rows = OrderValues.rows(order);
        for (Layout.Column column : layout.columns()) {
            String[] path = column.name().split("\\.");
            if (column.name().contains(LIST)) {
                for (int i = 0; i < rows.size(); i++) {
                    put(document, path, i, value(layout, column, rows.get(i)));
                }
            } else {
                put(document, path, 0, value(layout, column, rows.get(0)));
            }
        }
        return document;
    }

    /** Numbers stay numbers, everything else is text. */
    private static Object value(Layout layout, Layout.Column column, Map<LayoutField, Object> row) {
        Object value = column.from() == null ? null : row.get(column.from());
        if (value instanceof BigDecimal amount) {
            return layout.rounded(amount);
        }
        return value instanceof Integer ? value : layout.text(column, row);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> document, String[] path, int line, Object value) {
        Map<String, Object> place = document;
        for (int i = 0; i < path.length - 1; i++) {
            String name = path[i].replace(LIST, "");
            if (path[i].endsWith(LIST)) {
                List<Object> list = (List<Object>) place.computeIfAbsent(name, absent -> new ArrayList<>());
                while (list.size() <= line) {
                    list.add(new LinkedHashMap<String, Object>());
                }
                place = (Map<String, Object>) list.get(line);
            } else {
                place = (Map<String, Object>)
                        place.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>());
            }
        }
        place.put(path[path.length - 1].replace(LIST, ""), value);
    }
}

package tn.aloauto.integration.erp.odoo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tn.aloauto.integration.erp.PulledFile;

/**
 * Writes products as rows, each with its category by name and its quantity added up over the internal locations. Only fields
 * this server has are asked for. What cannot be sold, archived or not, is written with quantity 0.
 *
 * @param fields what is read of a product, in the order written
 * @param categories name and path by id
 * @param stockModels where movements of stock leave their time
 */
record OdooProductRows(
        OdooPages pages,
        PulledFile file,
        boolean onHand,
        List<String> fields,
        Map<Integer, Category> categories,
        List<String> stockModels) {

    /** Services have no stock, and what is not for sale in the ERP is not for sale here. */
    static final List<Object> SELLABLE =
            List.of(List.of("active", "=", true), List.of("sale_ok", "=", true), List.of("type", "!=", "service"));

    private static final List<String> WANTED = List.of(
            "default_code",
            "barcode",
            "name",
            "list_price",
            "lst_price",
            "categ_id",
            "description_sale",
            "active",
            "sale_ok",
            "write_date");
    private static final List<String> INTERNAL = List.of("location_id.usage", "=", "internal");

    /** A category of the ERP. */
    record Category(String name, String path) {}

    static OdooProductRows probe(OdooPages pages, PulledFile file, boolean onHand) {
        Set<String> there = pages.fields("product.product");
        List<String> fields = WANTED.stream().filter(there::contains).toList();
        List<String> stock = new ArrayList<>();
        for (String model : List.of("stock.quant", "stock.move.line")) {
            if (pages.fields(model).contains("product_id")) {
                stock.add(model);
            }
        }
        OdooProductRows rows = new OdooProductRows(pages, file, onHand, fields, categories(pages), List.copyOf(stock));
        file.header(rows.header());
        return rows;
    }

    private static Map<Integer, Category> categories(OdooPages pages) {
        Set<String> there = pages.fields("product.category");
        boolean hasPath = there.contains("complete_name");
        Map<Integer, Category> categories = new HashMap<>();
        if (!there.isEmpty()) {
            pages.each(
                    "product.category",
                    List.of(),
                    hasPath ? List.of("name", "complete_name") : List.of("name"),
                    page -> page.forEach(row -> categories.put(
                            (Integer) row.get("id"),
                            new Category(text(row.get("name")), text(row.get(hasPath ? "complete_name" : "name"))))));
        }
        return categories;
    }

    /** The first columns are always there; the mapping says which of them it wants. */
    private List<String> header() {
        List<String> header = new ArrayList<>(List.of("id", "category", "category_path"));
        if (stockModels.contains("stock.quant")) {
            header.add("quantity");
        }
        header.addAll(fields);
        return header;
    }

    void write(List<Map<String, Object>> products) {
        Map<Integer, BigDecimal> quantities = quantities(products);
        for (Map<String, Object> product : products) {
            Category category = categories.getOrDefault(id(product.get("categ_id")), new Category("", ""));
            List<String> cells =
                    new ArrayList<>(List.of(String.valueOf(product.get("id")), category.name(), category.path()));
            if (stockModels.contains("stock.quant")) {
                cells.add(quantity(product, quantities));
            }
            fields.forEach(field -> cells.add(text(product.get(field))));
            file.record(cells);
        }
        file.page();
    }

    /** Half a piece cannot be sold, and a debt is no stock. */
    private static String quantity(Map<String, Object> product, Map<Integer, BigDecimal> quantities) {
        boolean sellable = Boolean.TRUE.equals(product.get("active")) && !Boolean.FALSE.equals(product.get("sale_ok"));
        BigDecimal there = quantities.getOrDefault((Integer) product.get("id"), BigDecimal.ZERO);
        return sellable
                ? there.max(BigDecimal.ZERO).setScale(0, RoundingMode.FLOOR).toPlainString()
                : "0";
    }

    private Map<Integer, BigDecimal> quantities(List<Map<String, Object>> products) {
        Map<Integer, BigDecimal> sums = new LinkedHashMap<>();
        if (!stockModels.contains("stock.quant")) {
            return sums;
        }
        List<Object> ids = new ArrayList<>();
        products.forEach(product -> ids.add(product.get("id")));
        pages.each(
                "stock.quant",
                List.of(List.of("product_id", "in", ids), INTERNAL),
                List.of("product_id", "quantity", "reserved_quantity"),
                page -> page.forEach(quant -> sums.merge(id(quant.get("product_id")), free(quant), BigDecimal::add)));
        return sums;
    }

    private BigDecimal free(Map<String, Object> quant) {
        BigDecimal there = decimal(quant.get("quantity"));
        return onHand ? there : there.subtract(decimal(quant.get("reserved_quantity")));
    }

    /** Of a many2one, which is [id, name] or false; 0 for none. */
    static int id(Object many2one) {
        return many2one instanceof List<?> pair && pair.get(0) instanceof Integer id ? id : 0;
    }

    /** Text, dates and relations say false when they mean nothing. */
    private static String text(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "true" : "";
        }
        if (value instanceof List<?> pair) {
            return pair.size() > 1 ? String.valueOf(pair.get(1)) : "";
        }
        return value instanceof Number number
                ? new BigDecimal(number.toString()).toPlainString()
                : nothingForNull(value);
    }

    private static String nothingForNull(Object value) {
        return value == null ? "" : value.toString();
    }

    private static BigDecimal decimal(Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()) : BigDecimal.ZERO;
    }
}

package tn.aloauto.benchmarks;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Comparison only: the checks and the statement a manual would show for one line of the file. */
final class TextbookRow {

    /** With named parameters; one statement a row, since a product and its offer come together. */
    static final String UPSERT =
            """
            with stored as (
              insert into marketplace.product (vendor_id, sku, reference, name, brand, category_id, feed, fed_references)
              values (%1$svendor, %1$ssku, %1$ssku, %1$sname, %1$sbrand, %1$scategory, 'textbook', %1$soe)
              on conflict (vendor_id, sku) do update set name = excluded.name, brand = excluded.brand,
                category_id = excluded.category_id, fed_references = excluded.fed_references
              returning id, vendor_id, sku)
            insert into marketplace.offer (product_id, vendor_id, sku, price, feed_quantity)
            select id, vendor_id, sku, %1$sprice, %1$squantity from stored
            on conflict (product_id) do update set price = excluded.price, feed_quantity = excluded.feed_quantity""";

    private final long vendor;
    private final Map<String, Long> categories;

    TextbookRow(long vendor, Map<String, Long> categories) {
        this.vendor = vendor;
        this.categories = categories;
    }

    /** Null for a line that is wrong: no report, no reason. */
    Map<String, Object> parameters(List<String> cells) {
        try {
            BigDecimal price = new BigDecimal(cells.get(3).replace("\u00a0", "").replace(',', '.'));
            int quantity = Integer.parseInt(cells.get(4));
            Long category = categories.get(cells.get(5));
            if (cells.get(0).isEmpty() || category == null || quantity < 0) {
                return null;
            }
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("vendor", vendor);
            parameters.put("sku", cells.get(0));
            parameters.put("name", cells.get(1));
            parameters.put("brand", cells.get(2));
            parameters.put("category", category);
            parameters.put("price", price);
            parameters.put("quantity", quantity);
            parameters.put("oe", cells.get(6));
            return parameters;
        } catch (NumberFormatException wrong) {
            return null;
        }
    }
}

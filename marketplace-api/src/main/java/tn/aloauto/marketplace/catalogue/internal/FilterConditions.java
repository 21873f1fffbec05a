package tn.aloauto.marketplace.catalogue.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a product list is narrowed by, as conditions on product p and offer o under the facet each belongs to. Values are
 * always parameters.
 */
final class FilterConditions {

    /** The facet of what no buyer chooses from a list of values. */
    static final String NONE = "";

    static final String BRAND = "brand";
    static final String VENDOR = "vendor";
    static final String CONDITION = "condition";
    static final String STOCK = "in_stock";
    static final String PRICE = "price";
    static final String ATTRIBUTE = "attribute:";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,9})?");

    private final Map<String, List<String>> byFacet = new LinkedHashMap<>();
    private final Map<String, Object> parameters;
    private boolean readsOffer;

    FilterConditions(ProductFilter filter, Map<String, Object> parameters) {
        this.parameters = parameters;
        vendor(filter.vendor());
        brands(filter.brands());
        where(CONDITION, "p.condition = :condition", "condition", filter.condition());
        where(NONE, "p.is_active = :is_active", "is_active", filter.isActive());
        where(
                NONE,
                "p.id in (select f.product_id from fitment f where f.type_id = :vehicle)",
                "vehicle",
                filter.vehicle());
        where(
                NONE,
                "p.id in (select f.product_id from fitment f join vehicle_type t on t.id = f.type_id"
                        + " where t.model_id = :model)",
                "model",
                filter.model());
        whereOffer(STOCK, "o.in_stock = :in_stock", "in_stock", filter.inStock());
        whereOffer(
                PRICE,
                "o.price >= :min_price",
                "min_price",
                filter.minPrice() == null ? null : filter.minPrice().amount());
        whereOffer(
                PRICE,
                "o.price <= :max_price",
                "max_price",
                filter.maxPrice() == null ? null : filter.maxPrice().amount());
        filter.attributes().forEach(this::attribute);
    }

    List<String> all() {
        return byFacet.values().stream().flatMap(List::stream).toList();
    }

    Map<String, List<String>> byFacet() {
        return byFacet;
    }

    boolean readsOffer() {
        return readsOffer;
    }

    private void vendor(String vendor) {
        boolean isId = vendor != null && vendor.matches("[0-9]{1,18}");
        where(
                VENDOR,
                isId ? "p.vendor_id = :vendor" : "p.vendor_id = (select id from vendor where slug = :vendor)",
                "vendor",
                isId ? (Object) Long.valueOf(vendor) : vendor);
    }

    private void brands(List<String> brands) {
        if (brands.size() == 1) {
            where(BRAND, "fold(p.brand) = fold(:brand)", "brand", brands.get(0));
        } else if (brands.size() > 1) {
            where(
                    BRAND,
                    "fold(p.brand) = any(array(select fold(b) from unnest(cast(:brands as text[])) b))",
                    "brands",
                    brands.toArray(String[]::new));
        }
    }

    /** A value is typed as text; in the product it may be a number or a truth. */
    private void attribute(String code, List<String> values) {
        List<String> conditions = new ArrayList<>();
        for (ObjectNode wanted : values.stream()
                .flatMap(value -> spellings(code, value).stream())
                .toList()) {
            String name = "attribute" + parameters.size();
            parameters.put(name, wanted.toString());
            conditions.add("p.attributes @> cast(:" + name + " as jsonb)");
        }
        add(ATTRIBUTE + code, "(p.attributes <> '{}' and (" + String.join(" or ", conditions) + "))");
    }

    private static List<ObjectNode> spellings(String code, String value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        List<ObjectNode> spellings = new ArrayList<>();
        spellings.add(json.objectNode().put(code, value));
        if (NUMBER.matcher(value).matches()) {
            spellings.add(json.objectNode().put(code, new BigDecimal(value)));
        }
        if (value.equals("true") || value.equals("false")) {
            spellings.add(json.objectNode().put(code, Boolean.parseBoolean(value)));
        }
        return spellings;
    }

    private void whereOffer(String facet, String condition, String name, Object value) {
        where(facet, condition, name, value);
        readsOffer |= value != null;
    }

    private void where(String facet, String condition, String name, Object value) {
        if (value != null) {
            add(facet, condition);
            parameters.put(name, value);
        }
    }

    private void add(String facet, String condition) {
        byFacet.computeIfAbsent(facet, key -> new ArrayList<>()).add(condition);
    }
}

package tn.aloauto.marketplace.storefront;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Structured data as schema.org words it. */
final class Facts {

    private static final Map<String, String> CONDITIONS =
            Map.of("new", "NewCondition", "used", "UsedCondition", "refurbished", "RefurbishedCondition");

    private Facts() {}

    static Map<String, Object> shop() {
        Map<String, Object> search = typed("SearchAction");
        search.put("target", "/catalogue?search={search_term_string}");
        search.put("query-input", "required name=search_term_string");
        Map<String, Object> shop = typed("WebSite");
        shop.put("@context", "https://schema.org");
        shop.put("name", "AloAuto");
        shop.put("url", "/");
        shop.put("potentialAction", search);
        return shop;
    }

    static Map<String, Object> product(Shown.Product product) {
        Map<String, Object> offer = typed("Offer");
        offer.put("url", "/produits/" + product.slug());
        offer.put("price", product.price());
        offer.put("priceCurrency", "TND");
        offer.put("availability", "https://schema.org/" + (product.inStock() ? "InStock" : "OutOfStock"));
        offer.put(
                "itemCondition", "https://schema.org/" + CONDITIONS.getOrDefault(product.condition(), "NewCondition"));
        offer.put("seller", named("Organization", product.vendor()));
        Map<String, Object> fact = named("Product", product.name());
        fact.put("@context", "https://schema.org");
        fact.put("sku", product.sku());
        fact.put("mpn", product.reference());
        if (product.brand() != null) {
            fact.put("brand", named("Brand", product.brand()));
        }
        if (!product.description().isBlank()) {
            fact.put("description", product.description());
        }
        if (product.image() != null) {
            fact.put("image", product.image());
        }
        fact.put("category", product.category());
        fact.put("offers", offer);
        return fact;
    }

    static Map<String, Object> vendor(Shown.Vendor vendor) {
        Map<String, Object> fact = named("AutoPartsStore", vendor.name());
        fact.put("@context", "https://schema.org");
        fact.put("url", "/vendeurs/" + vendor.slug());
        return fact;
    }

    /** A way from the home page down; each step a name and an address. */
    static Map<String, Object> way(List<String[]> steps) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (String[] step : steps) {
            Map<String, Object> item = typed("ListItem");
            item.put("position", items.size() + 1);
            item.put("name", step[0]);
            item.put("item", step[1]);
            items.add(item);
        }
        Map<String, Object> fact = typed("BreadcrumbList");
        fact.put("@context", "https://schema.org");
        fact.put("itemListElement", items);
        return fact;
    }

    /** The same with whole addresses. */
    static Object onSite(Object fact, String site) {
        if (fact instanceof Map<?, ?> map) {
            Map<Object, Object> whole = new LinkedHashMap<>();
            map.forEach((name, value) -> whole.put(name, isAddress(name, value) ? site + value : onSite(value, site)));
            return whole;
        }
        return fact instanceof List<?> list
                ? list.stream().map(each -> onSite(each, site)).toList()
                : fact;
    }

    private static boolean isAddress(Object name, Object value) {
        return value instanceof String text
                && text.startsWith("/")
                && List.of("url", "item", "image", "target").contains(name);
    }

    private static Map<String, Object> named(String type, String name) {
        Map<String, Object> fact = typed(type);
        fact.put("name", name);
        return fact;
    }

    private static Map<String, Object> typed(String type) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("@type", type);
        return fact;
    }
}

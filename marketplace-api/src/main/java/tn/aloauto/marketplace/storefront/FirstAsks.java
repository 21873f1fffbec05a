package tn.aloauto.marketplace.storefront;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriUtils;

/** What each page of the shop asks first; the client asks the same (web/src/features/catalogue). */
final class FirstAsks {

    static final Ask CATEGORIES = Ask.of("/api/v1/categories");
    static final Ask BANNERS = Ask.of("/api/v1/content/banners");
    static final Ask PROMOTIONS = Ask.of("/api/v1/promotions");
    static final Ask NEWEST = Ask.of("/api/v1/products")
            .with(Map.of("ordering", "-created_at", "in_stock", "true", "limit", "8", "offset", "0"));

    private static final int PAGE_SIZE = 24;
    private static final List<String> FILTERS = List.of(
            "search",
            "category",
            "brand",
            "vendor",
            "condition",
            "min_price",
            "max_price",
            "attributes",
            "model",
            "vehicle");

    private FirstAsks() {}

    static List<Ask> home() {
        return List.of(NEWEST, CATEGORIES, BANNERS, PROMOTIONS);
    }

    static Ask product(String slug) {
        return Ask.of("/api/v1/products/" + UriUtils.encodePathSegment(slug, StandardCharsets.UTF_8));
    }

    static Ask catalogue(Query page) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String name : FILTERS) {
            String value = page.get(name).strip();
            if (!value.isEmpty()) {
                asked.put(name, value);
            }
        }
        if (page.get("in_stock").equals("true")) {
            asked.put("in_stock", "true");
        }
        String usual = asked.containsKey("search") ? "relevance" : "-created_at";
        String ordering = page.get("ordering").strip();
        asked.put("ordering", ordering.isEmpty() ? usual : ordering);
        asked.put("limit", String.valueOf(PAGE_SIZE));
        asked.put("offset", String.valueOf((number(page.get("page")) - 1) * PAGE_SIZE));
        return Ask.of("/api/v1/products").with(asked);
    }

    private static int number(String page) {
        return page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
    }
}

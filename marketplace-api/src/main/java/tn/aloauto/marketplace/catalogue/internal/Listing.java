package tn.aloauto.marketplace.catalogue.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The statements of one product list. Only the conditions asked for stand in the text, so that each combination keeps its
 * own plan; values are always parameters.
 */
final class Listing {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final Ordering ordering;
    private final Visibility visibility;
    private boolean byCategory;
    private boolean readsOffer;
    private boolean readsCounter;
    private boolean narrowed;

    /** @param categories the wanted ones with their descendants, null for all */
    Listing(ProductFilter filter, List<Long> categories, Visibility visibility) {
        this.visibility = visibility;
        ordering = filter.ordering();
        readsOffer = ordering.readsTheOffer();
        conditions.add(visibility.condition());
        if (visibility.ownVendor() != null) {
            parameters.put("own_vendor", visibility.ownVendor());
            narrowed = true;
        }
        if (categories != null) {
            byCategory = true;
            parameters.put("categories", categories.toArray(Long[]::new));
        }
        add(filter);
    }

    private void add(ProductFilter filter) {
        FilterConditions narrowing = new FilterConditions(filter, parameters);
        conditions.addAll(narrowing.all());
        readsOffer |= narrowing.readsOffer();
        narrowed |= !narrowing.all().isEmpty();
    }

    private void where(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
            narrowed = true;
        }
    }

    /** Narrows the list to what the words of a search match. */
    void matching(String query) {
        where("p.search @@ cast(:query as tsquery)", "query", query);
    }

    /** Narrows the list to products already found. */
    void among(List<Long> ids) {
        where("p.id = any(cast(:found as bigint[]))", "found", ids.toArray(Long[]::new));
    }

    /** All of them as they stand in a where. */
    List<String> conditions() {
        return byCategory ? List.of(filters(true)) : List.copyOf(conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    Visibility visibility() {
        return visibility;
    }

    /** The page, with parameters limit and offset. */
    String page(Locale language) {
        return decorated(ids(), language);
    }

    private String ids() {
        if (byCategory && !narrowed && ordering != Ordering.POPULARITY) {
            return filled(SqlText.IDS_IN_CATEGORIES, filters(false))
                    .replace("/*key*/", ordering.key())
                    .replace("/*order*/", ordering.clause())
                    .replace("/*merged order*/", ordering.mergedClause());
        }
        if (ordering == Ordering.POPULARITY && !byCategory && !narrowed) {
            return filled(SqlText.IDS_BY_POPULARITY, filters(true));
        }
        readsCounter = ordering == Ordering.POPULARITY;
        return filled(SqlText.IDS, filters(true)).replace("/*order*/", ordering.clause());
    }

    /** All that matches, as {@code from ... where ...}. */
    String matches() {
        return filled(SqlText.MATCHES, filters(true));
    }

    /** With parameters query, candidates and window. */
    String idsByRelevance() {
        return filled(SqlText.IDS_BY_RELEVANCE, filters(true));
    }

    /** With parameters typed and window. */
    String idsByReference() {
        return filled(SqlText.IDS_BY_REFERENCE, filters(true));
    }

    /** The given products, as far as they may be seen; parameter ids. */
    static String given(Visibility visibility, Locale language) {
        return SqlText.PRODUCT_PAGE
                .get(language)
                .replace("/*ids*/", SqlText.IDS_GIVEN)
                .replace("/*filters*/", visibility.condition());
    }

    private static String decorated(String ids, Locale language) {
        return SqlText.PRODUCT_PAGE.get(language).replace("/*ids*/", ids).replace("/*filters*/", "true");
    }

    private String filters(boolean withCategory) {
        String all = String.join("\n    and ", conditions);
        return withCategory && byCategory ? all + "\n    and p.category_id = any(cast(:categories as bigint[]))" : all;
    }

    private String filled(String text, String filters) {
        String joins = (readsOffer ? "join offer o on o.product_id = p.id " : "")
                + (readsCounter ? "left join product_counter n on n.product_id = p.id" : "");
        return text.replace("/*joins*/", joins).replace("/*filters*/", filters);
    }
}

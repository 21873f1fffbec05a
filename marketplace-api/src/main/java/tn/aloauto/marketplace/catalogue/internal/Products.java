package tn.aloauto.marketplace.catalogue.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tn.aloauto.marketplace.catalogue.ProductCard;
import tn.aloauto.marketplace.catalogue.ProductCards;
import tn.aloauto.marketplace.catalogue.internal.ProductSearch.Found;

/** Reads products: lists, searches, one product, suggestions. One statement a page. */
@Service
public class Products implements ProductCards {

    private static final Pattern ENDS_IN_ID = Pattern.compile("(?:.*-)?([0-9]{1,18})");

    /** Most of what is asked of a shop: its names are resolved once, not at each request. */
    private static final Map<Locale, String> PUBLIC_DETAIL = SqlText.PRODUCT_DETAIL.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, detail -> detail.getValue()
                    .replace("/*filters*/", Visibility.PUBLIC.condition())
                    .replace(":id", "?")));

    private final JdbcClient database;
    private final Categories categories;
    private final ProductSearch search;
    private final ProductCounts counts;
    private final LateFeeds late;
    private final AttributeSchemas schemas;

    /** A part offered while somebody types. */
    public record Suggestion(long id, String slug, String name, String brand, String reference) {}

    Products(
            JdbcClient database,
            Categories categories,
            ProductSearch search,
            ProductCounts counts,
            LateFeeds late,
            AttributeSchemas schemas) {
        this.schemas = schemas;
        this.late = late;
        this.database = database;
        this.categories = categories;
        this.search = search;
        this.counts = counts;
    }

    public ProductPage list(ProductFilter filter, Visibility visibility, Locale language, int limit, long offset) {
        Optional<List<Long>> wanted = wantedCategories(filter);
        if (wanted.isEmpty()) {
            return new ProductPage(List.of(), ProductPage.Matches.NONE, null);
        }
        List<Long> family = wanted.get().isEmpty() ? null : wanted.get();
        if (filter.searches()) {
            return searched(filter, family, visibility, language, limit, offset);
        }
        return listed(new Listing(filter, family, visibility), language, limit, offset);
    }

    private ProductPage searched(
            ProductFilter filter, List<Long> family, Visibility visibility, Locale language, int limit, long offset) {
        Found found = search.find(filter, visibility, () -> new Listing(filter, family, visibility));
        if (found.ids() != null && filter.ordering() == Ordering.RELEVANCE) {
            List<Long> ids = found.ids().stream().skip(offset).limit(limit).toList();
            return new ProductPage(cards(ids, visibility, language), found.matches(), found.corrected());
        }
        Listing listing = new Listing(filter, family, visibility);
        if (found.ids() != null) {
            listing.among(found.ids());
        } else {
            listing.matching(found.query());
        }
        return new ProductPage(
                search.onIndexes(() -> page(listing, language, limit, offset)), found.matches(), found.corrected());
    }

    private ProductPage listed(Listing listing, Locale language, int limit, long offset) {
        List<ProductCard> products = page(listing, language, limit, offset);
        return new ProductPage(products, counts.of(listing, offset, limit, products.size()), null);
    }

    private List<ProductCard> page(Listing listing, Locale language, int limit, long offset) {
        return database.sql(listing.page(language))
                .params(listing.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(ProductRows.cards(listing.visibility(), late.stems()))
                .list();
    }

    /** Empty when the category does not exist; an empty list when none was asked for. */
    private Optional<List<Long>> wantedCategories(ProductFilter filter) {
        if (filter.category() == null) {
            return Optional.of(List.of());
        }
        return categories
                .find(filter.category())
                .map(category -> categories.tree().familyOf(category));
    }

    /** An old link names the product by an old slug; the id at its end still counts. */
    public Optional<ProductDetail> find(String idOrSlug, Visibility visibility, Locale language) {
        Matcher id = ENDS_IN_ID.matcher(idOrSlug);
        if (!id.matches()) {
            return Optional.empty();
        }
        return detail(Long.parseLong(id.group(1)), visibility, language)
                .query(ProductRows.details(visibility, late.stems(), schemas))
                .optional();
    }

    private JdbcClient.StatementSpec detail(long id, Visibility visibility, Locale language) {
        if (visibility.isPublic()) {
            return database.sql(PUBLIC_DETAIL.get(language)).param(id);
        }
        return database.sql(SqlText.PRODUCT_DETAIL.get(language).replace("/*filters*/", visibility.condition()))
                .param("id", id)
                .params(owner(visibility));
    }

    /** Whether everybody may see it. */
    public boolean isShown(long id) {
        return database.sql("select exists (select from product p where p.id = :id and " + Visibility.PUBLIC.condition()
                        + ")")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    public List<Suggestion> suggest(String typed, int limit) {
        return search.onIndexes(
                () -> database.sql(SqlText.SUGGEST.replace("/*filters*/", Visibility.PUBLIC.condition()))
                        .param("typed", typed)
                        .param("query", search.query(typed).orElse(null))
                        .param("limit", limit)
                        .query(Suggestion.class)
                        .list());
    }

    @Override
    public Map<Long, ProductCard> of(Collection<Long> productIds, Locale language) {
        Map<Long, ProductCard> byId = new LinkedHashMap<>();
        cards(List.copyOf(productIds), Visibility.ANY_PRODUCT, language).forEach(card -> byId.put(card.id(), card));
        return byId;
    }

    private List<ProductCard> cards(List<Long> ids, Visibility visibility, Locale language) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.sql(Listing.given(visibility, language))
                .param("ids", ids.toArray(Long[]::new))
                .params(owner(visibility))
                .query(ProductRows.cards(visibility, late.stems()))
                .list();
    }

    private static Map<String, Object> owner(Visibility visibility) {
        return visibility.ownVendor() == null ? Map.of() : Map.of("own_vendor", visibility.ownVendor());
    }
}

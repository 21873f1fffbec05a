package tn.aloauto.marketplace.catalogue.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tn.aloauto.marketplace.catalogue.internal.ProductSearch.Found;
import tn.aloauto.marketplace.shared.Money;

/**
 * Counts what each choice beside a product list leaves: exactly, in one pass over what matches. The same question is
 * counted once at a time and its answer kept for some seconds, so a crowd on one page costs one count.
 */
@Service
public class ProductFacets {

    static final int MOST = 100_000;
    static final int MOST_FOR_MODELS = 10_000;

    /** Dinars at which a price band begins; prices have three decimals, so a band ends a millime before the next. */
    static final List<Integer> BANDS = List.of(20, 50, 100, 200, 500, 1000);

    private static final BigDecimal MILLIME = new BigDecimal("0.001");
    private static final int VALUES = 50;

    private final JdbcClient database;
    private final Categories categories;
    private final AttributeSchemas schemas;
    private final ProductSearch search;
    private final Cache<Question, Facets> kept;

    private record Question(ProductFilter filter, Visibility visibility) {}

    private record Counted(String facet, String value, long matches) {}

    ProductFacets(
            JdbcClient database,
            Categories categories,
            AttributeSchemas schemas,
            ProductSearch search,
            CatalogueSettings settings) {
        this.database = database;
        this.categories = categories;
        this.schemas = schemas;
        this.search = search;
        this.kept = Caffeine.newBuilder()
                .maximumSize(2_000)
                .expireAfterWrite(settings.countsKeptFor())
                .build();
    }

    /** Counted in French, for all languages at once; only what the categories are called differs. */
    public Facets of(ProductFilter filter, Visibility visibility, Locale language) {
        Facets counted = visibility.isPublic()
                ? kept.get(new Question(filter, visibility), question -> count(filter, visibility))
                : count(filter, visibility);
        return Locale.FRENCH.equals(language) ? counted : counted.with(namedIn(language, counted.categories()));
    }

    private List<Facets.OfCategory> namedIn(Locale language, List<Facets.OfCategory> counted) {
        CategoryTree tree = categories.tree();
        return counted.stream()
                .map(one -> new Facets.OfCategory(
                        one.id(),
                        one.slug(),
                        tree.find(one.slug())
                                .map(category -> category.nameIn(language))
                                .orElse(one.name()),
                        one.count()))
                .toList();
    }

    private Facets count(ProductFilter filter, Visibility visibility) {
        Optional<Category> category = filter.category() == null ? Optional.empty() : categories.find(filter.category());
        if (filter.category() != null && category.isEmpty()) {
            return Facets.NOTHING;
        }
        List<Long> family =
                category.map(asked -> categories.tree().familyOf(asked)).orElse(null);
        List<Attribute> attributes = category.map(asked -> schemas.of(asked.id())).orElse(List.of()).stream()
                .filter(Attribute::isFacet)
                .toList();
        ProductFilter opened = filter.withoutFacets();
        Supplier<Listing> base = () -> new Listing(opened, family, visibility);
        Listing narrowed = base.get();
        if (!filter.searches()) {
            return search.onIndexes(
                    () -> count(new FacetSql(narrowed, filter, attributes), filter, category, attributes));
        }
        Found found = search.find(opened, visibility, base);
        if (found.query() == null && found.ids().isEmpty()) {
            return Facets.NOTHING;
        }
        if (found.query() == null) {
            narrowed.among(found.ids());
        } else {
            narrowed.matching(found.query());
        }
        return search.onIndexes(() -> count(new FacetSql(narrowed, filter, attributes), filter, category, attributes));
    }

    private Facets count(FacetSql sql, ProductFilter filter, Optional<Category> category, List<Attribute> attributes) {
        String text = sql.counts();
        Map<String, List<Counted>> byFacet = database
                .sql(text)
                .params(sql.parameters())
                .param("most", MOST)
                .param("values", VALUES)
                .param("bands", BANDS.toArray(Integer[]::new))
                .query(Counted.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Counted::facet));
        long seen = byFacet.get("base").get(0).matches();
        return new Facets(
                byFacet.get("all").get(0).matches(),
                seen <= MOST,
                ofCategories(byFacet.getOrDefault("category", List.of()), category),
                ofWords(byFacet.getOrDefault("brand", List.of()), filter.brands()),
                ofVendors(byFacet.getOrDefault("vendor", List.of()), filter.vendor()),
                ofWords(byFacet.getOrDefault("condition", List.of()), wanted(filter.condition())),
                ofStock(byFacet.getOrDefault("in_stock", List.of()), filter.inStock()),
                price(byFacet.get("cheapest")),
                price(byFacet.get("dearest")),
                ofPrices(byFacet.getOrDefault("price", List.of())),
                ofAttributes(byFacet, attributes, filter),
                seen <= MOST_FOR_MODELS ? models(sql, filter) : List.of());
    }

    private List<Facets.OfModel> models(FacetSql sql, ProductFilter filter) {
        return database.sql(sql.models(filter))
                .params(sql.parameters())
                .param("most", MOST_FOR_MODELS)
                .param("values", VALUES)
                .query(Facets.OfModel.class)
                .list();
    }

    /** Products stand in the leaves; a buyer opens the tree from above. */
    private List<Facets.OfCategory> ofCategories(List<Counted> counted, Optional<Category> asked) {
        CategoryTree tree = categories.tree();
        Map<Long, Long> byCategory = new HashMap<>();
        counted.forEach(one -> byCategory.put(Long.valueOf(one.value()), one.matches()));
        List<Facets.OfCategory> shown = new ArrayList<>();
        for (Category child : asked.map(tree::childrenOf).orElseGet(tree::roots)) {
            long count = tree.familyOf(child).stream()
                    .mapToLong(id -> byCategory.getOrDefault(id, 0L))
                    .sum();
            if (count > 0) {
                shown.add(new Facets.OfCategory(child.id(), child.slug(), child.name(), count));
            }
        }
        return shown;
    }

    private List<Facets.OfVendor> ofVendors(List<Counted> counted, String wanted) {
        Map<Long, Long> byVendor =
                counted.stream().collect(Collectors.toMap(one -> Long.valueOf(one.value()), Counted::matches));
        return database
                .sql("select id, slug, company_name from vendor where id = any(cast(:ids as bigint[]))")
                .param("ids", byVendor.keySet().toArray(Long[]::new))
                .query((row, number) -> new Facets.OfVendor(
                        row.getLong("id"),
                        row.getString("slug"),
                        row.getString("company_name"),
                        byVendor.get(row.getLong("id")),
                        row.getString("slug").equals(wanted)
                                || row.getString("id").equals(wanted)))
                .list()
                .stream()
                .sorted((one, other) -> Long.compare(other.count(), one.count()))
                .toList();
    }

    private static List<Facets.OfWord> ofWords(List<Counted> counted, List<String> wanted) {
        return counted.stream()
                .map(one -> new Facets.OfWord(
                        one.value(), one.matches(), wanted.stream().anyMatch(one.value()::equalsIgnoreCase)))
                .toList();
    }

    private static List<Facets.OfStock> ofStock(List<Counted> counted, Boolean wanted) {
        return counted.stream()
                .map(one -> {
                    Boolean inStock = Boolean.valueOf(one.value());
                    return new Facets.OfStock(inStock, one.matches(), inStock.equals(wanted));
                })
                .toList();
    }

    private static List<Facets.OfPrice> ofPrices(List<Counted> counted) {
        return counted.stream()
                .sorted((one, other) -> Integer.compare(Integer.parseInt(one.value()), Integer.parseInt(other.value())))
                .map(one -> band(Integer.parseInt(one.value()), one.matches()))
                .toList();
    }

    /** @param number as width_bucket gives it: 0 below the first beginning */
    private static Facets.OfPrice band(int number, long count) {
        return new Facets.OfPrice(
                number == 0 ? null : Money.rounded(BigDecimal.valueOf(BANDS.get(number - 1))),
                number == BANDS.size()
                        ? null
                        : Money.rounded(BigDecimal.valueOf(BANDS.get(number)).subtract(MILLIME)),
                count);
    }

    private static List<Facets.OfAttribute> ofAttributes(
            Map<String, List<Counted>> byFacet, List<Attribute> attributes, ProductFilter filter) {
        return attributes.stream()
                .map(attribute -> new Facets.OfAttribute(
                        attribute.code(),
                        attribute.name(),
                        attribute.nameAr(),
                        attribute.nameEn(),
                        attribute.kind(),
                        attribute.unit(),
                        ofWords(
                                byFacet.getOrDefault(FilterConditions.ATTRIBUTE + attribute.code(), List.of()),
                                filter.attributes().getOrDefault(attribute.code(), List.of()))))
                .filter(facet -> !facet.values().isEmpty())
                .toList();
    }

    private static Money price(List<Counted> extreme) {
        String price = extreme.get(0).value();
        return price == null ? null : Money.of(price);
    }

    private static List<String> wanted(String value) {
        return value == null ? List.of() : List.of(value);
    }
}

package tn.aloauto.marketplace.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tn.aloauto.localdatabase.LocalDatabase;
import tn.aloauto.marketplace.shared.Money;

/** On 200 000 products no list, search or detail reads a whole table: the plans are asked, not the clock (B-206, L-028). */
class CataloguePlansIT {

    private static final List<Long> ONE_LEAF = List.of(42L);
    private static final List<Long> A_FAMILY =
            LongStream.rangeClosed(11, 30).boxed().toList();

    private static LocalDatabase server;
    private static JdbcClient database;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void fillTheShelves() throws SQLException {
        server = LocalDatabase.temporary().migrated();
        try (Connection connection = server.connectAsSuperuser()) {
            connection
                    .createStatement()
                    .execute(
                            """
                    set search_path = marketplace, public;
                    insert into app_user (email, password_hash, first_name, last_name, role)
                      select 'v' || g || '@example.tn', 'x', 'V', 'V', 'vendor' from generate_series(1, 20) g;
                    insert into vendor (user_id, company_name, slug, contact_email, tax_number, status)
                      select id, 'Vendor', 'v-' || n, email, lpad(n::text, 7, '0') || 'A', 'active'
                      from (select *, row_number() over (order by email) n from app_user) u;
                    insert into category (parent_id, name, slug) select null, 'Root ' || g, 'root-' || g from generate_series(1, 10) g;
                    insert into category (parent_id, name, slug)
                      select 1 + g % 10, 'Leaf ' || g, 'leaf-' || g from generate_series(1, 190) g;
                    insert into product (vendor_id, sku, reference, name, brand, category_id, feed, created_at)
                      select 1 + g % 20, 'SKU' || g, 'R-' || g || '-' || (g * 7919 % 1000),
                        (array['Plaquettes de frein', 'Disque de frein', 'Filtre à huile', 'Bougie d''allumage', 'Amortisseur',
                               'Kit embrayage', 'Courroie', 'Pompe à eau'])[1 + g * 31 % 8] || ' ' || g,
                        (array['Bosch', 'Valeo', 'Brembo', 'Lucas', 'SKF', 'Mann', 'NGK', 'LuK'])[1 + g * 13 % 8],
                        11 + g * 37 % 190, 'f', now() - (g || ' seconds')::interval
                      from generate_series(1, 200000) g;
                    insert into offer (product_id, vendor_id, sku, price, feed_quantity, retired_at)
                      select id, vendor_id, sku, 5 + (id * 7919 % 100000) / 1000.0, id % 20,
                        case when id % 50 = 0 then now() end from product;
                    insert into product_reference (product_id, kind, brand, value, from_feed)
                      select id, 'oe', 'TOYOTA', (10000 + id % 90000) || '-0F' || id % 1000, true from product where id % 2 = 0;
                    insert into product_counter (product_id, click_count) select id, id % 100 from product where id % 20 = 0;
                    analyze""");
        }
        DriverManagerDataSource shop =
                new DriverManagerDataSource(server.url(), "marketplace_app", server.rolePassword());
        database = JdbcClient.create(shop);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(shop));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static ProductFilter filter(Ordering ordering) {
        return ProductFilter.everything(ordering);
    }

    private static void assertNoTableIsReadWhole(String sql, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(Map.of("limit", 50, "offset", 0L));
        all.putAll(parameters);
        List<String> plan = transaction.execute(status -> {
            if (sql.contains("tsquery") || sql.contains("limit :most")) {
                database.sql(ProductSearch.INDEXES_ONLY).update();
            }
            return database.sql("explain (analyze, costs off, timing off) " + sql)
                    .params(all)
                    .query(String.class)
                    .list();
        });
        assertThat(plan)
                .as(String.join("\n", plan))
                .noneMatch(line -> line.matches(".*Seq Scan on (product|offer|product_reference)( .*|$)"));
    }

    private static void assertNoTableIsReadWhole(Listing listing) {
        assertNoTableIsReadWhole(listing.page(Locale.FRENCH), listing.parameters());
    }

    @ParameterizedTest
    @EnumSource(Ordering.class)
    void aCategoryInAnyOrder(Ordering ordering) {
        assertNoTableIsReadWhole(new Listing(filter(ordering), ONE_LEAF, Visibility.PUBLIC));
    }

    @ParameterizedTest
    @EnumSource(names = {"NEWEST", "CHEAPEST", "DEAREST"})
    void aCategoryWithItsDescendants(Ordering ordering) {
        assertNoTableIsReadWhole(new Listing(filter(ordering), A_FAMILY, Visibility.PUBLIC));
    }

    @ParameterizedTest
    @EnumSource(Ordering.class)
    void everythingInAnyOrder(Ordering ordering) {
        assertNoTableIsReadWhole(new Listing(filter(ordering), null, Visibility.PUBLIC));
    }

    @Test
    void theCountOfACategory() {
        Listing listing = new Listing(filter(Ordering.NEWEST), ONE_LEAF, Visibility.PUBLIC);
        assertNoTableIsReadWhole(
                "select count(*) from (select 1 " + listing.matches() + " limit 10001) m", listing.parameters());
    }

    @Test
    void aCategoryNarrowedByStockAndPrice() {
        ProductFilter narrow = new ProductFilter(
                null,
                null,
                "bosch",
                true,
                Money.of("10.000"),
                Money.of("60.000"),
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                Ordering.CHEAPEST);
        assertNoTableIsReadWhole(new Listing(narrow, ONE_LEAF, Visibility.PUBLIC));
    }

    @Test
    void whatFitsAVehicle() {
        ProductFilter fitting = new ProductFilter(
                null, null, null, null, null, null, null, null, 7L, null, Map.of(), null, Ordering.NEWEST);
        assertNoTableIsReadWhole(new Listing(fitting, null, Visibility.PUBLIC));
    }

    @Test
    void aVendorsOwnList() {
        ProductFilter ofVendor = new ProductFilter(
                null, "7", null, null, null, null, null, null, null, null, Map.of(), null, Ordering.NEWEST);
        assertNoTableIsReadWhole(new Listing(ofVendor, null, Visibility.PUBLIC));
    }

    @Test
    void words() {
        for (String word : List.of("'courroi':*", "'frein':* & 'bosch':*")) {
            Listing listing = new Listing(filter(Ordering.RELEVANCE), null, Visibility.PUBLIC);
            listing.matching(word);
            Map<String, Object> parameters = new HashMap<>(listing.parameters());
            parameters.putAll(Map.of("gathered", 10_001, "candidates", 1000, "window", 1000));
            assertNoTableIsReadWhole(listing.idsByRelevance(), parameters);
            assertNoTableIsReadWhole(
                    "select count(*) from (select 1 " + listing.matches() + " limit 10001) m", listing.parameters());
        }
    }

    @Test
    void facetsOfACategoryOfWordsAndOfAVehicle() {
        for (Listing base : List.of(
                new Listing(ProductFilter.everything(Ordering.RELEVANCE), A_FAMILY, Visibility.PUBLIC),
                aSearchFor("'courroi':*"))) {
            ProductFilter chosen = new ProductFilter(
                    null,
                    null,
                    "bosch",
                    true,
                    null,
                    Money.of("60.000"),
                    null,
                    null,
                    null,
                    null,
                    Map.of(),
                    null,
                    Ordering.NEWEST);
            Attribute side = new Attribute(
                    1,
                    "cote",
                    "Côté",
                    null,
                    null,
                    Attribute.Kind.CHOICE,
                    null,
                    List.of("gauche"),
                    false,
                    true,
                    null,
                    null,
                    0);
            FacetSql facets = new FacetSql(base, chosen, List.of(side));
            Map<String, Object> parameters = new HashMap<>();
            String counts = facets.counts();
            parameters.putAll(facets.parameters());
            parameters.putAll(Map.of("most", 100_000, "values", 50, "bands", new Integer[] {20, 50}));
            assertNoTableIsReadWhole(counts, parameters);
            assertNoTableIsReadWhole(facets.models(chosen), parameters);
        }
    }

    private static Listing aSearchFor(String query) {
        Listing listing = new Listing(filter(Ordering.RELEVANCE), null, Visibility.PUBLIC);
        listing.matching(query);
        return listing;
    }

    @Test
    void anAttributeWithoutACategory() {
        ProductFilter wanted = new ProductFilter(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of("cote", List.of("gauche", "280")),
                null,
                Ordering.NEWEST);
        assertNoTableIsReadWhole(new Listing(wanted, null, Visibility.PUBLIC));
    }

    @Test
    void aReference() {
        Listing listing = new Listing(filter(Ordering.RELEVANCE), null, Visibility.PUBLIC);
        Map<String, Object> parameters = new HashMap<>(listing.parameters());
        parameters.putAll(Map.of("typed", "10042-0f42", "window", 1000));
        assertNoTableIsReadWhole(listing.idsByReference(), parameters);
    }

    @Test
    void givenProductsOneProductAndSuggestions() {
        assertNoTableIsReadWhole(
                Listing.given(Visibility.PUBLIC, Locale.FRENCH), Map.of("ids", new Long[] {1L, 2L, 77L}));
        assertNoTableIsReadWhole(
                SqlText.PRODUCT_DETAIL.get(Locale.FRENCH).replace("/*filters*/", Visibility.PUBLIC.condition()),
                Map.of("id", 4711L));
        assertNoTableIsReadWhole(
                SqlText.SUGGEST.replace("/*filters*/", Visibility.PUBLIC.condition()),
                Map.of("typed", "R-47", "query", "'r-47':*"));
    }

    @Test
    void theCheckCanFail() {
        List<String> plan = database.sql("explain (costs off) select * from product where description = 'x'")
                .query(String.class)
                .list();
        assertThat(plan).anyMatch(line -> line.matches(".*Seq Scan on product( .*|$)"));
    }
}

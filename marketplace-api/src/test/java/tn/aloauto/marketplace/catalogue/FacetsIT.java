package tn.aloauto.marketplace.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** The number beside a choice is the number of products the list then holds (B-195, B-196). */
@MarketplaceTest
class FacetsIT {

    private static final List<String> BRANDS = List.of("Bosch", "Valeo", "Brembo");
    private static final List<String> PRICES = List.of("19.999", "20.000", "49.999", "50.000", "120.500", "1500.000");

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private final SplittableRandom random = new SplittableRandom(20);
    private String word;
    private long root;
    private List<Long> leaves;
    private List<TestAccounts.Person> vendors;

    @BeforeEach
    void fillTheShelves() {
        word = Shelf.unique("zz").replaceAll("[0-9]", "q");
        root = Shelf.category();
        leaves = List.of(Shelf.category(Shelf.unique("G "), root), Shelf.category(Shelf.unique("D "), root));
        vendors = List.of(people.vendor(), people.vendor());
        Purchase.ok(shop.as(people.admin())
                .put(
                        "/api/v1/categories/" + root + "/attributes/cote",
                        Map.of("name", "Côté", "kind", "choice", "choices", List.of("gauche", "droite"))));
        Purchase.ok(shop.as(people.admin())
                .put(
                        "/api/v1/categories/" + root + "/attributes/diametre",
                        Map.of("name", "Diamètre", "kind", "number")));
        for (int i = 0; i < 60; i++) {
            long id = Shelf.part(any(vendors))
                    .in(any(leaves))
                    .named("Disque " + word + " " + i)
                    .by(random.nextInt(8) == 0 ? null : any(BRANDS))
                    .at(any(PRICES))
                    .times(random.nextInt(3))
                    .put();
            describe(id);
        }
    }

    private void describe(long id) {
        Shelf.database()
                .sql(
                        "update product set attributes = cast(:attributes as jsonb), condition = :condition where id = :id")
                .param(
                        "attributes",
                        any(List.of(
                                "{}",
                                "{\"cote\":\"gauche\"}",
                                "{\"cote\":\"droite\",\"diametre\":280}",
                                "{\"diametre\":256.5}")))
                .param("condition", any(List.of("new", "used")))
                .param("id", id)
                .update();
        Shelf.database()
                .sql("insert into fitment (type_id, product_id, source) select id, :id, 'vendor' from vehicle_type"
                        + " where model_id = (select min(id) + :which from vehicle_model)")
                .param("id", id)
                .param("which", random.nextInt(3))
                .update();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String text(Map<String, String> parameters) {
        StringBuilder query = new StringBuilder("?limit=1");
        parameters.forEach((name, value) ->
                query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }

    private JsonNode facets(Map<String, String> parameters) {
        return Purchase.ok(shop.get("/api/v1/products/facets" + text(parameters)));
    }

    private void assertLeaves(long count, Map<String, String> parameters, String name, String value) {
        Map<String, String> chosen = new TreeMap<>(parameters);
        chosen.put(name, value);
        assertCount(count, chosen);
    }

    private void assertCount(long count, Map<String, String> chosen) {
        assertThat(Purchase.ok(shop.get("/api/v1/products" + text(chosen)))
                        .get("count")
                        .asLong())
                .as("%s", chosen)
                .isEqualTo(count);
    }

    private Map<String, String> someFilters() {
        Map<String, String> filters = new TreeMap<>();
        filters.put("category", Long.toString(random.nextBoolean() ? root : any(leaves)));
        if (random.nextBoolean()) {
            filters.put("search", word);
        }
        if (random.nextInt(3) == 0) {
            filters.put("brand", random.nextBoolean() ? any(BRANDS).toUpperCase(java.util.Locale.ROOT) : "Bosch|valeo");
        }
        if (random.nextInt(3) == 0) {
            filters.put("vendor", any(vendors).vendorSlug());
        }
        if (random.nextInt(3) == 0) {
            filters.put("in_stock", Boolean.toString(random.nextBoolean()));
        }
        if (random.nextInt(3) == 0) {
            filters.put("min_price", any(PRICES));
        }
        if (random.nextInt(3) == 0) {
            filters.put("attributes", any(List.of("cote:gauche", "cote:gauche|droite;diametre:280", "diametre:256.5")));
        }
        return filters;
    }

    @Test
    @DisplayName("B-195: whatever was chosen already, choosing a value leaves exactly the number beside it")
    void areExact() {
        for (int round = 0; round < 6; round++) {
            Map<String, String> filters = someFilters();
            JsonNode facets = facets(filters);
            assertThat(facets.get("counts_are_exact").asBoolean()).isTrue();
            assertCount(facets.get("count").asLong(), filters);
            facets.get("brands")
                    .forEach(brand -> assertLeaves(
                            brand.get("count").asLong(),
                            filters,
                            "brand",
                            brand.get("value").asText()));
            facets.get("vendors")
                    .forEach(vendor -> assertLeaves(
                            vendor.get("count").asLong(),
                            filters,
                            "vendor",
                            vendor.get("slug").asText()));
            facets.get("categories")
                    .forEach(category -> assertLeaves(
                            category.get("count").asLong(),
                            filters,
                            "category",
                            category.get("id").asText()));
            facets.get("conditions")
                    .forEach(condition -> assertLeaves(
                            condition.get("count").asLong(),
                            filters,
                            "condition",
                            condition.get("value").asText()));
            facets.get("availability")
                    .forEach(stock -> assertLeaves(
                            stock.get("count").asLong(),
                            filters,
                            "in_stock",
                            stock.get("in_stock").asText()));
            facets.get("models")
                    .forEach(model -> assertLeaves(
                            model.get("count").asLong(),
                            filters,
                            "model",
                            model.get("model_id").asText()));
            facets.get("prices").forEach(band -> {
                Map<String, String> chosen = new TreeMap<>(filters);
                chosen.put(
                        "min_price",
                        band.get("min_price").isNull()
                                ? "0"
                                : band.get("min_price").asText());
                chosen.put(
                        "max_price",
                        band.get("max_price").isNull()
                                ? "99999"
                                : band.get("max_price").asText());
                assertCount(band.get("count").asLong(), chosen);
            });
        }
    }

    @Test
    @DisplayName(
            "B-195: attributes of the category are facets, numbers too; the chosen value is marked, the others stay")
    void countAttributes() {
        Map<String, String> filters = new TreeMap<>(Map.of("category", Long.toString(root), "brand", "Bosch|Valeo"));
        JsonNode facets = facets(filters);
        assertThat(facets.get("attributes").findValuesAsText("code")).containsExactly("cote", "diametre");
        facets.get("attributes").forEach(attribute -> attribute
                .get("values")
                .forEach(value -> assertLeaves(
                        value.get("count").asLong(),
                        filters,
                        "attributes",
                        attribute.get("code").asText() + ":"
                                + value.get("value").asText())));

        filters.put("attributes", "cote:gauche");
        JsonNode chosen = facets(filters).at("/attributes/0/values");
        assertThat(chosen.findValuesAsText("value")).containsExactlyInAnyOrder("gauche", "droite");
        chosen.forEach(value -> assertThat(value.get("selected").asBoolean())
                .isEqualTo(value.get("value").asText().equals("gauche")));
    }

    @Test
    void refuseWhatCannotBeRead() {
        for (String typed : List.of("cote", ":x", "cote:", "x".repeat(1001))) {
            assertThat(shop.get("/api/v1/products" + text(Map.of("attributes", typed)))
                            .status())
                    .as(typed)
                    .isEqualTo(400);
        }
        assertThat(facets(Map.of("category", "no-such-one")).get("count").asLong())
                .isZero();
        assertThat(facets(Map.of("attributes", "x' or true --:1", "category", "" + root))
                        .get("count")
                        .asLong())
                .isZero();
    }
}

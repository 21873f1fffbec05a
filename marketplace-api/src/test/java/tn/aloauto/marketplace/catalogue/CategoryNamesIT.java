package tn.aloauto.marketplace.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** A category is called in the reader's language wherever its name is read, in French where it has no other name. */
@MarketplaceTest
class CategoryNamesIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private ShopClient admin;
    private TestAccounts.Person vendor;
    private String mark;
    private JsonNode above;
    private JsonNode named;
    private long product;

    @BeforeEach
    void twoCategoriesAndAPartInTheLower() {
        admin = shop.as(people.admin());
        vendor = people.vendor();
        mark = Shelf.unique("");
        above = added(Map.of("name", "Rayon " + mark));
        named = added(Map.of(
                "name", "Freins " + mark,
                "name_ar", "فرامل " + mark,
                "name_en", "Brakes " + mark,
                "parent", slug(above)));
        product = Shelf.part(vendor).in(named.get("id").asLong()).put();
    }

    private JsonNode added(Map<String, Object> category) {
        ShopClient.Answer answer = admin.post("/api/v1/categories", category);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static String slug(JsonNode category) {
        return category.get("slug").asText();
    }

    @ParameterizedTest
    @CsvSource({"fr, Freins", "ar-TN;q=0.9, فرامل", "en-GB, Brakes", "de, Freins", ";;q=x, Freins"})
    @DisplayName("B-005: lists, a part, the tree, facets, wish list and cart call it as the reader does")
    void isCalledInTheReadersLanguage(String language, String expected) {
        String name = expected + " " + mark;
        ShopClient reader = shop.with("Accept-Language", language);
        String own = "/api/v1/vendors/" + vendor.vendorId() + "/products";

        assertThat(reader.get("/api/v1/products?category=" + slug(above)).json().at("/results/0/category/name"))
                .hasToString('"' + name + '"');
        assertThat(reader.get(own).json().at("/results/0/category/name").asText())
                .isEqualTo(name);
        ShopClient.Answer detail = reader.get("/api/v1/products/" + product);
        assertThat(detail.json().at("/category/name").asText()).isEqualTo(name);
        assertThat(detail.response().headers().allValues("Vary")).contains("Accept-Language");
        ShopClient.Answer tree = reader.get("/api/v1/categories/" + slug(above));
        assertThat(tree.json().at("/children/0/name").asText()).isEqualTo(name);
        assertThat(tree.json().get("name").asText()).as("French is all it has").isEqualTo("Rayon " + mark);
        assertThat(tree.response().headers().allValues("Vary")).contains("Accept-Language");
        assertThat(tree.json().has("names")).isFalse();
        assertThat(reader.get("/api/v1/products/facets?category=" + slug(above))
                        .json()
                        .at("/categories/0/name")
                        .asText())
                .isEqualTo(name);
        assertThat(reader.get("/api/v1/categories?name=BRAKES+" + mark)
                        .json()
                        .at("/0/name")
                        .asText())
                .as("found by any of its names")
                .isEqualTo(name);

        ShopClient buyer = reader.as(people.buyer());
        Shelf.intoCart(buyer, product, 1);
        buyer.post("/api/v1/wishlists/me/items", Map.of("product", product));
        assertThat(buyer.get("/api/v1/carts/me")
                        .json()
                        .at("/items/0/product/category/name")
                        .asText())
                .isEqualTo(name);
        assertThat(buyer.get("/api/v1/wishlists/me")
                        .json()
                        .at("/items/0/product/category/name")
                        .asText())
                .isEqualTo(name);
    }

    @Test
    void theTreeAndASearchedListAreCalledSoToo() {
        ShopClient reader = shop.with("Accept-Language", "ar");
        JsonNode tree = reader.get("/api/v1/categories").json();
        JsonNode here = StreamSupport.stream(tree.spliterator(), false)
                .filter(each -> slug(each).equals(slug(above)))
                .findFirst()
                .orElseThrow();
        assertThat(here.at("/children/0/name").asText()).isEqualTo("فرامل " + mark);

        String reference = reader.get("/api/v1/products/" + product)
                .json()
                .get("reference")
                .asText();
        assertThat(reader.get("/api/v1/products?search=" + reference)
                        .json()
                        .at("/results/0/category/name")
                        .asText())
                .isEqualTo("فرامل " + mark);
        assertThat(reader.as(vendor)
                        .get("/api/v1/products")
                        .json()
                        .at("/results/0/category/name")
                        .asText())
                .isEqualTo("فرامل " + mark);
        assertThat(reader.as(people.admin())
                        .get("/api/v1/products/" + product)
                        .json()
                        .at("/category/name")
                        .asText())
                .isEqualTo("فرامل " + mark);
    }

    @ParameterizedTest
    @CsvSource({"ar, فرامل", "en, Brakes"})
    void aPageArrivesWithThem(String language, String expected) {
        ShopClient browser = shop.with("Accept", "text/html");
        String name = expected + " " + mark;

        assertThat(browser.get("/catalogue?category=" + slug(named) + "&lang=" + language)
                        .text())
                .contains("<title>" + name + " · AloAuto</title>")
                .doesNotContain("Freins " + mark);
        assertThat(browser.get("/produits/x-" + product + "?lang=" + language).text())
                .contains("\"category\":\"" + name + "\"")
                .doesNotContain("Freins " + mark);
    }

    @Test
    void anEtagOfOneLanguageIsNoneOfTheOther() {
        String path = "/api/v1/products/" + product;
        String french = shop.with("Accept-Language", "fr").get(path).header("ETag");

        assertThat(shop.with("Accept-Language", "fr")
                        .with("If-None-Match", french)
                        .get(path)
                        .status())
                .isEqualTo(304);
        assertThat(shop.with("Accept-Language", "ar")
                        .with("If-None-Match", french)
                        .get(path)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theStaffReadsAndWritesEachName() {
        String path = "/api/v1/categories/" + slug(named);
        JsonNode changed = admin.with("Accept-Language", "en")
                .patch(path, Map.of("name_en", "Braking " + mark, "name_ar", ""))
                .json();

        assertThat(changed.get("name").asText()).isEqualTo("Braking " + mark);
        ShopClient.Answer desk =
                admin.with("Accept-Language", "ar").get("/api/v1/categories?all_names=true&name=" + mark);
        assertThat(desk.header("Cache-Control")).contains("no-cache");
        JsonNode names = desk.json().at("/0/names");
        assertThat(names.get("fr").asText()).isEqualTo("Freins " + mark);
        assertThat(names.get("ar").isNull()).as("taken away").isTrue();
        assertThat(names.get("en").asText()).isEqualTo("Braking " + mark);
        assertThat(shop.with("Accept-Language", "ar")
                        .get("/api/v1/products/" + product)
                        .json()
                        .at("/category/name")
                        .asText())
                .isEqualTo("Freins " + mark);
        assertThat(admin.patch(path, Map.of("name", "Freinage " + mark))
                        .json()
                        .at("/names/en")
                        .asText())
                .as("what is not named stays")
                .isEqualTo("Braking " + mark);
        assertThat(admin.patch(path, Map.of("name_ar", "ف".repeat(121))).status())
                .isEqualTo(400);
    }

    @Test
    void isOnceAmongSiblingsInEachLanguage() {
        for (String field : List.of("name_ar", "name_en")) {
            ShopClient.Answer refused = admin.post(
                    "/api/v1/categories",
                    Map.of(
                            "name",
                            Shelf.unique("Autre "),
                            "parent",
                            slug(above),
                            field,
                            field.equals("name_ar") ? "فرامل " + mark : "BRAKES " + mark));
            assertThat(refused.status()).as(field).isEqualTo(409);
            assertThat(refused.json().get("type").asText()).isEqualTo("/problems/category-exists");
            assertThat(refused.text()).containsAnyOf("فرامل " + mark, "BRAKES " + mark);
        }
        added(Map.of("name", Shelf.unique("Ailleurs "), "name_en", "Brakes " + mark));
    }
}

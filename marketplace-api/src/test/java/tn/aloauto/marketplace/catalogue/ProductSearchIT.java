package tn.aloauto.marketplace.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/**
 * A buyer finds a part by its words or its number, however they are spelt (A-024..A-029, B-033, B-034, L-013, L-014,
 * B-098, B-197).
 */
@MarketplaceTest
class ProductSearchIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private TestAccounts.Person vendor;

    @BeforeEach
    void openTheShop() {
        vendor = people.vendor();
    }

    private List<Long> found(String query) {
        ShopClient.Answer answer = shop.get("/api/v1/products?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return ids(answer.json());
    }

    private static List<Long> ids(JsonNode page) {
        return StreamSupport.stream(page.get("results").spliterator(), false)
                .map(row -> row.get("id").asLong())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String own() {
        return "vendor=" + vendor.vendorSlug();
    }

    @ParameterizedTest
    @ValueSource(strings = {"freins", "FREIN", "étrier", "etriers", "Étriers freins", "etr", "bosch etrier", "lucas"})
    void findsWordsInAnyForm(String typed) {
        long caliper = Shelf.part(vendor)
                .named("Étrier de frein avant gauche")
                .by(typed.equals("lucas") ? "Lucas" : "Bosch")
                .put();

        assertThat(found(own() + "&search=" + encoded(typed))).containsExactly(caliper);
    }

    @Test
    void aWordOfTheCatalogueIsTakenAsFinishedAndOnlyAnotherAsTheBeginningOfMore() {
        long arm = Shelf.part(vendor).named("Bras avant").put();
        long band = Shelf.part(vendor).named("Brassard").put();

        assertThat(found(own() + "&search=bras")).containsExactly(arm);
        assertThat(found(own() + "&search=bras&ordering=name")).containsExactly(arm);
        assertThat(found(own() + "&search=bra")).containsExactlyInAnyOrder(arm, band);
        assertThat(found(own() + "&search=brass")).containsExactly(band);
    }

    @ParameterizedTest
    @ValueSource(strings = {"04465-0F010", "044650f010", "04465 0F010", "٠٤٤٦٥-0F٠١٠", "04465.0f.010"})
    void findsAReferenceInAnySpelling(String typed) {
        long pads = Shelf.part(vendor).referenced("04465-0F010").put();
        long sameForOthers = Shelf.part(vendor).put();
        Shelf.database()
                .sql(
                        "insert into product_reference (product_id, kind, brand, value) values (:id, 'oe', 'TOYOTA', '04465 0F010')")
                .param("id", sameForOthers)
                .update();

        assertThat(found(own() + "&search=" + encoded(typed))).containsExactly(pads, sameForOthers);
    }

    @Test
    void correctsAMistypedWordAndSaysSo() {
        long pads = Shelf.part(vendor).named("Plaquette embrayage").put();

        JsonNode page = shop.get("/api/v1/products?" + own() + "&search=plaqette+enbrayage")
                .json();

        assertThat(ids(page)).containsExactly(pads);
        assertThat(page.get("corrected_search").asText()).contains("plaquette").contains("embrayage");
    }

    @Test
    void findsArabicWords() {
        long pads = Shelf.part(vendor).named("فرامل أمامية").put();

        assertThat(found(own() + "&search=" + encoded("فرامل"))).containsExactly(pads);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "&|!():*", "\\", "de la", "%00abc", "zzqqxxyy", "--", "<->"})
    void survivesAnythingTyped(String typed) {
        Shelf.part(vendor).put();

        ShopClient.Answer answer =
                shop.get("/api/v1/products?" + own() + "&search=" + (typed.startsWith("%") ? typed : encoded(typed)));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void filtersByEverythingOffered() {
        long root = Shelf.category(Shelf.unique("Racine "), null);
        long leaf = Shelf.category(Shelf.unique("Feuille "), root);
        long cheap = Shelf.part(vendor).in(leaf).at("10.000").by("Valeo").put();
        long dear = Shelf.part(vendor).in(root).at("90.500").times(0).put();

        assertThat(found("category=" + root)).containsExactlyInAnyOrder(cheap, dear);
        assertThat(found("category=" + leaf)).containsExactly(cheap);
        assertThat(found("category=" + root + "&ordering=price")).containsExactly(cheap, dear);
        assertThat(found("category=" + root + "&ordering=-price")).containsExactly(dear, cheap);
        assertThat(found("category=" + root + "&ordering=created_at")).containsExactly(cheap, dear);
        assertThat(found("category=" + root + "&ordering=name")).hasSize(2);
        assertThat(found("category=" + root + "&ordering=popularity")).hasSize(2);
        assertThat(found("category=" + root + "&in_stock=true")).containsExactly(cheap);
        assertThat(found("category=" + root + "&min_price=50")).containsExactly(dear);
        assertThat(found("category=" + root + "&max_price=50")).containsExactly(cheap);
        assertThat(found("category=" + root + "&brand=valéo")).containsExactly(cheap);
        assertThat(found("category=" + root + "&condition=used")).isEmpty();
        assertThat(found("category=no-such-category")).isEmpty();
        assertThat(found("vendor=" + vendor.vendorId())).containsExactlyInAnyOrder(cheap, dear);
        assertThat(ids(shop.get("/api/v1/vendors/" + vendor.vendorSlug() + "/products")
                        .json()))
                .containsExactlyInAnyOrder(cheap, dear);
        assertThat(found("ordering=popularity&limit=1")).hasSize(1);
        assertThat(shop.get("/api/v1/products?ordering=random").status()).isEqualTo(400);
        assertThat(shop.get("/api/v1/products?min_price=cheap").status()).isEqualTo(400);
    }

    @Test
    void pagesWithoutLosingOrRepeating() {
        long category = Shelf.category();
        for (int i = 0; i < 7; i++) {
            Shelf.part(vendor).in(category).at("50.000").put();
        }
        JsonNode first = shop.get("/api/v1/products?ordering=price&limit=3&category=" + category)
                .json();
        String next = first.get("next").asText();
        JsonNode second = shop.get(next.substring(next.indexOf("/api"))).json();
        JsonNode third = shop.get(second.get("next").asText().substring(next.indexOf("/api")))
                .json();

        assertThat(first.get("count").asInt()).isEqualTo(7);
        assertThat(first.get("previous").isNull()).isTrue();
        assertThat(ids(first))
                .hasSize(3)
                .doesNotContainAnyElementsOf(ids(second))
                .doesNotContainAnyElementsOf(ids(third));
        assertThat(ids(third)).hasSize(1);
        assertThat(third.get("next").isNull()).isTrue();
    }

    @Test
    void showsBuyersOnlyWhatIsForSale() {
        long shown = Shelf.part(vendor).put();
        long inactive = Shelf.part(vendor).put();
        long retired = Shelf.part(vendor).put();
        long rejected = Shelf.part(vendor).put();
        Shelf.database()
                .sql("update product set is_active = false where id = :id")
                .param("id", inactive)
                .update();
        Shelf.database()
                .sql("update offer set retired_at = now() where product_id = :id")
                .param("id", retired)
                .update();
        Shelf.database()
                .sql("update product set moderation_status = 'rejected' where id = :id")
                .param("id", rejected)
                .update();

        assertThat(found(own())).containsExactly(shown);
        assertThat(shop.get("/api/v1/products/" + retired).status()).isEqualTo(404);
        assertThat(shop.get("/api/v1/products/" + inactive).status()).isEqualTo(404);
        assertThat(ids(shop.as(vendor).get("/api/v1/products").json()))
                .containsExactlyInAnyOrder(shown, inactive, retired, rejected);
        assertThat(ids(shop.as(vendor).get("/api/v1/products?is_active=false").json()))
                .containsExactly(inactive);
        assertThat(ids(shop.as(people.vendor()).get("/api/v1/products").json())).isEmpty();
        assertThat(ids(shop.as(people.admin()).get("/api/v1/products?" + own()).json()))
                .hasSize(4);
    }

    @Test
    void showsOneProductByIdAndByAnyOfItsSlugs() {
        long id = Shelf.part(vendor)
                .named("Étrier d'origine")
                .referenced("X-1")
                .times(2)
                .put();
        Shelf.database()
                .sql(
                        "insert into product_reference (product_id, kind, brand, value) values (:id, 'oe', 'RENAULT', '77 01')")
                .param("id", id)
                .update();

        JsonNode product = shop.get("/api/v1/products/" + id).json();

        assertThat(product.get("slug").asText()).isEqualTo("etrier-d-origine-" + id);
        assertThat(product.get("availability").asText()).isEqualTo("low");
        assertThat(product.get("price").asText()).isEqualTo("100.000");
        assertThat(product.get("currency").asText()).isEqualTo("TND");
        assertThat(product.get("price_includes_vat").asBoolean()).isTrue();
        assertThat(product.get("is_active").asBoolean()).isTrue();
        assertThat(product.get("vendor").get("slug").asText()).isEqualTo(vendor.vendorSlug());
        assertThat(product.get("references").get(0).get("value").asText()).isEqualTo("77 01");
        assertThat(product.get("attributes").isObject()).isTrue();
        assertThat(product.has("feed")).isFalse();
        assertThat(shop.get("/api/v1/products/etrier-d-origine-" + id).json()).isEqualTo(product);
        assertThat(shop.get("/api/v1/products/an-older-name-" + id).status()).isEqualTo(200);
        assertThat(shop.get("/api/v1/products/nothing").status()).isEqualTo(404);
    }

    @Test
    void suggestsWhileSomebodyTypes() {
        String start = "Q" + Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT);
        long part = Shelf.part(vendor).referenced(start + "-77").put();

        JsonNode offered = shop.get("/api/v1/products/suggest?search=" + start.substring(0, start.length() - 1))
                .json();

        assertThat(offered).hasSize(1);
        assertThat(offered.get(0).get("id").asLong()).isEqualTo(part);
        assertThat(shop.get("/api/v1/products/suggest?search=x").json()).isEmpty();
    }

    @Test
    void answersNothingNewWithNotModified() {
        long id = Shelf.part(vendor).put();
        ShopClient.Answer first = shop.get("/api/v1/products/" + id);

        assertThat(first.header("ETag")).isNotBlank();
        assertThat(first.header("Cache-Control")).contains("public");
        assertThat(shop.with("If-None-Match", first.header("ETag"))
                        .get("/api/v1/products/" + id)
                        .status())
                .isEqualTo(304);
        assertThat(shop.as(vendor).get("/api/v1/products/" + id).header("Cache-Control"))
                .contains("private");
    }
}

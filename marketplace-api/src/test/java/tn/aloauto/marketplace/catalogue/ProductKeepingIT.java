package tn.aloauto.marketplace.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** Vendors keep products by hand, and what a feed keeps is the feed's (B-027, B-030, B-032, B-035, B-082, A-005, A-083). */
@MarketplaceTest
class ProductKeepingIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private TestAccounts.Person vendor;
    private ShopClient keeper;

    @BeforeEach
    void openTheShop() {
        vendor = people.vendor();
        keeper = shop.as(vendor);
    }

    private static Map<String, Object> body() {
        return new HashMap<>(Map.of(
                "reference",
                Shelf.unique("HK-"),
                "name",
                "Rotule de direction",
                "brand",
                "TRW",
                "category",
                Shelf.category(),
                "price",
                "45.5",
                "stock_quantity",
                4,
                "attributes",
                Map.of("côté", "gauche"),
                "references",
                List.of(Map.of("kind", "oe", "brand", "VAG", "value", "1J0 422 812"))));
    }

    @Test
    @DisplayName("S1, S2: what is shown may be sent back, and nothing changes, whatever open orders hold")
    void whatIsShownMayBeSentBack() {
        long product = Shelf.part(vendor).times(10).put();
        Purchase.confirmed(shop, people, vendor, product, 3);
        String path = "/api/v1/products/" + product;
        int shown = keeper.get(path).json().get("stock_quantity").asInt();
        assertThat(shown).isEqualTo(7);

        for (int time = 0; time < 2; time++) {
            Purchase.ok(keeper.patch(path, Map.of("name", "Rotule", "stock_quantity", shown)));
        }

        assertThat(keeper.get(path).json().get("stock_quantity").asInt()).isEqualTo(shown);
        assertThat(Shelf.count(product)).isEqualTo(new Shelf.Count(10, 3));
    }

    @Test
    void addsChangesAndArchives() {
        ShopClient.Answer added = keeper.post("/api/v1/products", body());
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        String path = "/api/v1/products/" + added.json().get("id").asText();
        assertThat(added.json().get("price").asText()).isEqualTo("45.500");
        assertThat(shop.get(path).json().get("attributes").get("côté").asText()).isEqualTo("gauche");

        JsonNode changed = keeper.patch(path, Map.of("price", "44.000", "stock_quantity", 0))
                .json();
        assertThat(changed.get("price").asText()).isEqualTo("44.000");
        assertThat(changed.get("availability").asText()).isEqualTo("out_of_stock");
        assertThat(changed.get("name").asText()).isEqualTo("Rotule de direction");

        assertThat(keeper.delete(path).status()).isEqualTo(204);
        assertThat(shop.get(path).status()).isEqualTo(404);
        assertThat(keeper.get(path).json().get("is_active").asBoolean()).isFalse();
    }

    @Test
    void belongsToTheVendorWhoAddedIt() {
        Map<String, Object> forged = body();
        forged.put("vendor", people.vendor().vendorId());

        JsonNode added = keeper.post("/api/v1/products", forged).json();

        assertThat(added.get("vendor").get("id").asLong()).isEqualTo(vendor.vendorId());
        String path = "/api/v1/products/" + added.get("id").asText();
        ShopClient other = shop.as(people.vendor());
        assertThat(other.patch(path, Map.of("price", "1")).status()).isEqualTo(404);
        assertThat(other.delete(path).status()).isEqualTo(404);
        assertThat(shop.as(people.buyer()).patch(path, Map.of("price", "1")).status())
                .isEqualTo(403);
        assertThat(shop.as(people.buyer()).post("/api/v1/products", body()).status())
                .isEqualTo(403);
        assertThat(shop.as(people.admin()).patch(path, Map.of("price", "50")).status())
                .isEqualTo(200);
    }

    @Test
    void saysWhatIsMissingOrWrong() {
        JsonNode problem = keeper.post("/api/v1/products", Map.of("name", "x")).json();
        assertThat(problem.get("errors").findValuesAsText("field")).contains("reference", "category", "price");
        Map<String, Object> twice = body();
        assertThat(keeper.post("/api/v1/products", twice).status()).isEqualTo(201);
        assertThat(keeper.post("/api/v1/products", twice).json().get("type").asText())
                .isEqualTo("/problems/sku-taken");
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "price", "-1", "stock_quantity", -1, "category", "no-such-one", "condition", "broken")
                .entrySet()) {
            Map<String, Object> bad = body();
            bad.put(wrong.getKey(), wrong.getValue());
            assertThat(keeper.post("/api/v1/products", bad).status())
                    .as(wrong.getKey())
                    .isEqualTo(400);
        }
        Map<String, Object> fourDecimals = body();
        fourDecimals.put("price", "1.0001");
        assertThat(keeper.post("/api/v1/products", fourDecimals).status()).isEqualTo(400);
    }

    @Test
    void leavesToTheFeedWhatTheFeedKeeps() {
        long fed = Shelf.part(vendor).fedBy("pieces-du-matin").put();

        ShopClient.Answer refused = keeper.patch("/api/v1/products/" + fed, Map.of("price", "1.000"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asText()).isEqualTo("/problems/kept-by-feed");
        assertThat(refused.json().get("feed").asText()).isEqualTo("pieces-du-matin");
        assertThat(refused.json().get("message").asText()).contains("pieces-du-matin");
        JsonNode hidden = keeper.patch("/api/v1/products/" + fed, Map.of("is_active", false))
                .json();
        assertThat(hidden.get("is_active").asBoolean()).isFalse();
        assertThat(hidden.get("feed").asText()).isEqualTo("pieces-du-matin");
        assertThat(shop.get("/api/v1/products/" + fed).status()).isEqualTo(404);
        assertThat(keeper.delete("/api/v1/products/" + fed).status()).isEqualTo(204);
    }
}

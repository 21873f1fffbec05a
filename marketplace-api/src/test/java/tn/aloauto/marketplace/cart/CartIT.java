package tn.aloauto.marketplace.cart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** One cart an account, with totals to the millime (B-037, B-038, B-042, B-043, B-087, A-013, B-101, B-102). */
@MarketplaceTest
class CartIT {

    private static final String ITEMS = "/api/v1/carts/me/items";

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Test
    void isThereFromTheFirstLookOn() {
        ShopClient buyer = shop.as(people.buyer());

        JsonNode first = buyer.get("/api/v1/carts/me").json();

        assertThat(first.get("items")).isEmpty();
        assertThat(first.get("total").asText()).isEqualTo("0.000");
        assertThat(buyer.get("/api/v1/carts/me").json().get("id")).isEqualTo(first.get("id"));
    }

    @Test
    void addsUpWhatIsAddedTwice() {
        ShopClient buyer = shop.as(people.buyer());
        long product = Shelf.part(people.vendor()).at("12.345").put();

        Shelf.intoCart(buyer, product, 1);
        JsonNode cart =
                buyer.post(ITEMS, Map.of("product", product, "quantity", 2)).json();

        assertThat(cart.get("items")).hasSize(1);
        JsonNode item = cart.get("items").get(0);
        assertThat(item.get("quantity").asInt()).isEqualTo(3);
        assertThat(item.get("unit_price").asText()).isEqualTo("12.345");
        assertThat(item.get("total_price").asText()).isEqualTo("37.035");
        assertThat(item.get("product").get("id").asLong()).isEqualTo(product);
        assertThat(cart.get("subtotal").asText()).isEqualTo("37.035");
        assertThat(cart.get("shipping").asText()).isEqualTo("7.000");
        assertThat(cart.get("total").asText()).isEqualTo("44.035");
        assertThat(cart.get("vat").asText()).isEqualTo("7.031");
        assertThat(cart.get("currency").asText()).isEqualTo("TND");
    }

    @Test
    void refusesMoreThanThereIsAndSaysHowMuchThereIs() {
        ShopClient buyer = shop.as(people.buyer());
        long product = Shelf.part(people.vendor()).times(3).put();
        Shelf.intoCart(buyer, product, 2);

        ShopClient.Answer refused = buyer.post(ITEMS, Map.of("product", product, "quantity", 2));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asText()).isEqualTo("/problems/out-of-stock");
        assertThat(refused.json().get("items").get(0).get("available").asInt()).isEqualTo(3);
        assertThat(refused.json().get("message").asText()).contains("il reste 3");
    }

    @Test
    void changesAndRemovesOwnLinesOnly() {
        ShopClient buyer = shop.as(people.buyer());
        ShopClient stranger = shop.as(people.buyer());
        Shelf.intoCart(buyer, Shelf.part(people.vendor()).put(), 1);
        String item = ITEMS + "/"
                + buyer.get("/api/v1/carts/me")
                        .json()
                        .get("items")
                        .get(0)
                        .get("id")
                        .asText();

        assertThat(stranger.patch(item, Map.of("quantity", 5)).status()).isEqualTo(404);
        assertThat(stranger.delete(item).status()).isEqualTo(404);
        assertThat(buyer.patch(item, Map.of("quantity", 5))
                        .json()
                        .get("items")
                        .get(0)
                        .get("quantity")
                        .asInt())
                .isEqualTo(5);
        assertThat(buyer.patch(item, Map.of("quantity", 0)).status()).isEqualTo(400);
        assertThat(buyer.delete(item).status()).isEqualTo(204);
        assertThat(buyer.get("/api/v1/carts/me").json().get("items")).isEmpty();
    }

    @Test
    void takesOnlyWhatIsForSale() {
        ShopClient buyer = shop.as(people.buyer());
        long hidden = Shelf.part(people.vendor()).put();
        Shelf.database()
                .sql("update product set is_active = false where id = :id")
                .param("id", hidden)
                .update();

        assertThat(buyer.post(ITEMS, Map.of("product", hidden)).status()).isEqualTo(400);
        assertThat(buyer.post(ITEMS, Map.of("product", 999_999_999_999L)).status())
                .isEqualTo(400);
        assertThat(buyer.post(ITEMS, Map.of("quantity", 1)).status()).isEqualTo(400);
        assertThat(shop.get("/api/v1/carts/me").status()).isEqualTo(401);
    }

    @Test
    void takesWhatAGuestHadChosenOnceAndTellsWhatIsGone() {
        ShopClient buyer = shop.as(people.buyer());
        long few = Shelf.part(people.vendor()).times(3).put();
        long gone = Shelf.part(people.vendor()).times(0).put();
        Shelf.intoCart(buyer, few, 1);
        Map<String, Object> chosen =
                Map.of("items", List.of(Map.of("product", few, "quantity", 5), Map.of("product", gone, "quantity", 1)));

        for (int again = 0; again < 2; again++) {
            com.fasterxml.jackson.databind.JsonNode merged =
                    buyer.post("/api/v1/carts/me/merge", chosen).json();
            assertThat(merged.at("/cart/items")).hasSize(1);
            assertThat(merged.at("/cart/items/0/quantity").asInt()).isEqualTo(3);
            assertThat(merged.at("/left/0").asLong()).isEqualTo(gone);
        }
        assertThat(buyer.post("/api/v1/carts/me/merge", Map.of("items", List.of()))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void tellsWhatChangedSinceItWasSeen() {
        ShopClient buyer = shop.as(people.buyer());
        long product = Shelf.part(people.vendor()).at("10.000").times(5).put();
        Shelf.intoCart(buyer, product, 4);
        Shelf.database()
                .sql("update offer set price = 12, feed_quantity = 2 where product_id = :id")
                .param("id", product)
                .update();

        com.fasterxml.jackson.databind.JsonNode item =
                buyer.get("/api/v1/carts/me").json().at("/items/0");
        assertThat(item.get("seen_price").asText()).isEqualTo("10.000");
        assertThat(item.get("unit_price").asText()).isEqualTo("12.000");
        assertThat(item.get("available").asInt()).isEqualTo(2);
        assertThat(buyer.get("/api/v1/carts/me")
                        .json()
                        .at("/items/0/seen_price")
                        .isNull())
                .isTrue();
    }
}

package tn.aloauto.marketplace.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** The staff takes a product out of the shop and lets it in again, and its vendor reads why (B-034, B-082). */
@MarketplaceTest
class ModerationIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Test
    @DisplayName("A rejected product is gone for buyers at once; its vendor reads the reason; approved it is back")
    void rejectsAndApproves() {
        TestAccounts.Person vendor = people.vendor();
        String path = "/api/v1/products/" + Shelf.part(vendor).put();
        ShopClient admin = shop.as(people.admin());

        assertThat(admin.post(path + "/reject", Map.of("reason", " ")).status()).isEqualTo(400);
        assertThat(admin.post(path + "/reject", Map.of("reason", "Photo d'une autre pièce"))
                        .status())
                .isEqualTo(204);
        assertThat(shop.get(path).status()).isEqualTo(404);
        JsonNode own = shop.as(vendor).get(path).json();
        assertThat(own.get("moderation_reason").asText()).isEqualTo("Photo d'une autre pièce");
        assertThat(Purchase.ok(admin.get("/api/v1/moderation/products?status=rejected&limit=200"))
                        .get("results")
                        .findValuesAsText("reason"))
                .contains("Photo d'une autre pièce");
        assertThat(admin.post(path + "/approve", null).status()).isEqualTo(204);
        assertThat(shop.get(path).json().get("moderation_reason").isNull()).isTrue();
    }

    @Test
    void showsWhatWaits() {
        long product = Shelf.part(people.vendor()).put();
        Shelf.database()
                .sql("update product set moderation_status = 'pending', created_at = '2020-01-01' where id = :id")
                .param("id", product)
                .update();
        JsonNode queue = Purchase.ok(shop.as(people.admin()).get("/api/v1/moderation/products"));

        assertThat(queue.get("results").findValuesAsText("id")).contains(Long.toString(product));
        assertThat(shop.as(people.admin())
                        .get("/api/v1/moderation/products?status=x")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void isTheWorkOfModerators() {
        TestAccounts.Person vendor = people.vendor();
        String path = "/api/v1/products/" + Shelf.part(vendor).put();
        for (ShopClient stranger : new ShopClient[] {shop.as(vendor), shop.as(people.buyer())}) {
            assertThat(stranger.get("/api/v1/moderation/products").status()).isEqualTo(403);
            assertThat(stranger.post(path + "/approve", null).status()).isEqualTo(403);
            assertThat(stranger.post(path + "/reject", Map.of("reason", "x")).status())
                    .isEqualTo(403);
        }
    }
}

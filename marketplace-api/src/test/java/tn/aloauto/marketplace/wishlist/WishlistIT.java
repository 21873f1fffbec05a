package tn.aloauto.marketplace.wishlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** One's own wish list (B-046, A-014, B-039). */
@MarketplaceTest
class WishlistIT {

    private static final String MINE = "/api/v1/wishlists/me";

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Test
    void isKeptByItsOwnerAlone() {
        ShopClient owner = shop.as(people.buyer());
        ShopClient somebodyElse = shop.as(people.buyer());
        long product = Shelf.part(people.vendor()).put();

        assertThat(owner.post(MINE + "/items", Map.of("product", product)).status())
                .isEqualTo(201);
        assertThat(owner.post(MINE + "/items", Map.of("product", product)).status())
                .isEqualTo(201);
        assertThat(owner.get(MINE).json().get("items")).hasSize(1);
        assertThat(owner.get("/api/orders/wishlists/me/")
                        .json()
                        .at("/items/0/product/id")
                        .asLong())
                .isEqualTo(product);
        assertThat(somebodyElse.get(MINE).json().get("items")).isEmpty();
        assertThat(somebodyElse.delete(MINE + "/items/" + product).status()).isEqualTo(404);
        assertThat(owner.delete(MINE + "/items/" + product).status()).isEqualTo(204);
        assertThat(owner.get(MINE).json().get("items")).isEmpty();
        assertThat(owner.post(MINE + "/items", Map.of("product", 999_999_999)).status())
                .isEqualTo(400);
        assertThat(shop.get(MINE).status()).isEqualTo(401);
    }
}

package tn.aloauto.marketplace.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** The tree everybody reads and admins write (B-026, B-029, B-031, B-086, B-091, L-012, A-004, A-020). */
@MarketplaceTest
class CategoriesIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private JsonNode added(ShopClient admin, String name, String parent) {
        ShopClient.Answer answer = admin.post(
                "/api/v1/categories", parent == null ? Map.of("name", name) : Map.of("name", name, "parent", parent));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    @Test
    void nestsChildrenAndShowsAWriteAtOnce() {
        ShopClient admin = shop.as(people.admin());
        String root = added(admin, Shelf.unique("Éclairage "), null).get("slug").asText();
        String child = added(admin, Shelf.unique("Phares "), root).get("slug").asText();
        added(admin, Shelf.unique("Ampoules "), child);

        assertThat(root).startsWith("eclairage-");
        JsonNode tree = shop.get("/api/v1/categories/" + root).json();
        assertThat(tree.get("children").get(0).get("slug").asText()).isEqualTo(child);
        assertThat(tree.get("children").get(0).get("children")).hasSize(1);

        assertThat(admin.patch("/api/v1/categories/" + child, Map.of("description", "avant"))
                        .status())
                .isEqualTo(200);
        assertThat(shop.get("/api/v1/categories/" + child)
                        .json()
                        .get("description")
                        .asText())
                .isEqualTo("avant");
        assertThat(shop.get("/api/v1/categories?name=" + root.replace('-', '+').replace("eclairage", "ECLAIRAGE"))
                        .json())
                .hasSize(1);
    }

    @Test
    @DisplayName("B-091: an old link leads to where the category is now, through any number of names")
    void anOldLinkStillLeadsThere() {
        ShopClient admin = shop.as(people.admin());
        JsonNode category = added(admin, Shelf.unique("Freins "), null);
        String first = category.get("slug").asText();
        String second = first + "-avant";
        String third = first + "-et-disques";
        long product =
                Shelf.part(people.vendor()).in(category.get("id").asLong()).put();
        for (String slug : List.of(second, third)) {
            assertThat(admin.patch("/api/v1/categories/" + first, Map.of("slug", slug))
                            .status())
                    .isEqualTo(200);
        }

        for (String old : List.of(first, second)) {
            ShopClient.Answer moved = shop.get("/api/v1/categories/" + old);
            assertThat(moved.status()).isEqualTo(301);
            assertThat(moved.header("Location")).isEqualTo("/api/v1/categories/" + third);
            assertThat(shop.get("/api/v1/products?category=" + old)
                            .json()
                            .at("/results/0/id")
                            .asLong())
                    .isEqualTo(product);
        }
        assertThat(shop.get("/api/v1/categories/" + third).status()).isEqualTo(200);

        admin.patch("/api/v1/categories/" + third, Map.of("slug", first));
        assertThat(shop.get("/api/v1/categories/" + first).status()).isEqualTo(200);
        admin.post("/api/v1/categories", Map.of("name", Shelf.unique("Autre "), "slug", second));
        assertThat(shop.get("/api/v1/categories/" + second).status())
                .as("whoever has the slug now is the one who is meant")
                .isEqualTo(200);
    }

    @Test
    void cannotHangBelowItself() {
        ShopClient admin = shop.as(people.admin());
        String root = added(admin, Shelf.unique("R "), null).get("slug").asText();
        String child = added(admin, Shelf.unique("E "), root).get("slug").asText();

        assertThat(admin.patch("/api/v1/categories/" + root, Map.of("parent", child))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void isNotRemovedWhileItHoldsSomething() {
        ShopClient admin = shop.as(people.admin());
        JsonNode category = added(admin, Shelf.unique("Plein "), null);
        String path = "/api/v1/categories/" + category.get("slug").asText();
        Shelf.part(people.vendor()).in(category.get("id").asLong()).put();

        ShopClient.Answer refused = admin.delete(path);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asText()).isEqualTo("/problems/category-in-use");
        String empty = "/api/v1/categories/"
                + added(admin, Shelf.unique("Vide "), null).get("slug").asText();
        assertThat(admin.delete(empty).status()).isEqualTo(204);
        assertThat(shop.get(empty).status()).isEqualTo(404);
    }

    @Test
    void isWrittenByAdminsOnlyAndOnceAmongSiblings() {
        String name = Shelf.unique("Une ");
        assertThat(shop.as(people.buyer())
                        .post("/api/v1/categories", Map.of("name", name))
                        .status())
                .isEqualTo(403);
        assertThat(shop.as(people.vendor())
                        .post("/api/v1/categories", Map.of("name", name))
                        .status())
                .isEqualTo(403);
        assertThat(shop.post("/api/v1/categories", Map.of("name", name)).status())
                .isEqualTo(401);
        ShopClient admin = shop.as(people.admin());
        added(admin, name, null);
        assertThat(admin.post("/api/v1/categories", Map.of("name", name)).status())
                .isEqualTo(409);
    }
}

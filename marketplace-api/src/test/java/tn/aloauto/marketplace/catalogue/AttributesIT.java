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

/** What products say about themselves: defined by category, inherited by the branch, checked at each write (B-090, B-146, B-195). */
@MarketplaceTest
class AttributesIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private ShopClient admin;
    private ShopClient keeper;
    private long root;
    private long leaf;

    @BeforeEach
    void defineABranch() {
        admin = shop.as(people.admin());
        keeper = shop.as(people.vendor());
        root = Shelf.category();
        leaf = Shelf.category(Shelf.unique("Disques "), root);
        Purchase.ok(admin.put(
                attribute(root, "cote"),
                Map.of("name", "Côté", "name_ar", "الجهة", "kind", "choice", "choices", List.of("gauche", "droite"))));
        Purchase.ok(admin.put(
                attribute(leaf, "diametre_mm"),
                Map.of(
                        "name",
                        "Diamètre",
                        "kind",
                        "number",
                        "unit",
                        "mm",
                        "required",
                        true,
                        "least",
                        100,
                        "most",
                        500)));
    }

    private static String attribute(long category, String code) {
        return "/api/v1/categories/" + category + "/attributes/" + code;
    }

    private static Map<String, Object> disc(long category, Map<String, Object> attributes) {
        return new HashMap<>(Map.of(
                "reference",
                Shelf.unique("D-"),
                "name",
                "Disque",
                "category",
                category,
                "price",
                "90",
                "attributes",
                attributes));
    }

    private static List<String> fields(ShopClient.Answer refused) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        return refused.json().get("errors").findValuesAsText("field");
    }

    @Test
    @DisplayName("A branch inherits what stands above it; the definition nearest to the product counts")
    void areInherited() {
        JsonNode ofLeaf = shop.get("/api/v1/categories/" + leaf + "/attributes").json();
        assertThat(ofLeaf.findValuesAsText("code")).containsExactly("cote", "diametre_mm");
        assertThat(shop.get("/api/v1/categories/" + root + "/attributes").json().findValuesAsText("code"))
                .containsExactly("cote");

        Purchase.ok(admin.put(
                attribute(leaf, "cote"), Map.of("name", "Essieu", "kind", "choice", "choices", List.of("avant"))));
        assertThat(fields(keeper.post("/api/v1/products", disc(leaf, Map.of("cote", "gauche", "diametre_mm", 280)))))
                .containsExactly("attributes.cote");
        assertThat(admin.delete(attribute(leaf, "cote")).status()).isEqualTo(204);
        assertThat(admin.delete(attribute(leaf, "cote")).status()).isEqualTo(404);
        assertThat(keeper.post("/api/v1/products", disc(leaf, Map.of("cote", "gauche", "diametre_mm", 280)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    @DisplayName("B-090, B-146: each wrong attribute is named in one answer")
    void areChecked() {
        assertThat(fields(keeper.post(
                        "/api/v1/products",
                        disc(leaf, Map.of("cote", "milieu", "diametre_mm", "grand", "couleur", "rouge")))))
                .containsExactlyInAnyOrder("attributes.cote", "attributes.diametre_mm", "attributes.couleur");
        assertThat(fields(keeper.post("/api/v1/products", disc(leaf, Map.of("cote", "gauche")))))
                .containsExactly("attributes.diametre_mm");
        for (Object number : List.of(99, 501, true, List.of(280), "1e999999")) {
            assertThat(fields(keeper.post("/api/v1/products", disc(leaf, Map.of("diametre_mm", number)))))
                    .containsExactly("attributes.diametre_mm");
        }
        assertThat(fields(keeper.post(
                        "/api/v1/products", disc(Shelf.category(), Map.of("libre", Map.of("dans", "un objet"))))))
                .containsExactly("attributes.libre");
    }

    @Test
    @DisplayName("Another category asks for its own attributes")
    void areCheckedAgainWhenTheProductMoves() {
        JsonNode added = Purchase.ok(keeper.post("/api/v1/products", disc(root, Map.of("cote", "droite"))));
        String path = "/api/v1/products/" + added.get("id").asText();

        assertThat(fields(keeper.patch(path, Map.of("category", leaf)))).containsExactly("attributes.diametre_mm");
        JsonNode moved = Purchase.ok(keeper.patch(
                path, Map.of("category", leaf, "attributes", Map.of("cote", "droite", "diametre_mm", 256.5))));

        assertThat(moved.at("/specifications/1/unit").asText()).isEqualTo("mm");
        assertThat(moved.at("/specifications/1/value").asDouble()).isEqualTo(256.5);
        assertThat(moved.at("/specifications/0/name_ar").asText()).isEqualTo("الجهة");
    }

    @Test
    void areDefinedByAdminsAndMakeSense() {
        assertThat(keeper.put(attribute(root, "x"), Map.of("name", "X", "kind", "text"))
                        .status())
                .isEqualTo(403);
        assertThat(keeper.delete(attribute(root, "cote")).status()).isEqualTo(403);
        assertThat(fields(admin.put(attribute(root, "x"), Map.of("name", "X", "kind", "choice"))))
                .containsExactly("choices");
        assertThat(fields(admin.put(attribute(root, "x"), Map.of("name", "X", "kind", "text", "least", 1))))
                .containsExactly("least");
        assertThat(fields(
                        admin.put(attribute(root, "x"), Map.of("name", "X", "kind", "number", "least", 2, "most", 1))))
                .containsExactly("least");
        assertThat(admin.put(attribute(root, "x"), Map.of("name", "X", "kind", "choice", "choices", List.of("a|b")))
                        .status())
                .isEqualTo(400);
    }
}

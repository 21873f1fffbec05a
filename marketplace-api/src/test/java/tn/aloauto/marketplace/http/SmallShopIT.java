package tn.aloauto.marketplace.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** A client written for a small shop's addresses finds its things, and no more words than it reads. */
@MarketplaceTest
class SmallShopIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private static BigDecimal amount(JsonNode of, String field) {
        return new BigDecimal(of.get(field).asText());
    }

    @Test
    @DisplayName("L-005: a user has an id, a unique e-mail, a name and a telephone in E.164, and never a password")
    void aUser() {
        String email = "small-" + UUID.randomUUID() + "@example.tn";
        Map<String, String> wanted = Map.of(
                "email",
                email,
                "password",
                "Vilebrequin-du-matin-9",
                "first_name",
                "Amel",
                "last_name",
                "Trabelsi",
                "phone",
                "22 123 456");
        JsonNode user = Purchase.ok(shop.post("/auth/register", wanted));

        assertThat(UUID.fromString(user.get("id").asText())).isNotNull();
        assertThat(user.get("phone").asText()).isEqualTo("+21622123456");
        assertThat(user.hasNonNull("created_at")).isTrue();
        assertThat(user.toString()).doesNotContain("password");
        assertThat(shop.post("/auth/register", wanted).status()).isEqualTo(409);
    }

    @Test
    @DisplayName("L-003: what is not of the form is refused with the field and the reason")
    void aBodyIsCheckedByItsForm() {
        ShopClient.Answer answer = shop.post("/auth/register", Map.of("email", "nobody"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").findValuesAsText("field")).contains("email", "password");
    }

    @Test
    @DisplayName("L-006: a category has a number, a name, a slug and a picture")
    void aCategory() {
        String name = Shelf.unique("Amortisseurs ");
        JsonNode made = Purchase.ok(shop.as(people.admin())
                .post("/categories", Map.of("name", name, "image_url", "https://example.tn/amortisseur.svg")));

        JsonNode read = shop.get("/categories/" + made.get("slug").asText()).json();
        assertThat(read.get("id").asLong()).isPositive();
        assertThat(read.get("name").asText()).isEqualTo(name);
        assertThat(read.get("image_url").asText()).isEqualTo("https://example.tn/amortisseur.svg");
    }

    @Test
    @DisplayName("L-007, A-144, B-192: a product says all of itself on its page, and in a list what a list shows")
    void aProduct() {
        TestAccounts.Person vendor = people.vendor();
        String name = Shelf.unique("Rotule ");
        long id = Shelf.part(vendor).named(name).at("19.900").times(4).put();

        JsonNode product = shop.get("/products/" + id).json();
        assertThat(product.get("name").asText()).isEqualTo(name);
        assertThat(amount(product, "price")).isEqualByComparingTo("19.9");
        assertThat(product.get("stock_quantity").asInt()).isEqualTo(4);
        assertThat(product.get("is_active").asBoolean()).isTrue();
        assertThat(product.at("/category/id").asLong()).isPositive();
        assertThat(product.has("description")).isTrue();
        assertThat(product.has("images")).isTrue();

        JsonNode row = shop.as(vendor)
                .get("/api/v1/vendors/" + vendor.vendorId() + "/products")
                .json()
                .at("/results/0");
        assertThat(List.of("description", "attributes", "specifications", "references", "dimensions_mm"))
                .allSatisfy(field -> assertThat(row.has(field)).as(field).isFalse());
        assertThat(row.toString().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(1_000)
                .hasSizeLessThan(product.toString().getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    @DisplayName(
            "L-008, L-009, C-13: an order has its buyer, sum, state and time, its lines what was bought at which price")
    void anOrder() {
        Purchase bought = Purchase.confirmed(shop, people, 2);

        JsonNode order = shop.as(bought.buyer()).get("/orders/me").json().at("/results/0");
        assertThat(order.get("id").asText()).isEqualTo(bought.orderId());
        assertThat(order.get("user").asText()).isEqualTo(bought.buyer().id().toString());
        assertThat(amount(order, "total_amount")).isGreaterThan(amount(order, "shipping_amount"));
        assertThat(order.get("status").asText()).isEqualTo("confirmed");
        assertThat(order.get("simple_status").asText()).isEqualTo("pending");
        assertThat(order.hasNonNull("created_at")).isTrue();
        JsonNode line = shop.as(bought.buyer())
                .get("/orders/" + bought.orderId())
                .json()
                .at("/items/0");
        assertThat(line.get("product").asLong()).isEqualTo(bought.product());
        assertThat(line.get("quantity").asInt()).isEqualTo(2);
        assertThat(amount(line, "unit_price")).isEqualByComparingTo("100");
    }
}

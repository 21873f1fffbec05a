package tn.aloauto.marketplace.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** The rules of price as data, and what cart and order make of them (A-151, B-176, B-180..B-184; K2, O3, O4). */
@MarketplaceTest
class PricingIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Autowired
    private PriceLists prices;

    private static void set(String sql, Object... values) {
        Shelf.database().sql(sql).params(values).update();
    }

    @Test
    @DisplayName("B-176: carriage follows the governorate and the weight, in the cart and in the order")
    void carriageFollowsGovernorateAndWeight() {
        TestAccounts.Person person = people.buyer();
        ShopClient buyer = shop.as(person);
        long product = Shelf.part(people.vendor()).at("10.000").put();
        set("update product set weight_grams = 900 where id = ?", product);
        Shelf.intoCart(buyer, product, 2);

        assertThat(buyer.get("/api/v1/carts/me").json().get("shipping").asText())
                .isEqualTo("8.500");
        assertThat(buyer.get("/api/v1/carts/me?governorate=TN-83")
                        .json()
                        .get("shipping")
                        .asText())
                .isEqualTo("10.000");
        var address = Shelf.address(person);
        set("update address set governorate = 'TN-83', is_default_shipping = true where id = ?", address);
        assertThat(buyer.get("/api/v1/carts/me").json().get("governorate").asText())
                .isEqualTo("TN-83");
        JsonNode order = Purchase.ok(buyer.post("/api/v1/orders", Shelf.cashOrder(address)));
        assertThat(order.get("shipping_amount").asText()).isEqualTo("10.000");
        assertThat(order.at("/vendor_orders/0/shipping_amount").asText()).isEqualTo("10.000");
    }

    @Test
    @DisplayName("B-180, B-182: each line is taxed at the rate of its product, its category, or the one above")
    void eachLineIsTaxedAtItsOwnRate() {
        TestAccounts.Person person = people.buyer();
        ShopClient admin = shop.as(people.admin());
        TestAccounts.Person vendor = people.vendor();
        long above = Shelf.category();
        long below = Shelf.category(Shelf.unique("Sous-rayon "), above);
        long reduced = Shelf.part(vendor).in(below).at("107.000").put();
        long withoutVat = Shelf.part(vendor).at("100.000").put();
        set("update product set price_includes_vat = false where id = ?", withoutVat);
        assertThat(admin.put("/api/v1/tax-rates/categories/" + above, Map.of("code", "reduced"))
                        .status())
                .isEqualTo(204);
        assertThat(admin.put("/api/v1/tax-rates/products/" + withoutVat, Map.of("code", "intermediate"))
                        .status())
                .isEqualTo(204);
        Shelf.intoCart(shop.as(person), reduced, 1);
        Shelf.intoCart(shop.as(person), withoutVat, 1);
        JsonNode cart = shop.as(person).get("/api/v1/carts/me").json();
        assertThat(cart.get("subtotal").asText()).isEqualTo("220.000");

        JsonNode order = Purchase.ok(shop.as(person).post("/api/v1/orders", Shelf.cashOrder(Shelf.address(person))));

        assertThat(order.at("/items/0/vat_amount").asText()).isEqualTo("7.000");
        assertThat(order.at("/items/1/unit_price").asText()).isEqualTo("113.000");
        assertThat(order.at("/items/1/vat_amount").asText()).isEqualTo("13.000");
        assertThat(order.get("vat_amount").asText())
                .isEqualTo("21.118")
                .isEqualTo(cart.get("vat").asText());
        assertThat(order.get("total_amount").asText())
                .isEqualTo(cart.get("total").asText());
    }

    @Test
    @DisplayName("A-155, B-181: a rate holds from its first to its last day")
    void ratesHaveDays() {
        ShopClient admin = shop.as(people.admin());
        String far = LocalDate.now(PriceLists.TUNIS).plusYears(50).toString();
        assertThat(admin.post("/api/v1/tax-rates", Map.of("code", "reduced", "rate", "0.08", "valid_from", far))
                        .status())
                .isEqualTo(201);

        assertThat(prices.today().vatRate("reduced")).isEqualByComparingTo("0.07");
        assertThat(prices.on(LocalDate.parse(far).minusDays(1)).vatRate("reduced"))
                .isEqualByComparingTo("0.07");
        assertThat(prices.on(LocalDate.parse(far)).vatRate("reduced")).isEqualByComparingTo("0.08");
        Map<String, String> ofAZone =
                Map.of("code", "reduced", "governorate", "TN-83", "rate", "0.01", "valid_from", far);
        assertThat(admin.post("/api/v1/tax-rates", ofAZone)
                        .json()
                        .get("governorate")
                        .asText())
                .isEqualTo("TN-83");
        assertThat(prices.on(LocalDate.parse(far)).in("TN-83").vatRate("reduced"))
                .isEqualByComparingTo("0.01");
        assertThat(prices.on(LocalDate.parse(far)).in("TN-11").vatRate("reduced"))
                .isEqualByComparingTo("0.08");
        assertThat(admin.post(
                                "/api/v1/tax-rates",
                                Map.of("code", "reduced", "governorate", "TN-99", "rate", "0.01", "valid_from", far))
                        .status())
                .isEqualTo(400);
        assertThat(admin.post("/api/v1/tax-rates", Map.of("code", "reduced", "rate", "0.09", "valid_from", far))
                        .status())
                .isEqualTo(400);
        assertThat(admin.post(
                                "/api/v1/tax-rates",
                                Map.of("code", "reduced", "rate", "0.09", "valid_from", "2020-01-01"))
                        .status())
                .as("what was sold stays taxed as it was")
                .isEqualTo(400);
        assertThat(shop.as(people.vendor()).get("/api/v1/tax-rates").status()).isEqualTo(403);
        assertThat(admin.get("/api/v1/stamp-duties").json().at("/0/amount").asText())
                .isEqualTo("1.000");
    }

    @Test
    void aCompanyGetsTheStampAndItsNumberOnTheOrder() {
        TestAccounts.Person person = people.buyer();
        Map<String, Object> wanted = new HashMap<>(Shelf.cashOrder(Shelf.address(person)));
        Shelf.intoCart(shop.as(person), Shelf.part(people.vendor()).at("10.000").put(), 1);
        wanted.put("company", Map.of("name", "Garage El Amen", "tax_number", "0736202/Y/A/M/000"));
        assertThat(shop.as(person)
                        .post("/api/v1/orders", wanted)
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("company.tax_number");
        wanted.put("company", Map.of("name", "Garage El Amen", "tax_number", "0736202/X/A/M/000"));
        wanted.put("expected_total", "17.000");
        ShopClient.Answer changed = shop.as(person).post("/api/v1/orders", wanted);
        assertThat(changed.json().get("type").asText()).isEqualTo("/problems/total-changed");
        wanted.put("expected_total", changed.json().get("total").asText());

        JsonNode order = Purchase.ok(shop.as(person).post("/api/v1/orders", wanted));

        assertThat(order.get("stamp_amount").asText()).isEqualTo("1.000");
        assertThat(order.get("total_amount").asText()).isEqualTo("18.000");
        assertThat(order.get("company_tax_number").asText()).isEqualTo("0736202XAM000");
    }

    @Test
    @DisplayName("K2: the commission is that of the first rule that fits on the day, frozen on the line")
    void commissionIsFrozenOnTheLine() {
        ShopClient admin = shop.as(people.admin());
        TestAccounts.Person vendor = people.vendor();
        long category = Shelf.category();
        String today = LocalDate.now(PriceLists.TUNIS).toString();
        ShopClient.Answer rule = admin.post(
                "/api/v1/commission-rules",
                Map.of(
                        "position",
                        10,
                        "label",
                        "Huiles",
                        "vendor",
                        vendor.vendorId(),
                        "category",
                        category,
                        "rate",
                        "0.0800",
                        "valid_from",
                        today));
        assertThat(rule.status()).isEqualTo(201);
        TestAccounts.Person person = people.buyer();
        Shelf.intoCart(
                shop.as(person), Shelf.part(vendor).in(category).at("100.000").put(), 1);
        Shelf.intoCart(shop.as(person), Shelf.part(vendor).at("50.000").put(), 1);
        JsonNode order = Purchase.ok(shop.as(person).post("/api/v1/orders", Shelf.cashOrder(Shelf.address(person))));
        assertThat(admin.post(
                                "/api/v1/commission-rules/"
                                        + rule.json().get("id").asLong() + "/end",
                                Map.of("valid_to", today))
                        .status())
                .isEqualTo(204);

        JsonNode part = shop.as(vendor)
                .get("/api/v1/vendor-orders/" + order.at("/vendor_orders/0/id").asText())
                .json();

        assertThat(part.at("/items/0/commission_amount").asText()).isEqualTo("8.000");
        assertThat(part.at("/items/1/commission_amount").asText()).isEqualTo("5.000");
        assertThat(part.get("commission_amount").asText()).isEqualTo("13.000");
        assertThat(part.get("net_amount").asText()).isEqualTo("137.000");
        assertThat(shop.as(vendor).get("/api/v1/commission-rules").status()).isEqualTo(403);
    }

    @Test
    void theOperatorSetsTheTariff() {
        ShopClient admin = shop.as(people.admin());
        Map<String, Object> rate = Map.of("governorate", "TN-82", "up_to_grams", 777, "amount", "5.500");
        assertThat(shop.as(people.vendor()).put("/api/v1/shipping/rates", rate).status())
                .isEqualTo(403);
        assertThat(admin.put("/api/v1/shipping/rates", rate).status()).isEqualTo(204);
        assertThat(admin.put("/api/v1/shipping/rates", Map.of("governorate", "TN-00", "up_to_grams", 1, "amount", "1"))
                        .status())
                .isEqualTo(400);

        assertThat(admin.get("/api/v1/shipping/rates?governorate=TN-82&weight_grams=700")
                        .json()
                        .at("/0/amount")
                        .asText())
                .isEqualTo("5.500");
        set("delete from shipping_rate where up_to_grams = 777");
    }
}

package tn.aloauto.marketplace.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** Coupons over HTTP: kept by their people, used as often as they may be (A-154, N-034, N-035, N-036; C1, C2, K1). */
@MarketplaceTest
class CouponsIT {

    private static final String COUPONS = "/api/v1/coupons";

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private static Map<String, Object> terms(String code, String kind, String value, Object... more) {
        Map<String, Object> terms =
                new HashMap<>(Map.of("code", code, "label", "Remise", "kind", kind, "valid_from", "2026-01-01"));
        if (value != null) {
            terms.put(kind, value);
        }
        for (int i = 0; i < more.length; i += 2) {
            terms.put((String) more[i], more[i + 1]);
        }
        return terms;
    }

    private static String code() {
        return Shelf.unique("C").toUpperCase(java.util.Locale.ROOT);
    }

    private String issued(Map<String, Object> terms) {
        Purchase.ok(shop.as(people.admin()).post(COUPONS, terms));
        return (String) terms.get("code");
    }

    private static int uses(String code) {
        return Shelf.database()
                .sql("select used_count from coupon where code = :code")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> order(TestAccounts.Person buyer, String coupon) {
        Map<String, Object> order = new HashMap<>(Shelf.cashOrder(Shelf.address(buyer)));
        order.put("coupon", coupon);
        return order;
    }

    @Test
    @DisplayName("C1: of 40 orders at once with a coupon of 7 uses exactly 7 get it, and the rest are told why")
    void nConcurrentRedemptionsOfALimitOfKGiveExactlyK() throws Exception {
        String code = issued(terms(code(), "percent", "10", "usage_limit", 7));
        long product = Shelf.part(people.vendor()).times(1000).put();
        List<Map.Entry<ShopClient, Map<String, Object>>> orders = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            TestAccounts.Person buyer = people.buyer();
            Shelf.intoCart(shop.as(buyer), product, 1);
            orders.add(Map.entry(shop.as(buyer), order(buyer, code)));
        }
        AtomicInteger turn = new AtomicInteger();

        List<ShopClient.Answer> answers = Purchase.atOnce(40, () -> {
            Map.Entry<ShopClient, Map<String, Object>> mine = orders.get(turn.getAndIncrement());
            return mine.getKey().post("/api/v1/orders", mine.getValue());
        });

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(7);
        assertThat(answers.stream().filter(answer -> answer.status() == 409))
                .hasSize(33)
                .allSatisfy(answer ->
                        assertThat(answer.json().get("reason").asText()).isEqualTo("coupon_exhausted"));
        assertThat(uses(code)).isEqualTo(7);
        assertThat(Shelf.count(product).reservedQuantity()).isEqualTo(7);
    }

    @Test
    @DisplayName("C1: a buyer's own limit holds, and a cancelled order gives the use back once")
    void theLimitPerUserHoldsAndACancelledOrderGivesItsUseBackOnce() throws Exception {
        String code = issued(terms(code(), "amount", "15.000", "usage_limit_per_user", 1));
        long product = Shelf.part(people.vendor()).put();
        TestAccounts.Person person = people.buyer();
        ShopClient buyer = shop.as(person);
        Shelf.intoCart(buyer, product, 1);
        JsonNode first = Purchase.ok(buyer.post("/api/v1/orders", order(person, code)));
        assertThat(first.get("discount_amount").asText()).isEqualTo("15.000");
        assertThat(first.get("total_amount").asText()).isEqualTo("92.000");
        assertThat(first.get("coupon_code").asText()).isEqualTo(code);

        Shelf.intoCart(buyer, product, 1);
        ShopClient.Answer again = buyer.post("/api/v1/orders", order(person, code));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().at("/errors/0/message").asText()).contains("1 fois");
        String cancel = "/api/v1/orders/" + first.get("id").asText() + "/cancel";
        List<ShopClient.Answer> cancelled = Purchase.atOnce(5, () -> buyer.post(cancel, null));

        assertThat(cancelled.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(uses(code)).isZero();
        assertThat(buyer.post("/api/v1/orders", order(person, code)).status()).isEqualTo(201);
        assertThat(uses(code)).isEqualTo(1);
    }

    @Test
    void theCartSaysWhatACodeGivesOrWhyItGivesNothing() {
        TestAccounts.Person vendor = people.vendor();
        String code = issued(terms(code(), "percent", "20", "minimum_amount", "150", "vendor", vendor.vendorId()));
        ShopClient buyer = shop.as(people.buyer());
        Shelf.intoCart(buyer, Shelf.part(people.vendor()).at("500.000").put(), 1);

        JsonNode nothing = Purchase.ok(buyer.put("/api/v1/carts/me/coupon", Map.of("code", code)));
        assertThat(nothing.at("/coupon/applies").asBoolean()).isFalse();
        assertThat(nothing.at("/coupon/reason").asText()).isEqualTo("coupon_reaches_nothing");
        Shelf.intoCart(buyer, Shelf.part(vendor).at("100.000").put(), 1);
        JsonNode tooLittle =
                buyer.with("Accept-Language", "ar").get("/api/v1/carts/me").json();
        assertThat(tooLittle.at("/coupon/message").asText()).contains("150.000").containsPattern("\\p{IsArabic}");
        Shelf.intoCart(buyer, Shelf.part(vendor).at("60.000").put(), 1);
        JsonNode cart = buyer.get("/api/v1/carts/me").json();

        assertThat(cart.at("/coupon/applies").asBoolean()).isTrue();
        assertThat(cart.get("discount").asText()).isEqualTo("32.000");
        assertThat(cart.get("total").asText()).isEqualTo("642.000");
        assertThat(buyer.delete("/api/v1/carts/me/coupon").status()).isEqualTo(204);
        assertThat(buyer.get("/api/v1/carts/me").json().has("coupon")).isFalse();
        assertThat(buyer.get("/api/v1/carts/me?coupon=PERSONNE")
                        .json()
                        .at("/coupon/reason")
                        .asText())
                .isEqualTo("unknown_coupon");
    }

    @Test
    @DisplayName("K1: who pays for the coupon earns less by it, line by line")
    void whoPaysForItEarnsLess() {
        for (String payer : List.of("vendor", "marketplace")) {
            TestAccounts.Person vendor = people.vendor();
            String code = issued(terms(code(), "percent", "10", "paid_by", payer));
            TestAccounts.Person person = people.buyer();
            Shelf.intoCart(shop.as(person), Shelf.part(vendor).at("200.000").put(), 1);
            JsonNode order = Purchase.ok(shop.as(person).post("/api/v1/orders", order(person, code)));
            JsonNode part = shop.as(vendor)
                    .get("/api/v1/vendor-orders/"
                            + order.at("/vendor_orders/0/id").asText())
                    .json();

            boolean byVendor = payer.equals("vendor");
            assertThat(part.get("commission_amount").asText()).isEqualTo(byVendor ? "18.000" : "20.000");
            assertThat(part.get("net_amount").asText()).isEqualTo(byVendor ? "162.000" : "180.000");
            assertThat(part.get("total_amount").asText()).isEqualTo("187.000");
            assertThat(part.get("discount_paid_by").asText()).isEqualTo(payer);
        }
    }

    @Test
    void freeCarriageLeavesTheGoodsAlone() {
        String code = issued(terms(code(), "free_shipping", null));
        TestAccounts.Person person = people.buyer();
        Shelf.intoCart(shop.as(person), Shelf.part(people.vendor()).at("3.000").put(), 1);
        JsonNode order = Purchase.ok(shop.as(person).post("/api/v1/orders", order(person, code)));

        assertThat(order.get("shipping_amount").asText()).isEqualTo("7.000");
        assertThat(order.get("discount_amount").asText()).isEqualTo("7.000");
        assertThat(order.get("total_amount").asText()).isEqualTo("3.000");
    }

    @Test
    @DisplayName("V1: a vendor's coupon is the vendor's: paid by it, for its goods, unseen by others")
    void everybodyKeepsTheOwn() {
        TestAccounts.Person vendor = people.vendor();
        TestAccounts.Person other = people.vendor();
        ShopClient.Answer added = shop.as(vendor)
                .post(COUPONS, terms(code(), "percent", "5", "paid_by", "marketplace", "is_public", true));
        JsonNode coupon = Purchase.ok(added);

        assertThat(coupon.get("paid_by").asText()).isEqualTo("vendor");
        assertThat(coupon.get("vendor").asLong()).isEqualTo(vendor.vendorId());
        assertThat(shop.as(other).get(added.header("Location")).status()).isEqualTo(404);
        assertThat(shop.as(other).delete(added.header("Location")).status()).isEqualTo(404);
        assertThat(shop.as(people.buyer()).get(COUPONS).status()).isEqualTo(403);
        assertThat(shop.as(other)
                        .post(COUPONS, terms(code(), "percent", "5", "vendor", vendor.vendorId()))
                        .status())
                .isEqualTo(400);
        assertThat(shop.get("/api/v1/promotions").text())
                .contains(coupon.get("code").asText());
        assertThat(shop.as(vendor)
                        .put(added.header("Location"), terms(coupon.get("code").asText(), "amount", "4.500"))
                        .json()
                        .get("amount")
                        .asText())
                .isEqualTo("4.500");
        assertThat(shop.as(vendor)
                        .post(COUPONS, terms(coupon.get("code").asText(), "percent", "5"))
                        .status())
                .isEqualTo(409);
        assertThat(shop.as(vendor).delete(added.header("Location")).status()).isEqualTo(204);
        assertThat(shop.as(vendor).get(added.header("Location")).status()).isEqualTo(404);
        assertThat(shop.as(vendor).post(COUPONS, terms(code(), "percent", null)).status())
                .isEqualTo(400);
    }
}

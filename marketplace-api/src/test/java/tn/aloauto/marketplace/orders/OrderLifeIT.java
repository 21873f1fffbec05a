package tn.aloauto.marketplace.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;
import tn.aloauto.marketplace.orders.internal.UnconfirmedOrders;

/**
 * From cart to confirmation or cancellation, over HTTP (B-040..B-045, L-015..L-019, A-006, A-007, A-018, A-019, A-062,
 * B-081, B-088, B-089, B-103, B-104, B-105, B-106; O1, O2, O4, O6, S3, X2).
 */
@MarketplaceTest
class OrderLifeIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Autowired
    private UnconfirmedOrders unconfirmedOrders;

    private TestAccounts.Person vendor;
    private TestAccounts.Person otherVendor;
    private TestAccounts.Person buyerPerson;
    private ShopClient buyer;
    private ShopClient admin;
    private UUID address;

    @BeforeEach
    void openTheShop() {
        vendor = people.vendor();
        otherVendor = people.vendor();
        buyerPerson = people.buyer();
        buyer = shop.as(buyerPerson);
        admin = shop.as(people.admin());
        address = Shelf.address(buyerPerson);
    }

    private JsonNode order(long product, int quantity) {
        Shelf.intoCart(buyer, product, quantity);
        ShopClient.Answer answer = buyer.post("/api/v1/orders", Shelf.cashOrder(address));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static String path(JsonNode order) {
        return "/api/v1/orders/" + order.get("id").asText();
    }

    private static long announced(JsonNode order, String topic) {
        return Shelf.database()
                .sql(
                        """
                        select count(*) from outbox x join vendor_order vo on vo.id = x.aggregate_id
                        where vo.order_id = cast(:order as uuid) and x.topic = :topic
                          and x.vendor_id = vo.vendor_id and x.payload ->> 'number' = vo.number""")
                .param("order", order.get("id").asText())
                .param("topic", topic)
                .query(Long.class)
                .single();
    }

    @Test
    void keepsTheConditionsItWasOrderedUnder() {
        long pads = Shelf.part(vendor).put();
        int inForce = shop.get("/api/v1/content/pages/conditions-generales")
                .json()
                .get("version")
                .asInt();
        JsonNode before = order(pads, 1);
        Map<String, String> text = Map.of("title", "Conditions générales de vente", "body", "Nouveau texte.");
        ShopClient.Answer published = admin.put(
                "/api/v1/content/pages/conditions-generales",
                Map.of("legal", true, "fr", text, "ar", text, "en", text));
        assertThat(published.status()).as(published.text()).isLessThan(300);

        JsonNode after = order(pads, 1);

        assertThat(buyer.get(path(before)).json().get("conditions_version").asInt())
                .isEqualTo(inForce);
        assertThat(after.get("conditions_version").asInt()).isGreaterThan(inForce);
    }

    @Test
    void splitsACartByVendorAndAddsUp() {
        long pads = Shelf.part(vendor).at("129.905").put();
        long filter = Shelf.part(otherVendor).at("18.333").put();
        Shelf.intoCart(buyer, pads, 2);
        Shelf.intoCart(buyer, filter, 3);
        JsonNode cart = buyer.get("/api/v1/carts/me").json();

        ShopClient.Answer answer = buyer.post("/api/v1/orders", Shelf.cashOrder(address));
        JsonNode order = answer.json();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith(order.get("id").asText());
        assertThat(order.get("total_amount").asText())
                .isEqualTo(cart.get("total").asText())
                .isEqualTo("328.809");
        assertThat(order.get("subtotal_amount").asText()).isEqualTo("314.809");
        assertThat(order.get("shipping_amount").asText()).isEqualTo("14.000");
        assertThat(order.get("status").asText()).isEqualTo("new");
        assertThat(order.get("vendor_orders")).hasSize(2);
        assertThat(order.get("items")).hasSize(2);
        assertThat(order.get("payment").get("status").asText()).isEqualTo("pending");
        assertThat(order.get("shipping_address").get("street").asText()).isEqualTo("12 rue de Marseille");
        assertThat(buyer.get("/api/v1/carts/me").json().get("items")).isEmpty();
        assertThat(Shelf.count(pads)).isEqualTo(new Shelf.Count(10, 2));
    }

    @Test
    void keepsTheAddressAndThePriceOfTheDay() {
        long product = Shelf.part(vendor).at("50.000").put();
        JsonNode order = order(product, 1);
        Shelf.database()
                .sql("update address set street = 'ailleurs' where id = :id")
                .param("id", address)
                .update();
        Shelf.database()
                .sql("update offer set price = 99 where product_id = :id")
                .param("id", product)
                .update();

        JsonNode later = buyer.get(path(order)).json();

        assertThat(later.get("shipping_address").get("street").asText()).isEqualTo("12 rue de Marseille");
        assertThat(later.get("items").get(0).get("price_at_purchase").asText()).isEqualTo("50.000");
    }

    @Test
    void asksAgainWhenThePriceChangedSinceTheCartWasSeen() {
        long product = Shelf.part(vendor).at("50.000").put();
        Shelf.intoCart(buyer, product, 1);
        Shelf.database()
                .sql("update offer set price = 55.500 where product_id = :id")
                .param("id", product)
                .update();

        ShopClient.Answer refused = buyer.post("/api/v1/orders", Shelf.cashOrder(address));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asText()).isEqualTo("/problems/price-changed");
        assertThat(refused.json().get("items").get(0).get("seen_price").asText())
                .isEqualTo("50.000");
        assertThat(refused.json().get("items").get(0).get("price").asText()).isEqualTo("55.500");
        assertThat(buyer.get("/api/v1/carts/me").json().get("subtotal").asText())
                .isEqualTo("55.500");
        assertThat(buyer.post("/api/v1/orders", Shelf.cashOrder(address)).status())
                .isEqualTo(201);
    }

    @Test
    void refusesAnEmptyCartAndAnotherPersonsAddress() {
        assertThat(buyer.post("/api/v1/orders", Shelf.cashOrder(address))
                        .json()
                        .get("type")
                        .asText())
                .isEqualTo("/problems/cart-empty");
        Shelf.intoCart(buyer, Shelf.part(vendor).put(), 1);
        UUID foreign = Shelf.address(people.buyer());
        assertThat(buyer.post("/api/v1/orders", Shelf.cashOrder(foreign)).status())
                .isEqualTo(400);
        assertThat(buyer.get("/api/v1/carts/me").json().get("items")).hasSize(1);
    }

    @Test
    void refusesWhatIsNoLongerSold() {
        long product = Shelf.part(vendor).put();
        Shelf.intoCart(buyer, product, 1);
        Shelf.database()
                .sql("update vendor set status = 'suspended', suspended_reason = 'x' where id = :id")
                .param("id", vendor.vendorId())
                .update();

        ShopClient.Answer refused = buyer.post("/api/v1/orders", Shelf.cashOrder(address));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asText()).isEqualTo("/problems/product-unavailable");
    }

    @Test
    void isExportedOncePerVendorAndOnlyWhenConfirmed() {
        Shelf.intoCart(buyer, Shelf.part(otherVendor).put(), 1);
        JsonNode order = order(Shelf.part(vendor).put(), 1);
        assertThat(announced(order, "order.confirmed")).isZero();

        ShopClient.Answer confirmed = buyer.post(path(order) + "/confirm", null);

        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.json().get("status").asText()).isEqualTo("confirmed");
        assertThat(announced(order, "order.confirmed")).isEqualTo(2);
        ShopClient.Answer again = buyer.post(path(order) + "/confirm", null);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("type").asText()).isEqualTo("/problems/order-state");
        assertThat(announced(order, "order.confirmed")).isEqualTo(2);
    }

    @Test
    void givesThePiecesBackExactlyOnceWhenCancelled() {
        long product = Shelf.part(vendor).put();
        JsonNode order = order(product, 4);

        assertThat(buyer.post(path(order) + "/cancel", Map.of("reason", "trompé de pièce"))
                        .status())
                .isEqualTo(200);
        assertThat(buyer.post(path(order) + "/cancel", null).status()).isEqualTo(409);

        assertThat(Shelf.count(product)).isEqualTo(new Shelf.Count(10, 0));
        assertThat(buyer.get(path(order)).json().get("payment").get("status").asText())
                .isEqualTo("failed");
        assertThat(announced(order, "order.cancelled")).isZero();
    }

    @Test
    void leavesTheCancellationOfAConfirmedOrderToAdmins() {
        long product = Shelf.part(vendor).put();
        JsonNode order = order(product, 1);
        admin.post(path(order) + "/confirm", null);

        assertThat(buyer.post(path(order) + "/cancel", null).status()).isEqualTo(409);
        assertThat(admin.post(path(order) + "/cancel", null).status()).isEqualTo(200);
        assertThat(announced(order, "order.cancelled")).isEqualTo(1);
        assertThat(Shelf.count(product).reservedQuantity()).isZero();
    }

    @Test
    void cancelsWhatNobodyConfirmedInTimeAndKeepsWhatSomebodyDid() {
        long forgotten = Shelf.part(vendor).put();
        JsonNode forgottenOrder = order(forgotten, 2);
        long kept = Shelf.part(vendor).put();
        JsonNode keptOrder = order(kept, 2);
        buyer.post(path(keptOrder) + "/confirm", null);
        Shelf.database()
                .sql("update stock_reservation set expires_at = now() - interval '1 s' where product_id = :id")
                .param("id", forgotten)
                .update();

        unconfirmedOrders.cancelExpired();
        unconfirmedOrders.cancelExpired();

        assertThat(buyer.get(path(forgottenOrder)).json().get("status").asText())
                .isEqualTo("cancelled");
        assertThat(Shelf.count(forgotten)).isEqualTo(new Shelf.Count(10, 0));
        assertThat(buyer.get(path(keptOrder)).json().get("status").asText()).isEqualTo("confirmed");
        assertThat(Shelf.count(kept)).isEqualTo(new Shelf.Count(10, 2));
    }

    @Test
    void showsEachPartyItsOwnAndNothingElse() {
        Shelf.intoCart(buyer, Shelf.part(otherVendor).at("10.000").put(), 1);
        JsonNode order = order(Shelf.part(vendor).at("30.000").put(), 1);

        JsonNode forVendor = shop.as(vendor).get(path(order)).json();
        assertThat(forVendor.get("items")).hasSize(1);
        assertThat(forVendor.get("subtotal_amount").asText()).isEqualTo("30.000");
        assertThat(forVendor.get("total_amount").asText())
                .as("its goods and its carriage")
                .isEqualTo("37.000");
        assertThat(forVendor.get("vendor_orders")).hasSize(1);
        assertThat(forVendor.has("payment")).isFalse();
        assertThat(shop.as(people.buyer()).get(path(order)).status()).isEqualTo(404);
        assertThat(shop.as(people.vendor()).get(path(order)).status()).isEqualTo(404);
        assertThat(shop.as(people.buyer()).post(path(order) + "/confirm", null).status())
                .isEqualTo(404);
        assertThat(shop.as(people.buyer()).post(path(order) + "/cancel", null).status())
                .isEqualTo(404);
        assertThat(shop.as(vendor).post(path(order) + "/confirm", null).status())
                .isEqualTo(403);
        assertThat(shop.as(people.buyer()).get(path(order) + "/items").status()).isEqualTo(404);
        assertThat(admin.get(path(order) + "/items").json()).hasSize(2);
    }

    @Test
    void listsByRole() {
        JsonNode order = order(Shelf.part(vendor).put(), 1);

        assertThat(ids(buyer.get("/api/v1/orders").json()))
                .containsExactly(order.get("id").asText());
        assertThat(ids(buyer.get("/api/v1/orders/me").json()))
                .containsExactly(order.get("id").asText());
        assertThat(ids(shop.as(vendor).get("/api/v1/orders").json()))
                .containsExactly(order.get("id").asText());
        assertThat(ids(shop.as(otherVendor).get("/api/v1/orders").json())).isEmpty();
        assertThat(ids(admin.get("/api/v1/orders?status=new").json()))
                .contains(order.get("id").asText());
        assertThat(ids(admin.get("/api/v1/users/" + buyerPerson.id() + "/orders")
                        .json()))
                .containsExactly(order.get("id").asText());
        assertThat(shop.as(vendor)
                        .get("/api/v1/users/" + buyerPerson.id() + "/orders")
                        .status())
                .isEqualTo(404);
        assertThat(buyer.get("/api/v1/orders?status=nonsense").status()).isEqualTo(400);

        String number = order.get("number").asText();
        assertThat(ids(admin.get("/api/v1/orders?number=" + number.toLowerCase(Locale.ROOT))
                        .json()))
                .containsExactly(order.get("id").asText());
        assertThat(ids(admin.get("/api/v1/orders?number=" + number + "-1").json()))
                .as("the number a vendor's part bears")
                .containsExactly(order.get("id").asText());
        assertThat(ids(shop.as(otherVendor)
                        .get("/api/v1/orders?number=" + number)
                        .json()))
                .isEmpty();
        assertThat(ids(admin.get("/api/v1/orders?number=A-0").json())).isEmpty();
    }

    @Test
    void showsAVendorItsPartWithTheCommissionOfTheDay() {
        JsonNode order = order(Shelf.part(vendor).at("33.333").put(), 1);
        String part = "/api/v1/vendor-orders/"
                + order.get("vendor_orders").get(0).get("id").asText();
        Shelf.database()
                .sql("update vendor set commission_rate = 0.5 where id = :id")
                .param("id", vendor.vendorId())
                .update();

        JsonNode shown = shop.as(vendor).get(part).json();

        assertThat(shown.get("commission_amount").asText()).isEqualTo("3.333");
        assertThat(shown.get("net_amount").asText()).isEqualTo("30.000");
        assertThat(shown.get("items").get(0).get("unit_price").asText()).isEqualTo("33.333");
        assertThat(shop.as(otherVendor).get(part).status()).isEqualTo(404);
        assertThat(buyer.get(part).status()).isEqualTo(403);
        assertThat(ids(shop.as(vendor).get("/api/v1/vendor-orders?status=new").json()))
                .containsExactly(shown.get("id").asText());
    }

    @Test
    void isOrderedAgainAsFarAsItIsStillSold() {
        long product = Shelf.part(vendor).at("20.000").times(5).put();
        JsonNode order = order(product, 4);

        JsonNode again = buyer.post(path(order) + "/reorder", null).json();

        assertThat(again.at("/taken/0/product").asLong()).isEqualTo(product);
        assertThat(again.at("/taken/0/quantity").asInt())
                .as("the first order holds four of five")
                .isEqualTo(1);
        assertThat(buyer.get("/api/v1/carts/me").json().get("items")).hasSize(1);
        assertThat(shop.as(people.buyer()).post(path(order) + "/reorder", null).status())
                .isEqualTo(404);
        assertThat(shop.as(vendor).post(path(order) + "/reorder", null).status())
                .isEqualTo(404);
    }

    @Test
    void writesDownWhoDidWhat() {
        JsonNode order = order(Shelf.part(vendor).put(), 1);
        buyer.post(path(order) + "/confirm", null);

        assertThat(Shelf.database()
                        .sql("select action || ' ' || actor from activity_log where entity_id = :id order by id")
                        .param("id", order.get("id").asText())
                        .query(String.class)
                        .list())
                .containsExactly("order.placed " + buyerPerson.email(), "order.confirmed " + buyerPerson.email());
    }

    private static List<String> ids(JsonNode page) {
        return page.get("results").findValuesAsText("id").isEmpty()
                ? List.of()
                : java.util.stream.StreamSupport.stream(page.get("results").spliterator(), false)
                        .map(row -> row.get("id").asText())
                        .toList();
    }
}

package tn.aloauto.marketplace.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** One payment an order, seen by its buyer and by admins (B-047, B-048, A-008, A-086). */
@MarketplaceTest
class PaymentsIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private TestAccounts.Person buyer;

    private JsonNode order(String method) {
        buyer = people.buyer();
        Shelf.intoCart(shop.as(buyer), Shelf.part(people.vendor()).put(), 1);
        return shop.as(buyer)
                .post(
                        "/api/v1/orders",
                        Map.of("shipping_address", Shelf.address(buyer).toString(), "payment_method", method))
                .json();
    }

    @Test
    void aPaidOrderIsConfirmedByThat() {
        JsonNode order = order("credit_card");
        String payment = "/api/v1/payments/" + order.get("payment").get("id").asText();
        ShopClient admin = shop.as(people.admin());

        assertThat(shop.as(buyer)
                        .post("/api/v1/orders/" + order.get("id").asText() + "/confirm", null)
                        .json()
                        .get("type")
                        .asText())
                .isEqualTo("/problems/payment-awaited");
        assertThat(shop.as(buyer).post(payment + "/mark_as_paid", null).status())
                .isEqualTo(403);
        assertThat(admin.post(payment + "/mark_as_paid", null)
                        .json()
                        .get("status")
                        .asText())
                .isEqualTo("paid");
        assertThat(admin.post(payment + "/mark_as_paid", null).status()).isEqualTo(409);
        assertThat(shop.as(buyer)
                        .get("/api/v1/orders/" + order.get("id").asText())
                        .json()
                        .get("status")
                        .asText())
                .isEqualTo("confirmed");
    }

    @Test
    void isSeenByItsBuyerOnly() {
        JsonNode order = order("cash");
        String payment = "/api/v1/payments/" + order.get("payment").get("id").asText();

        assertThat(shop.as(buyer).get("/api/v1/payments").json().get("count").asInt())
                .isEqualTo(1);
        assertThat(shop.as(buyer).get(payment).json().get("amount").asText()).isEqualTo("107.000");
        assertThat(shop.as(people.buyer()).get(payment).status()).isEqualTo(404);
        assertThat(shop.as(people.buyer())
                        .get("/api/v1/payments")
                        .json()
                        .get("count")
                        .asInt())
                .isZero();
    }
}

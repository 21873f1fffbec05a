package tn.aloauto.marketplace.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/**
 * The life of a return and who may do what with it (B-054..B-060, A-010, B-123, B-124, B-126). P1: paid ≤ total, refunded
 * ≤ paid (sum over partial refunds).
 */
@MarketplaceTest
class ReturnsIT {

    private static final String RETURNS = "/api/v1/returns";

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Test
    void goesFromTheRequestToTheRefund() {
        Purchase bought = Purchase.confirmed(shop, people, 2).delivered().paid();
        int onTheShelf = Shelf.count(bought.product()).feedQuantity();
        ShopClient vendor = shop.as(bought.vendor());
        String address = asked(bought, 1, "defective");

        JsonNode seen = vendor.get(address).json();
        assertThat(seen.at("/order_item/name").asText()).startsWith("Plaquettes");
        assertThat(seen.get("refund_amount").asText()).isEqualTo("103.500");
        Purchase.ok(vendor.post(address + "/approve", Map.of("note", "D'accord")));
        Purchase.ok(vendor.post(address + "/receive", Map.of("sellable", true)));
        assertThat(Shelf.count(bought.product()).feedQuantity()).isEqualTo(onTheShelf + 1);
        JsonNode refunded = Purchase.ok(shop.as(bought.admin()).post(address + "/process_refund", null));

        assertThat(refunded.get("status").asText()).isEqualTo("refunded");
        assertThat(payment(bought).get("refunded_amount").asText()).isEqualTo("103.500");
        assertThat(payment(bought).get("status").asText()).isEqualTo("paid");
        assertThat(shop.as(bought.admin())
                        .post(address + "/process_refund", null)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void everyStepBelongsToItsPeople() {
        Purchase bought = Purchase.confirmed(shop, people, 1).delivered().paid();
        String address = asked(bought, 1, "no_longer_wanted");

        for (TestAccounts.Person stranger : List.of(people.buyer(), people.vendor())) {
            ShopClient client = shop.as(stranger);
            assertThat(client.get(address).status()).isEqualTo(404);
            assertThat(client.post(address + "/approve", null).status()).isEqualTo(404);
            assertThat(client.post(address + "/reject", null).status()).isEqualTo(404);
            assertThat(client.post(address + "/process_refund", null).status()).isEqualTo(404);
            assertThat(client.get(RETURNS).json().get("count").asInt()).isZero();
            assertThat(client.post(RETURNS, body(bought, 1, "defective")).status())
                    .isEqualTo(404);
        }
        assertThat(shop.as(bought.buyer()).post(address + "/approve", null).status())
                .isEqualTo(403);
        assertThat(shop.as(bought.buyer())
                        .post(address + "/process_refund", null)
                        .status())
                .isEqualTo(403);
        assertThat(shop.as(bought.vendor())
                        .post(address + "/process_refund", null)
                        .status())
                .isEqualTo(403);
        assertThat(shop.as(bought.vendor())
                        .post(RETURNS, body(bought, 1, "defective"))
                        .status())
                .isEqualTo(404);
        assertThat(shop.as(bought.admin()).post(address + "/reject", null).status())
                .isEqualTo(200);
    }

    @Test
    void onlyWhatWasDeliveredComesBackAndOnlyInTime() {
        Purchase bought = Purchase.confirmed(shop, people, 1);
        assertThat(shop.as(bought.buyer())
                        .post(RETURNS, body(bought, 1, "damaged"))
                        .status())
                .isEqualTo(409);

        bought.delivered();
        Shelf.database()
                .sql(
                        "update marketplace.vendor_order set delivered_at = now() - interval '25 days' where id = cast(? as uuid)")
                .param(bought.vendorOrder())
                .update();
        assertThat(shop.as(bought.buyer())
                        .post(RETURNS, body(bought, 1, "damaged"))
                        .json()
                        .get("type")
                        .asText())
                .isEqualTo("/problems/return-too-late");
    }

    @Test
    void tenWorkingDaysSkipWeekendsAndHolidays() {
        assertThat(Shelf.database()
                        .sql("select last_return_day(timestamptz '2026-04-30 12:00+01')::text")
                        .query(String.class)
                        .single())
                .as("1 May is a holiday, then two weekends")
                .isEqualTo("2026-05-15");
    }

    @Test
    void noMorePiecesComeBackThanWereBought() throws Exception {
        Purchase bought = Purchase.confirmed(shop, people, 3).delivered();

        List<ShopClient.Answer> answers =
                Purchase.atOnce(12, () -> shop.as(bought.buyer()).post(RETURNS, body(bought, 1, "wrong_item")));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(3);
        assertThat(answers.stream().filter(answer -> answer.status() == 400)).hasSize(9);
    }

    @Test
    void neverMoreGoesBackThanWasPaidHoweverManyAskAtOnce() throws Exception {
        Purchase bought = Purchase.confirmed(shop, people, 2).delivered().paid();
        String first = asked(bought, 1, "defective");
        String second = asked(bought, 1, "defective");
        for (String address : List.of(first, second)) {
            Purchase.ok(shop.as(bought.vendor()).post(address + "/approve", null));
        }

        java.util.concurrent.atomic.AtomicInteger turn = new java.util.concurrent.atomic.AtomicInteger();
        List<ShopClient.Answer> answers = Purchase.atOnce(20, () -> shop.as(bought.admin())
                .post((turn.getAndIncrement() % 2 == 0 ? first : second) + "/process_refund", null));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(2);
        assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(18);
        assertThat(payment(bought).get("refunded_amount").asText()).isEqualTo("207.000");
        assertThat(payment(bought).get("status").asText()).isEqualTo("refunded");
        assertThat(bought.status()).isEqualTo("refunded");
    }

    @Test
    void whatWasNotPaidIsNotPaidBack() {
        Purchase bought = Purchase.confirmed(shop, people, 1).delivered();
        String address = asked(bought, 1, "defective");
        Purchase.ok(shop.as(bought.vendor()).post(address + "/approve", null));

        ShopClient.Answer answer = shop.as(bought.admin()).post(address + "/process_refund", null);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("type").asText()).isEqualTo("/problems/refund-impossible");
        assertThat(shop.as(bought.buyer()).get(address).json().get("status").asText())
                .isEqualTo("approved");
    }

    private String asked(Purchase bought, int quantity, String reason) {
        ShopClient.Answer answer = shop.as(bought.buyer()).post(RETURNS, body(bought, quantity, reason));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.header("Location");
    }

    private static Map<String, Object> body(Purchase bought, int quantity, String reason) {
        return Map.of("order_item", bought.item(), "quantity_returned", quantity, "reason", reason);
    }

    private JsonNode payment(Purchase bought) {
        return shop.as(bought.buyer())
                .get("/api/v1/payments/" + bought.order().at("/payment/id").asText())
                .json();
    }
}

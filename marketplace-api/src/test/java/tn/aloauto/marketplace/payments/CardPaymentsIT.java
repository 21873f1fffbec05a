package tn.aloauto.marketplace.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.EngineStandIn;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;
import tn.aloauto.marketplace.payments.internal.CardPayments;
import tn.aloauto.marketplace.payments.internal.CardRefunds;

/** Cards: only what the provider itself says counts, once (B-107..B-110, B-122, B-166, G-19; P1, P2, P3). */
@MarketplaceTest
class CardPaymentsIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Autowired
    private CardPayments cards;

    @Autowired
    private CardRefunds refunds;

    private record Bought(ShopClient buyer, String order, String payment, long product) {

        String address() {
            return "/api/v1/payments/" + payment;
        }

        String status() {
            return buyer.get(address()).json().get("status").asText();
        }

        String orderStatus() {
            return buyer.get("/api/v1/orders/" + order).json().get("status").asText();
        }
    }

    private Bought bought() {
        TestAccounts.Person buyer = people.buyer();
        long product = Shelf.part(people.vendor()).put();
        Shelf.intoCart(shop.as(buyer), product, 1);
        JsonNode order = Purchase.ok(shop.as(buyer)
                .post(
                        "/api/v1/orders",
                        Map.of("shipping_address", Shelf.address(buyer).toString(), "payment_method", "credit_card")));
        return new Bought(
                shop.as(buyer),
                order.get("id").asText(),
                order.at("/payment/id").asText(),
                product);
    }

    private EngineStandIn.Card opened(Bought bought) {
        JsonNode opened = Purchase.ok(bought.buyer().post(bought.address() + "/card", null));
        assertThat(opened.get("redirect_url").asText()).startsWith("https://");
        return EngineStandIn.CARDS.get(UUID.fromString(bought.payment()));
    }

    private ShopClient.Answer callback(String reference) {
        return shop.get("/api/v1/payments/callbacks/clictopay?mdOrder=" + reference + "&status=1&operation=deposited");
    }

    @Test
    @DisplayName("P2: a callback is a hint; late, repeated and at once it counts once")
    void aCallbackIsAHintAndCountsOnce() throws Exception {
        Bought bought = bought();
        EngineStandIn.Card card = opened(bought);
        assertThat(card.amountMillimes).isEqualTo(107_000);

        assertThat(callback(card.reference).status()).isEqualTo(200);
        assertThat(bought.status()).as("the provider says it is not paid yet").isEqualTo("pending");
        card.state = "paid";
        List<ShopClient.Answer> answers = Purchase.atOnce(8, () -> callback(card.reference));

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(bought.status()).isEqualTo("paid");
        assertThat(bought.orderStatus()).isEqualTo("confirmed");
        assertThat(Shelf.database()
                        .sql("select count(*) from activity_log where entity_id = :id and action = 'payment.paid'")
                        .param("id", bought.payment())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("P2: who forges a callback learns and changes nothing")
    void aForgedCallbackChangesNothing() {
        Bought bought = bought();
        EngineStandIn.Card card = opened(bought);

        assertThat(callback(UUID.randomUUID().toString()).status()).isEqualTo(404);
        assertThat(shop.get("/api/v1/payments/callbacks/konnect?mdOrder=" + card.reference)
                        .status())
                .isEqualTo(404);
        assertThat(shop.get("/api/v1/payments/callbacks/clictopay").status()).isEqualTo(404);
        assertThat(callback(card.reference).status()).isEqualTo(200);
        assertThat(bought.status()).isEqualTo("pending");
    }

    @Test
    @DisplayName("P2: another amount, currency or order is never taken for a payment")
    void whatDiffersIsNoPayment() {
        for (String difference : List.of("amount", "currency", "order")) {
            Bought bought = bought();
            EngineStandIn.Card card = opened(bought);
            card.state = "paid";
            switch (difference) {
                case "amount" -> card.amountMillimes -= 1;
                case "currency" -> card.currency = "978";
                default -> card.orderNumber = "0".repeat(32) + "x1";
            }
            assertThat(callback(card.reference).status()).isEqualTo(200);

            assertThat(bought.status()).as(difference).isEqualTo("pending");
            assertThat(bought.orderStatus()).isEqualTo("new");
            assertThat(Purchase.ok(bought.buyer().post(bought.address() + "/card/check", null))
                            .get("state")
                            .asText())
                    .isEqualTo("mismatch");
        }
    }

    @Test
    @DisplayName(
            "P3: a crash between the provider's yes and our commit is found by reading again, whether the page was known or not")
    void aCrashIsReconciled() {
        Bought bought = bought();
        EngineStandIn.Card card = opened(bought);
        card.state = "paid";
        Shelf.database()
                .sql(
                        "update card_payment set next_read_at = now() - interval '1 s' where payment_id = cast(:id as uuid)")
                .param("id", bought.payment())
                .update();

        cards.settleWhatIsDue();
        cards.settleWhatIsDue();

        assertThat(bought.status()).isEqualTo("paid");
        assertThat(bought.orderStatus()).isEqualTo("confirmed");
    }

    @Test
    @DisplayName("P3: money that arrives after the order was cancelled goes back to the card, once")
    void lateMoneyGoesBack() {
        Bought bought = bought();
        EngineStandIn.Card card = opened(bought);
        Purchase.ok(bought.buyer().post("/api/v1/orders/" + bought.order() + "/cancel", null));
        assertThat(bought.status()).isEqualTo("failed");
        card.state = "paid";
        callback(card.reference);
        assertThat(bought.status()).isEqualTo("refunded");
        assertThat(bought.orderStatus()).isEqualTo("cancelled");

        refunds.sendWhatIsDue();
        refunds.sendWhatIsDue();

        assertThat(card.refunds.values()).containsExactly(107_000L);
        assertThat(Shelf.count(bought.product()).reservedQuantity()).isZero();
    }

    @Test
    @DisplayName(
            "P1, B-122: partial refunds by many at once stay within what was paid and reach the card by themselves")
    void refundsReachTheCardAndStayWithinWhatWasPaid() throws Exception {
        Bought bought = bought();
        EngineStandIn.Card card = opened(bought);
        card.state = "paid";
        callback(card.reference);
        ShopClient admin = shop.as(people.admin());

        List<ShopClient.Answer> answers = Purchase.atOnce(
                16, () -> admin.post(bought.address() + "/mark_as_refunded", Map.of("amount", "10.700")));
        card.engineIsAway = true;
        refunds.sendWhatIsDue();
        assertThat(card.refunds).isEmpty();
        card.engineIsAway = false;
        Shelf.database()
                .sql("update refund set next_attempt_at = now() where state = 'due'")
                .update();
        refunds.sendWhatIsDue();

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(10);
        assertThat(bought.status()).isEqualTo("refunded");
        assertThat(card.refunds.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(107_000);
        assertThat(bought.buyer().get(bought.address() + "/refunds").json())
                .hasSize(10)
                .allSatisfy(refund -> assertThat(refund.get("state").asText()).isEqualTo("done"));
    }

    @Test
    void aDeclinedCardMayBeTriedAgainAndAnAbsentProviderIsSaid() {
        Bought bought = bought();
        EngineStandIn.Card card = opened(bought);
        card.state = "declined";
        assertThat(Purchase.ok(bought.buyer().post(bought.address() + "/card/check", null))
                        .get("state")
                        .asText())
                .isEqualTo("declined");
        EngineStandIn.Card second = opened(bought);
        second.state = "paid";
        assertThat(Purchase.ok(bought.buyer().post(bought.address() + "/card/check", null))
                        .get("state")
                        .asText())
                .isEqualTo("paid");
        assertThat(bought.buyer().post(bought.address() + "/card", null).status())
                .isEqualTo(409);
        assertThat(shop.as(people.buyer())
                        .post(bought.address() + "/card", null)
                        .status())
                .isEqualTo(404);
        assertThat(shop.as(people.buyer())
                        .post(bought.address() + "/card/check", null)
                        .status())
                .isEqualTo(404);
        assertThat(shop.as(people.buyer()).get(bought.address() + "/refunds").status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "P1, P2, P3: twenty random lives of a payment end with refunded ≤ paid ≤ total, and paid exactly when the provider says so")
    void randomLivesKeepTheSums() {
        Random random = new Random(166);
        AtomicInteger paid = new AtomicInteger();
        ShopClient admin = shop.as(people.admin());
        for (int life = 0; life < 20; life++) {
            Bought bought = bought();
            EngineStandIn.Card card = opened(bought);
            for (int step = 0; step < 6; step++) {
                switch (random.nextInt(6)) {
                    case 0 -> card.state = card.state.equals("pending") ? "paid" : card.state;
                    case 1 -> callback(card.reference);
                    case 2 -> bought.buyer().post("/api/v1/orders/" + bought.order() + "/cancel", null);
                    case 3 ->
                        admin.post(
                                bought.address() + "/mark_as_refunded",
                                Map.of("amount", (1 + random.nextInt(60)) + ".000"));
                    case 4 -> refunds.sendWhatIsDue();
                    default -> bought.buyer().post(bought.address() + "/card/check", null);
                }
            }
            callback(card.reference);
            refunds.sendWhatIsDue();
            JsonNode payment = bought.buyer().get(bought.address()).json();
            double total = payment.get("amount").asDouble();
            assertThat(payment.get("paid_amount").asDouble()).isBetween(0.0, total);
            assertThat(payment.get("refunded_amount").asDouble())
                    .isBetween(0.0, payment.get("paid_amount").asDouble());
            assertThat(payment.get("paid_amount").asDouble() > 0).isEqualTo(card.state.equals("paid"));
            assertThat(card.refunds.values().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(Math.round(payment.get("refunded_amount").asDouble() * 1000));
            if (bought.orderStatus().equals("cancelled")) {
                assertThat(payment.get("refunded_amount")).isEqualTo(payment.get("paid_amount"));
            }
            if (card.state.equals("paid")) {
                paid.incrementAndGet();
            }
        }
        assertThat(paid.get()).isBetween(3, 19);
    }
}

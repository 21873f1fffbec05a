package tn.aloauto.marketplace.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** Buyer and vendor do not agree, the shop decides (G-15, B-121). */
@MarketplaceTest
class DisputesIT {

    private static final String DISPUTES = "/api/v1/disputes";

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Test
    @DisplayName(
            "G-15: both sides speak and show, finance decides with a refund, both are told, nothing is added after")
    void goesFromTheComplaintToTheRefund() {
        Purchase bought = Purchase.confirmed(shop, people, 1).delivered().paid();
        ShopClient buyer = shop.as(bought.buyer());
        ShopClient vendor = shop.as(bought.vendor());
        ShopClient admin = shop.as(bought.admin());
        String address = open(bought);
        Purchase.ok(vendor.post(address + "/messages", Map.of("message", "La pièce est la bonne.")));
        JsonNode shown = Purchase.ok(show(buyer, address));
        String evidence = address + "/evidence/" + shown.at("/evidence/0/id").asText();
        assertThat(vendor.get(evidence).text()).startsWith("%PDF");
        assertThat(shop.as(people.vendor()).get(evidence).status()).isEqualTo(404);

        JsonNode decided = Purchase.ok(admin.post(
                address + "/decide", Map.of("decision", "Remboursement partiel", "refund_amount", "40.000")));

        assertThat(decided.get("status").asText()).isEqualTo("decided");
        assertThat(decided.get("your_side").asText()).isEqualTo("staff");
        assertThat(decided.get("messages")).hasSize(2);
        assertThat(refunded(bought)).isEqualTo("40.000");
        assertThat(buyer.post(address + "/messages", Map.of("message", "Encore"))
                        .json()
                        .get("type")
                        .asText())
                .isEqualTo("/problems/dispute-state");
        assertThat(buyer.get("/api/v1/notifications").text()).contains("dispute_decided", "dispute_answered");
        assertThat(vendor.get("/api/v1/notifications").text()).contains("dispute_decided", "dispute_opened");
    }

    @Test
    @DisplayName("Of decisions at the same moment one pays")
    void paysOnce() throws Exception {
        Purchase bought = Purchase.confirmed(shop, people, 1).delivered().paid();
        ShopClient admin = shop.as(bought.admin());
        String address = open(bought);

        List<ShopClient.Answer> answers = Purchase.atOnce(
                6, () -> admin.post(address + "/decide", Map.of("decision", "Oui", "refund_amount", "30.000")));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(refunded(bought)).isEqualTo("30.000");
    }

    @Test
    void isNotThereForAnybodyElse() {
        Purchase bought = Purchase.confirmed(shop, people, 1);
        String address = open(bought);

        for (TestAccounts.Person stranger : List.of(people.buyer(), people.vendor())) {
            ShopClient client = shop.as(stranger);
            assertThat(client.get(address).status()).isEqualTo(404);
            assertThat(client.post(address + "/messages", Map.of("message", "x"))
                            .status())
                    .isEqualTo(404);
            assertThat(client.post(address + "/decide", Map.of("decision", "x")).status())
                    .isEqualTo(404);
            assertThat(client.get(DISPUTES).json().get("count").asInt()).isZero();
            assertThat(client.post(DISPUTES, dispute(bought)).status()).isEqualTo(404);
        }
    }

    @Test
    void isDecidedByTheStaffOnlyAndWithMoneyByFinance() {
        Purchase bought = Purchase.confirmed(shop, people, 1).delivered().paid();
        String address = open(bought);
        TestAccounts.Person clerk = people.buyer();
        Purchase.ok(shop.as(bought.admin())
                .put("/api/v1/users/" + clerk.id() + "/duties", Map.of("duties", List.of("support"))));

        for (TestAccounts.Person party : List.of(bought.buyer(), bought.vendor())) {
            assertThat(shop.as(party)
                            .post(address + "/decide", Map.of("decision", "Pour moi"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(shop.as(clerk)
                        .post(address + "/decide", Map.of("decision", "Oui", "refund_amount", "1.000"))
                        .status())
                .isEqualTo(403);
        assertThat(shop.as(bought.admin())
                        .post(address + "/decide", Map.of("decision", "Oui", "refund_amount", "900.001"))
                        .json()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("refund_above_part");
        Purchase.ok(shop.as(clerk).post(address + "/decide", Map.of("decision", "La pièce est la bonne")));
    }

    @Test
    void isOpenedOnceWithdrawnByTheBuyerAndOpenedAgain() {
        Purchase bought = Purchase.confirmed(shop, people, 1);
        String address = open(bought);
        ShopClient buyer = shop.as(bought.buyer());

        assertThat(buyer.post(DISPUTES, dispute(bought)).json().get("type").asText())
                .isEqualTo("/problems/dispute-open");
        assertThat(shop.as(bought.vendor()).post(address + "/withdraw", null).status())
                .isEqualTo(403);
        Purchase.ok(buyer.post(address + "/withdraw", null));
        assertThat(buyer.post(address + "/withdraw", null).status()).isEqualTo(409);
        open(bought);
    }

    @Test
    void anUnpaidOrderIsNotRefunded() {
        Purchase bought = Purchase.confirmed(shop, people, 1);
        String address = open(bought);

        assertThat(shop.as(bought.admin())
                        .post(address + "/decide", Map.of("decision", "Oui", "refund_amount", "10.000"))
                        .status())
                .isEqualTo(409);
        assertThat(shop.as(bought.buyer()).get(address).json().get("status").asText())
                .isEqualTo("open");
    }

    private String refunded(Purchase bought) {
        return shop.as(bought.admin())
                .get("/api/v1/payments/" + bought.order().at("/payment/id").asText())
                .json()
                .get("refunded_amount")
                .asText();
    }

    private String open(Purchase bought) {
        ShopClient.Answer opened = shop.as(bought.buyer()).post(DISPUTES, dispute(bought));
        Purchase.ok(opened);
        return opened.header("Location");
    }

    private static Map<String, Object> dispute(Purchase bought) {
        return Map.of(
                "vendor_order",
                bought.vendorOrder(),
                "reason",
                "not_as_described",
                "message",
                "Ce n'est pas la pièce.");
    }

    private static ShopClient.Answer show(ShopClient client, String address) {
        return client.with("Content-Type", "multipart/form-data; boundary=x")
                .post(
                        address + "/evidence",
                        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"photo.pdf\"\r\n"
                                + "Content-Type: application/pdf\r\n\r\n%PDF-1.7 x\r\n--x--\r\n");
    }
}

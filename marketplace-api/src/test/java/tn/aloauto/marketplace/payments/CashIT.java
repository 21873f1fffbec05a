package tn.aloauto.marketplace.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

/** Cash parcel by parcel, transfers with their receipts, refunds by hand (B-049, B-121, B-171, B-203; P1). */
@MarketplaceTest
class CashIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private String shipped(ShopClient vendor, String part) {
        String parcel = vendor.post("/api/v1/shipments", Map.of("vendor_order", part, "carrier", "Rapid-Poste"))
                .header("Location");
        Purchase.ok(vendor.post(parcel + "/update_shipment_status", Map.of("status", "in_transit")));
        return "/api/v1/vendor-orders/" + part + "/cash";
    }

    @Test
    @DisplayName("B-171: confirmed before dispatch, collected, handed over; the payment follows the cash")
    void thePaymentFollowsTheCash() {
        Purchase bought = Purchase.confirmed(shop, people, 1);
        ShopClient vendor = shop.as(bought.vendor());
        ShopClient admin = shop.as(bought.admin());
        String payment = "/api/v1/payments/" + bought.order().at("/payment/id").asText();
        String cash = shipped(vendor, bought.vendorOrder());
        assertThat(Purchase.ok(vendor.get(cash)).get("state").asText()).isEqualTo("awaited");

        assertThat(vendor.post(cash, Map.of("state", "remitted")).status()).isEqualTo(403);
        assertThat(shop.as(bought.buyer())
                        .post(cash, Map.of("state", "collected"))
                        .status())
                .isEqualTo(403);
        assertThat(shop.as(people.vendor())
                        .post(cash, Map.of("state", "collected"))
                        .status())
                .isEqualTo(404);
        assertThat(admin.post(cash, Map.of("state", "remitted")).status()).isEqualTo(409);
        Purchase.ok(vendor.post(cash, Map.of("state", "collected")));
        assertThat(admin.get(payment).json().get("status").asText()).isEqualTo("paid");
        assertThat(vendor.post(cash, Map.of("state", "refused")).status()).isEqualTo(409);
        JsonNode remitted = Purchase.ok(admin.post(cash, Map.of("state", "remitted", "reference", "BORD-7")));

        assertThat(remitted.get("reference").asText()).isEqualTo("BORD-7");
        assertThat(shop.as(bought.buyer()).get(cash).json().get("amount").asText())
                .isEqualTo("107.000");
    }

    @Test
    @DisplayName("P1: of two parcels one refused, what was paid is what was collected, and no more goes back")
    void aRefusedParcelIsNotPaid() {
        TestAccounts.Person one = people.vendor();
        TestAccounts.Person other = people.vendor();
        TestAccounts.Person buyer = people.buyer();
        Shelf.intoCart(shop.as(buyer), Shelf.part(one).at("100.000").put(), 1);
        Shelf.intoCart(shop.as(buyer), Shelf.part(other).at("50.000").put(), 1);
        JsonNode order = Purchase.ok(shop.as(buyer).post("/api/v1/orders", Shelf.cashOrder(Shelf.address(buyer))));
        Purchase.ok(shop.as(buyer).post("/api/v1/orders/" + order.get("id").asText() + "/confirm", null));
        ShopClient admin = shop.as(people.admin());
        String payment = "/api/v1/payments/" + order.at("/payment/id").asText();
        for (JsonNode part : order.get("vendor_orders")) {
            boolean first = part.at("/vendor/id").asLong() == one.vendorId();
            String cash = shipped(shop.as(first ? one : other), part.get("id").asText());
            Purchase.ok(admin.post(cash, Map.of("state", first ? "collected" : "refused")));
            assertThat(admin.get(payment).json().get("status").asText())
                    .isEqualTo(part.equals(order.get("vendor_orders").get(0)) ? "pending" : "paid");
        }

        assertThat(admin.get(payment).json().get("paid_amount").asText()).isEqualTo("107.000");
        assertThat(admin.post(payment + "/mark_as_refunded", Map.of("amount", "107.001"))
                        .status())
                .isEqualTo(409);
        assertThat(shop.as(buyer).post(payment + "/mark_as_refunded", null).status())
                .isEqualTo(403);
        assertThat(shop.as(people.buyer())
                        .post(payment + "/mark_as_refunded", null)
                        .status())
                .isEqualTo(404);
        assertThat(Purchase.ok(admin.post(payment + "/mark_as_refunded", Map.of("amount", "7.000")))
                        .get("status")
                        .asText())
                .isEqualTo("paid");
        assertThat(Purchase.ok(admin.post(payment + "/mark_as_refunded", null))
                        .get("status")
                        .asText())
                .isEqualTo("refunded");
        assertThat(admin.get(payment + "/refunds").json()).hasSize(2);
        assertThat(admin.get(payment + "/refunds").json().at("/0/state").asText())
                .isEqualTo("by_hand");
    }

    @Test
    @DisplayName("B-203: a receipt is what its first bytes say, small, and for its people only")
    void aTransferIsProvenByAReceipt() throws Exception {
        TestAccounts.Person buyer = people.buyer();
        Shelf.intoCart(shop.as(buyer), Shelf.part(people.vendor()).put(), 1);
        Map<String, Object> wanted = new HashMap<>(Shelf.cashOrder(Shelf.address(buyer)));
        wanted.put("payment_method", "voucher");
        JsonNode order = Purchase.ok(shop.as(buyer).post("/api/v1/orders", wanted));
        String payment = "/api/v1/payments/" + order.at("/payment/id").asText();

        assertThat(upload(buyer, payment, "%PDF-1.7 reçu").statusCode()).isEqualTo(201);
        assertThat(upload(buyer, payment, "%PDF-1.7 reçu").statusCode())
                .as("the same again")
                .isEqualTo(201);
        assertThat(upload(buyer, payment, "MZ executable").statusCode()).isEqualTo(400);
        assertThat(upload(buyer, payment, "%PDF-" + "x".repeat(4_000_000)).statusCode())
                .isEqualTo(413);
        assertThat(upload(people.buyer(), payment, "%PDF-1.7").statusCode()).isEqualTo(404);
        JsonNode proofs = Purchase.ok(shop.as(people.admin()).get(payment + "/proofs"));
        assertThat(proofs).hasSize(1);
        String proof = payment + "/proofs/" + proofs.at("/0/id").asText();
        assertThat(shop.as(people.admin()).get(proof).text()).startsWith("%PDF-1.7");
        assertThat(shop.as(people.buyer()).get(proof).status()).isEqualTo(404);
        Purchase.ok(shop.as(people.admin())
                .post(
                        payment + "/mark_as_paid",
                        Map.of("transaction_id", "MANDAT-" + proofs.at("/0/id").asText())));
        assertThat(upload(buyer, payment, "%PDF-1.8").statusCode()).isEqualTo(409);
    }

    private HttpResponse<String> upload(TestAccounts.Person person, String payment, String content) throws Exception {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"recu.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n" + content + "\r\n--b--\r\n";
        HttpRequest request = HttpRequest.newBuilder(URI.create(shop.address() + payment + "/proofs"))
                .header("Authorization", "Bearer " + person.token())
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}

package tn.aloauto.marketplace.shipping;

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

/**
 * Parcels, and the orders that follow them (B-050..B-053, A-009, A-087, B-112..B-115, B-117). O6: no edge outside the
 * diagram, also under simultaneous requests.
 */
@MarketplaceTest
class ShipmentsIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Test
    @DisplayName("B-116: where a parcel is comes by hand, and the order follows")
    void theOrderFollowsItsParcel() {
        Purchase bought = Purchase.confirmed(shop, people, 2);
        ShopClient vendor = shop.as(bought.vendor());
        String parcel = bought.parcel();

        assertThat(bought.status()).isEqualTo("confirmed");
        JsonNode left = vendor.post(parcel + "/update_shipment_status", Map.of("status", "in_transit"))
                .json();
        assertThat(left.get("shipped_at").isNull()).isFalse();
        assertThat(bought.status()).isEqualTo("shipped");
        vendor.patch(parcel, Map.of("tracking_number", "RP123456789TN"));
        vendor.post(parcel + "/update_shipment_status", Map.of("status", "delivered", "note", "Remis en main propre"));

        assertThat(bought.status()).isEqualTo("delivered");
        JsonNode seen = shop.as(bought.buyer()).get(parcel).json();
        assertThat(seen.get("actual_delivery_date").isNull()).isFalse();
        assertThat(seen.get("tracking_number").asText()).isEqualTo("RP123456789TN");
        assertThat(seen.get("history").findValuesAsText("status"))
                .containsExactly("pending", "in_transit", "delivered");
    }

    @Test
    void anOrderInTwoParcelsIsDeliveredWithTheLast() {
        Purchase bought = Purchase.confirmed(shop, people, 2);
        List<String> parcels = List.of(bought.parcel(), bought.parcel());
        for (String parcel : parcels) {
            assertThat(bought.status()).isNotEqualTo("delivered");
            moved(bought, parcel, "in_transit");
            moved(bought, parcel, "delivered");
        }
        assertThat(bought.status()).isEqualTo("delivered");
    }

    @Test
    void aFailedDeliveryIsTriedAgain() {
        Purchase bought = Purchase.confirmed(shop, people, 1);
        String parcel = bought.parcel();
        moved(bought, parcel, "in_transit");
        moved(bought, parcel, "failed");
        assertThat(bought.status()).isEqualTo("shipped");
        moved(bought, parcel, "in_transit");
        moved(bought, parcel, "delivered");
        assertThat(bought.status()).isEqualTo("delivered");

        ShopClient.Answer back =
                shop.as(bought.vendor()).post(parcel + "/update_shipment_status", Map.of("status", "in_transit"));
        assertThat(back.status()).isEqualTo(409);
        assertThat(back.json().get("type").asText()).isEqualTo("/problems/shipment-state");
    }

    @Test
    void existsForItsVendorItsBuyerAndAdminsOnly() {
        Purchase bought = Purchase.confirmed(shop, people, 1);
        String parcel = bought.parcel();
        String move = parcel + "/update_shipment_status";
        Map<String, String> left = Map.of("status", "in_transit");
        Map<String, String> parcelOfIt = Map.of("vendor_order", bought.vendorOrder(), "carrier", "Aramex");

        assertThat(shop.as(bought.buyer()).get(parcel).status()).isEqualTo(200);
        assertThat(shop.as(bought.buyer()).post(move, left).status()).isEqualTo(403);
        assertThat(shop.as(bought.buyer()).post("/api/v1/shipments", parcelOfIt).status())
                .isEqualTo(403);
        for (TestAccounts.Person stranger : List.of(people.vendor(), people.buyer())) {
            assertThat(shop.as(stranger).get(parcel).status()).isEqualTo(404);
            assertThat(shop.as(stranger).post(move, left).status()).isEqualTo(404);
            assertThat(shop.as(stranger)
                            .get("/api/v1/shipments")
                            .json()
                            .get("count")
                            .asInt())
                    .isZero();
        }
        assertThat(shop.as(people.vendor())
                        .post("/api/v1/shipments", parcelOfIt)
                        .status())
                .isEqualTo(404);
        assertThat(shop.as(bought.admin()).post(move, left).status()).isEqualTo(200);
    }

    @Test
    void ofTwentyReportsAtTheSameMomentOneCounts() throws Exception {
        Purchase bought = Purchase.confirmed(shop, people, 1);
        String move = bought.parcel() + "/update_shipment_status";

        List<ShopClient.Answer> answers =
                Purchase.atOnce(20, () -> shop.as(bought.vendor()).post(move, Map.of("status", "in_transit")));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(19);
    }

    @Test
    void leavingAndCallingOffAtTheSameMomentEndInOneOfBoth() throws Exception {
        for (int round = 0; round < 5; round++) {
            Purchase bought = Purchase.confirmed(shop, people, 1);
            String move = bought.parcel() + "/update_shipment_status";
            java.util.concurrent.atomic.AtomicInteger turn = new java.util.concurrent.atomic.AtomicInteger();

            List<ShopClient.Answer> answers = Purchase.atOnce(
                    2,
                    () -> turn.getAndIncrement() == 0
                            ? shop.as(bought.vendor()).post(move, Map.of("status", "in_transit"))
                            : shop.as(bought.admin()).post("/api/v1/orders/" + bought.orderId() + "/cancel", null));

            assertThat(answers.stream().filter(answer -> answer.status() == 200))
                    .hasSize(1);
            JsonNode order = shop.as(bought.buyer())
                    .get("/api/v1/orders/" + bought.orderId())
                    .json();
            assertThat(order.get("status").asText()).isIn("shipped", "cancelled");
            assertThat(Purchase.ok(shop.as(bought.vendor()).get("/api/v1/vendor-orders/" + bought.vendorOrder()))
                            .get("status")
                            .asText())
                    .isEqualTo(order.get("status").asText());
        }
    }

    @Test
    void carriageIsReadFromTheTariff() {
        ShopClient buyer = shop.as(people.buyer());
        assertThat(buyer.get("/api/v1/shipping/rates?governorate=TN-11&weight_grams=1200")
                        .json()
                        .at("/0/amount")
                        .asText())
                .isEqualTo("8.500");
        assertThat(buyer.get("/api/v1/shipping/rates?governorate=TN-83&weight_grams=1200")
                        .json()
                        .at("/0/amount")
                        .asText())
                .isEqualTo("10.000");
        assertThat(buyer.get("/api/v1/shipping/rates").json().size()).isGreaterThan(4);
    }

    private void moved(Purchase bought, String parcel, String status) {
        Purchase.ok(shop.as(bought.vendor()).post(parcel + "/update_shipment_status", Map.of("status", status)));
    }
}

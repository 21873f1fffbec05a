package tn.aloauto.marketplace.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** An order keeps what its vendor said of returns on the day it was made, whatever that vendor says later. */
@MarketplaceTest
class ReturnPolicyInForceIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private TestAccounts.Person vendor;
    private TestAccounts.Person buyer;

    @BeforeEach
    void somebodySellsAndSomebodyBuys() {
        vendor = people.vendor();
        buyer = people.buyer();
    }

    private void says(TestAccounts.Person seller, String fr, String ar) {
        Purchase.ok(
                shop.as(seller).patch("/api/v1/vendors/me", Map.of("return_policy_fr", fr, "return_policy_ar", ar)));
    }

    private JsonNode ordered(TestAccounts.Person... sellers) {
        for (TestAccounts.Person seller : sellers) {
            Shelf.intoCart(shop.as(buyer), Shelf.part(seller).put(), 1);
        }
        return Purchase.ok(shop.as(buyer).post("/api/v1/orders", Shelf.cashOrder(Shelf.address(buyer))));
    }

    private static String path(JsonNode order) {
        return "/api/v1/orders/" + order.get("id").asText();
    }

    private JsonNode policy(JsonNode order) {
        return Purchase.ok(shop.as(buyer).get(path(order))).at("/vendor_orders/0/return_policy");
    }

    private int kept() {
        return Shelf.database()
                .sql("select count(*) from vendor_return_policy where vendor_id = :vendor")
                .param("vendor", vendor.vendorId())
                .query(Integer.class)
                .single();
    }

    @Test
    void staysAsItWasOrderedUnder() {
        says(vendor, "Retour sous 15 jours.", "الإرجاع خلال 15 يومًا.");
        JsonNode before = ordered(vendor);
        says(vendor, "Aucun retour.", "");
        JsonNode after = ordered(vendor);

        assertThat(policy(before).get("fr").asText()).isEqualTo("Retour sous 15 jours.");
        assertThat(policy(before).get("ar").asText()).isEqualTo("الإرجاع خلال 15 يومًا.");
        assertThat(policy(after).get("fr").asText()).isEqualTo("Aucun retour.");
        assertThat(policy(after).get("ar").isNull()).isTrue();
        String part =
                "/api/v1/vendor-orders/" + before.at("/vendor_orders/0/id").asText();
        assertThat(Purchase.ok(shop.as(vendor).get(part))
                        .at("/return_policy/fr")
                        .asText())
                .as("the vendor reads what the buyer reads")
                .isEqualTo("Retour sous 15 jours.");
        assertThat(Purchase.ok(shop.as(people.admin()).get(path(before)))
                        .at("/vendor_orders/0/return_policy/version")
                        .asInt())
                .isEqualTo(1);
        assertThat(shop.as(people.buyer()).get(path(before)).status()).isEqualTo(404);
        assertThat(shop.as(people.vendor()).get(part).status()).isEqualTo(404);
    }

    @Test
    void eachVendorsPartHasItsOwn() {
        TestAccounts.Person silent = people.vendor();
        says(vendor, "Retour sous 15 jours.", "");

        JsonNode order = Purchase.ok(shop.as(buyer).get(path(ordered(vendor, silent))));

        for (JsonNode part : order.get("vendor_orders")) {
            boolean speaks = part.at("/vendor/id").asLong() == vendor.vendorId();
            assertThat(part.has("return_policy")).isEqualTo(speaks);
        }
        assertThat(Purchase.ok(shop.as(buyer).get("/api/v1/orders"))
                        .at("/results/0/vendor_orders")
                        .findValue("return_policy"))
                .as("lists do not carry it")
                .isNull();
    }

    @Test
    void isWrittenDownOnceForAnyNumberOfOrders() {
        says(vendor, "Retour sous 15 jours.", "");
        ordered(vendor);
        ordered(vendor);
        says(vendor, "Retour sous 15 jours.", "");
        assertThat(kept()).isEqualTo(1);

        says(vendor, " ", "");

        assertThat(policy(ordered(vendor)).isMissingNode()).as("taken back").isTrue();
        assertThat(kept()).isEqualTo(2);
    }
}

package tn.aloauto.marketplace.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tn.aloauto.marketplace.EngineStandIn;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** Does what comes to the minds of buyers, vendors and admins, over HTTP; each sequence follows from its seed. */
final class Trader {

    private static final List<String> METHODS =
            List.of("cash", "cash", "cash", "credit_card", "credit_card", "voucher");
    private static final List<String> REASONS = List.of("defective", "no_longer_wanted", "damaged");

    private final Market market;
    private final Rush rush;
    private final Clockwork clockwork;

    /** What the shop does by itself from time to time. */
    record Clockwork(Runnable expiry, Runnable cards) {}

    Trader(Market market, Clockwork clockwork) {
        this.market = market;
        this.rush = new Rush(market);
        this.clockwork = clockwork;
    }

    /** A cart, an order, and some steps of this or that order. */
    void sequence(Random random) {
        Market.Buyer buyer = market.anyBuyer(random);
        ShopClient client = market.shop.as(buyer.person());
        if (random.nextInt(100) == 0) {
            signIn();
        }
        if (random.nextInt(20) == 0) {
            rush.of(random);
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            market.noted(
                    "cart",
                    client.post(
                            "/api/v1/carts/me/items",
                            Map.of("product", market.anyGood(random).id(), "quantity", 1 + random.nextInt(3))));
        }
        Market.Sale sale = order(buyer, client, random);
        for (int i = random.nextInt(6); i >= 0; i--) {
            step(sale != null && random.nextInt(4) > 0 ? sale : market.anySale(random), random);
        }
    }

    private void signIn() {
        ShopClient.Answer answer = market.noted(
                "sign in",
                market.shop.post("/api/v1/token", Map.of("email", market.signsIn, "password", Market.PASSWORD)));
        Purchase.ok(market.shop
                .with("Authorization", "Bearer " + answer.json().get("access").asText())
                .get("/api/v1/users/me"));
    }

    private Market.Sale order(Market.Buyer buyer, ShopClient client, Random random) {
        String method = METHODS.get(random.nextInt(METHODS.size()));
        Map<String, Object> wanted =
                new HashMap<>(Map.of("shipping_address", buyer.address().toString(), "payment_method", method));
        String shown = null;
        if (random.nextInt(3) == 0) {
            wanted.put("coupon", market.coupons.get(random.nextInt(market.coupons.size())));
        } else if (random.nextBoolean()) {
            shown = Purchase.ok(client.get("/api/v1/carts/me?governorate=TN-11"))
                    .get("total")
                    .asText();
            wanted.put("expected_total", shown);
        }
        if (random.nextInt(10) == 0) {
            wanted.put("company", Map.of("name", "Garage du Sud", "tax_number", "1234567/A/A/M/000"));
        }
        String key = UUID.randomUUID().toString();
        ShopClient withKey = client.with("Idempotency-Key", key);
        ShopClient.Answer answer = market.noted("order", withKey.post("/api/v1/orders", wanted));
        if (answer.status() != 201) {
            return null;
        }
        if (shown != null && !wanted.containsKey("company")) {
            assertThat(answer.json().get("total_amount").asText()).as("O4").isEqualTo(shown);
        }
        if (random.nextInt(4) == 0) {
            ShopClient.Answer again = withKey.post("/api/v1/orders", wanted);
            assertThat(again.json().get("id")).as("O5").isEqualTo(answer.json().get("id"));
            wanted.put("notes", "autre chose");
            assertThat(withKey.post("/api/v1/orders", wanted).status()).as("O5").isEqualTo(422);
        }
        return market.remember(buyer, method, answer.json());
    }

    private void step(Market.Sale sale, Random random) {
        if (sale == null) {
            return;
        }
        Market.Part part = sale.parts().get(random.nextInt(sale.parts().size()));
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> onOrder("confirm", sale, random);
            case 3 -> onOrder("cancel", sale, random);
            case 4, 5, 6 -> ship(sale, part, random);
            case 7 -> cash(part, random);
            case 8, 9 -> pay(sale, random);
            case 10, 11 -> giveBack(sale, part, random);
            case 12, 13 -> decideReturns(part, random);
            case 14 -> refund(sale, random);
            case 15 -> reprice(random);
            case 16 -> acknowledge(part);
            case 17 -> stockFile(random);
            case 18 -> letTimePass(sale, random);
            default -> lookWhereOneMayNot(sale, part);
        }
    }

    private void onOrder(String what, Market.Sale sale, Random random) {
        TestAccounts.Person who = random.nextBoolean() ? sale.buyer().person() : market.admin;
        market.noted(what, market.shop.as(who).post("/api/v1/orders/" + sale.order() + "/" + what, null));
    }

    private void ship(Market.Sale sale, Market.Part part, Random random) {
        ShopClient vendor = market.shop.as(part.vendor());
        ShopClient.Answer opened = market.noted(
                "parcel",
                vendor.post("/api/v1/shipments", Map.of("vendor_order", part.id(), "carrier", "Rapid-Poste")));
        if (opened.status() != 201) {
            return;
        }
        String parcel = opened.header("Location") + "/update_shipment_status";
        market.noted("in transit", vendor.post(parcel, Map.of("status", "in_transit")));
        if (random.nextInt(6) == 0) {
            market.noted("failed", vendor.post(parcel, Map.of("status", "failed")));
            market.noted("in transit", vendor.post(parcel, Map.of("status", "in_transit")));
        }
        if (random.nextInt(8) > 0) {
            market.noted("delivered", vendor.post(parcel, Map.of("status", "delivered")));
        }
        if (sale.method().equals("cash")) {
            cash(part, random);
        }
        if (random.nextInt(3) == 0) {
            giveBack(sale, part, random);
            decideReturns(part, random);
        }
    }

    private void cash(Market.Part part, Random random) {
        String address = "/api/v1/vendor-orders/" + part.id() + "/cash";
        String state = random.nextInt(5) == 0 ? "refused" : "collected";
        market.noted("cash " + state, market.shop.as(part.vendor()).post(address, Map.of("state", state)));
        if (random.nextBoolean()) {
            market.noted("cash remitted", market.shop.as(market.admin).post(address, Map.of("state", "remitted")));
        }
    }

    private void pay(Market.Sale sale, Random random) {
        String payment = "/api/v1/payments/" + sale.payment();
        if (!sale.method().equals("credit_card")) {
            market.noted("paid", market.shop.as(market.admin).post(payment + "/mark_as_paid", null));
            return;
        }
        ShopClient buyer = market.shop.as(sale.buyer().person());
        if (market.noted("card", buyer.post(payment + "/card", null)).status() != 200) {
            return;
        }
        EngineStandIn.Card card = EngineStandIn.CARDS.get(UUID.fromString(sale.payment()));
        card.state = random.nextInt(5) == 0 ? "declined" : "paid";
        card.engineIsAway = random.nextInt(6) == 0;
        for (int i = random.nextInt(3); i > 0; i--) {
            market.noted(
                    "callback",
                    market.shop.get("/api/v1/payments/callbacks/clictopay?mdOrder=" + card.reference + "&status=1"));
        }
        card.engineIsAway = false;
        assertThat(market.shop
                        .get("/api/v1/payments/callbacks/clictopay?mdOrder=" + UUID.randomUUID())
                        .status())
                .as("P2")
                .isEqualTo(404);
        if (random.nextInt(3) == 0) {
            market.noted("check", buyer.post(payment + "/card/check", null));
        }
    }

    private void giveBack(Market.Sale sale, Market.Part part, Random random) {
        market.noted(
                "return",
                market.shop
                        .as(sale.buyer().person())
                        .post(
                                "/api/v1/returns",
                                Map.of(
                                        "order_item",
                                        part.items()
                                                .get(random.nextInt(part.items().size())),
                                        "quantity_returned",
                                        1 + random.nextInt(2),
                                        "reason",
                                        REASONS.get(random.nextInt(REASONS.size())))));
    }

    private void decideReturns(Market.Part part, Random random) {
        List<String> waiting = Shelf.database()
                .sql("select id::text from return_request where vendor_order_id = cast(:part as uuid)")
                .param("part", part.id())
                .query(String.class)
                .list();
        for (String id : waiting) {
            String address = "/api/v1/returns/" + id;
            ShopClient vendor = market.shop.as(part.vendor());
            if (random.nextInt(5) == 0) {
                market.noted("reject", vendor.post(address + "/reject", Map.of()));
            }
            market.noted("approve", vendor.post(address + "/approve", Map.of()));
            market.noted("receive", vendor.post(address + "/receive", Map.of("sellable", random.nextBoolean())));
            market.noted("return refunded", market.shop.as(market.admin).post(address + "/process_refund", null));
        }
    }

    private void refund(Market.Sale sale, Random random) {
        Map<String, Object> amount =
                random.nextBoolean() ? Map.of("amount", (1 + random.nextInt(30)) + ".250") : Map.of();
        market.noted(
                "refund",
                market.shop.as(market.admin).post("/api/v1/payments/" + sale.payment() + "/mark_as_refunded", amount));
    }

    private void reprice(Random random) {
        Market.Good good = market.scarce.get(random.nextInt(market.scarce.size()));
        market.noted(
                "price",
                market.shop
                        .as(good.vendor())
                        .patch("/api/v1/products/" + good.id(), Map.of("price", (5 + random.nextInt(90)) + ".125")));
    }

    private void acknowledge(Market.Part part) {
        VendorFiles.acknowledge(part.id());
        market.noted("acknowledged", market.shop.as(part.vendor()).get("/api/v1/vendor-orders/" + part.id()));
    }

    private void stockFile(Random random) {
        TestAccounts.Person vendor = market.vendors.get(random.nextInt(market.vendors.size()));
        Long[] products = market.fed.stream()
                .filter(good -> good.vendor().equals(vendor))
                .map(Market.Good::id)
                .toArray(Long[]::new);
        VendorFiles.stock(vendor.vendorId(), products, 5 + random.nextInt(200));
        market.noted("stock file", market.shop.get("/api/v1/products/" + products[0]));
    }

    /** Nobody confirmed for long, or the shop looks how the cards stand. */
    private void letTimePass(Market.Sale sale, Random random) {
        if (random.nextBoolean()) {
            Shelf.database()
                    .sql("update stock_reservation r set expires_at = now() - interval '1 second' from vendor_order vo"
                            + " where vo.id = r.vendor_order_id and vo.order_id = cast(:order as uuid)"
                            + " and r.expires_at is not null and r.state = 'open'")
                    .param("order", sale.order())
                    .update();
            clockwork.expiry().run();
        } else {
            clockwork.cards().run();
        }
    }

    /** V1: to others an order does not exist, and a vendor sees only its own part of it. */
    private void lookWhereOneMayNot(Market.Sale sale, Market.Part part) {
        for (TestAccounts.Person vendor : market.vendors) {
            if (!vendor.equals(part.vendor())) {
                ShopClient other = market.shop.as(vendor);
                assertThat(other.get("/api/v1/vendor-orders/" + part.id()).status())
                        .as("V1")
                        .isEqualTo(404);
                assertThat(other.post("/api/v1/shipments", Map.of("vendor_order", part.id(), "carrier", "Rapid-Poste"))
                                .status())
                        .as("V1")
                        .isEqualTo(404);
            }
        }
        Market.Buyer other = market.buyers.get(0).equals(sale.buyer()) ? market.buyers.get(1) : market.buyers.get(0);
        assertThat(market.noted("foreign", market.shop.as(other.person()).get("/api/v1/orders/" + sale.order()))
                        .status())
                .as("V1")
                .isEqualTo(404);
    }
}

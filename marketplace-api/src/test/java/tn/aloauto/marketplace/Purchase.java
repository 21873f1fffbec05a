package tn.aloauto.marketplace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Somebody bought something: an order over HTTP, moved along as far as a test needs it. */
public record Purchase(
        ShopClient shop,
        TestAccounts.Person buyer,
        TestAccounts.Person vendor,
        TestAccounts.Person admin,
        long product,
        JsonNode order) {

    /** Pieces at 100 dinars each, ordered against cash and confirmed. */
    public static Purchase confirmed(ShopClient shop, TestAccounts people, int quantity) {
        TestAccounts.Person vendor = people.vendor();
        return confirmed(shop, people, vendor, Shelf.part(vendor).times(50).put(), quantity);
    }

    public static Purchase confirmed(
            ShopClient shop, TestAccounts people, TestAccounts.Person vendor, long product, int quantity) {
        TestAccounts.Person buyer = people.buyer();
        Shelf.intoCart(shop.as(buyer), product, quantity);
        JsonNode order = ok(shop.as(buyer).post("/api/v1/orders", Shelf.cashOrder(Shelf.address(buyer))));
        ok(shop.as(buyer).post("/api/v1/orders/" + order.get("id").asText() + "/confirm", null));
        return new Purchase(shop, buyer, vendor, people.admin(), product, order);
    }

    public String orderId() {
        return order.get("id").asText();
    }

    public String item() {
        return order.at("/items/0/id").asText();
    }

    public String vendorOrder() {
        return order.at("/items/0/vendor_order").asText();
    }

    public String status() {
        return ok(shop.as(buyer).get("/api/v1/orders/" + orderId()))
                .get("status")
                .asText();
    }

    /** Opens a parcel and answers its address. */
    public String parcel() {
        ShopClient.Answer opened = shop.as(vendor)
                .post("/api/v1/shipments", Map.of("vendor_order", vendorOrder(), "carrier", "Rapid-Poste"));
        ok(opened);
        return opened.header("Location");
    }

    public Purchase delivered() {
        String parcel = parcel() + "/update_shipment_status";
        ok(shop.as(vendor).post(parcel, Map.of("status", "in_transit")));
        ok(shop.as(vendor).post(parcel, Map.of("status", "delivered")));
        return this;
    }

    public Purchase paid() {
        ok(shop.as(admin).post("/api/v1/payments/" + order.at("/payment/id").asText() + "/mark_as_paid", null));
        return this;
    }

    public static JsonNode ok(ShopClient.Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer.json();
    }

    /** All begin at the same moment. */
    public static List<ShopClient.Answer> atOnce(int howMany, Callable<ShopClient.Answer> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(howMany);
        CyclicBarrier start = new CyclicBarrier(howMany);
        try {
            List<Future<ShopClient.Answer>> running = new ArrayList<>();
            for (int i = 0; i < howMany; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            List<ShopClient.Answer> answers = new ArrayList<>();
            for (Future<ShopClient.Answer> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}

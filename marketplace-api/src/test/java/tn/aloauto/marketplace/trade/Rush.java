package tn.aloauto.marketplace.trade;

import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.ShopClient;

/** Some want the same scarce pieces, and half of the time the same coupon, at the same moment. */
record Rush(Market market) {

    private static final int RUSHING = 4;

    void of(Random random) {
        Market.Good good = market.scarce.get(random.nextInt(market.scarce.size()));
        boolean withCoupon = random.nextBoolean();
        Queue<Market.Buyer> hurried = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < RUSHING; i++) {
            Market.Buyer buyer = market.anyBuyer(random);
            market.noted(
                    "cart",
                    market.shop
                            .as(buyer.person())
                            .post("/api/v1/carts/me/items", Map.of("product", good.id(), "quantity", 1)));
            hurried.add(buyer);
        }
        try {
            Purchase.atOnce(RUSHING, () -> {
                Market.Buyer buyer = hurried.remove();
                Map<String, Object> wanted =
                        new HashMap<>(Map.of("shipping_address", buyer.address().toString(), "payment_method", "cash"));
                if (withCoupon) {
                    wanted.put("coupon", market.coupon);
                }
                ShopClient.Answer answer = market.noted(
                        "rushed order", market.shop.as(buyer.person()).post("/api/v1/orders", wanted));
                if (answer.status() == 201) {
                    market.remember(buyer, "cash", answer.json());
                }
                return answer;
            });
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}

package tn.aloauto.marketplace.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** Everybody at once: the last piece is sold once, nobody sees a deadlock (S1, S4, O5, O6). */
@MarketplaceTest
class OrdersUnderPressureIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private record Shopper(ShopClient client, UUID address) {

        ShopClient.Answer order() {
            return client.post("/api/v1/orders", Shelf.cashOrder(address));
        }
    }

    private Shopper shopper() {
        TestAccounts.Person person = people.buyer();
        return new Shopper(shop.as(person), Shelf.address(person));
    }

    @Test
    void aHundredBuyersShareTenPieces() throws Exception {
        long product = Shelf.part(people.vendor()).times(10).put();
        List<Shopper> shoppers =
                IntStream.range(0, 100).mapToObj(i -> shopper()).toList();
        shoppers.forEach(shopper -> Shelf.intoCart(shopper.client(), product, 1));

        List<ShopClient.Answer> answers = atOnce(shoppers.stream()
                .<Callable<ShopClient.Answer>>map(shopper -> shopper::order)
                .toList());

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(10);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 409)
                        .map(answer -> answer.json().get("type").asText()))
                .hasSize(90)
                .containsOnly("/problems/out-of-stock");
        assertThat(Shelf.count(product)).isEqualTo(new Shelf.Count(10, 10));
        assertThat(shop.get("/api/v1/products/" + product)
                        .json()
                        .get("stock_quantity")
                        .asInt())
                .isZero();
        assertThat(shop.get("/api/v1/products/" + product)
                        .json()
                        .get("availability")
                        .asText())
                .isEqualTo("out_of_stock");
    }

    @Test
    void cartsInOppositeOrderDoNotBlockEachOther() throws Exception {
        TestAccounts.Person vendor = people.vendor();
        List<Long> products = IntStream.range(0, 6)
                .mapToObj(i -> Shelf.part(vendor).times(1000).put())
                .toList();
        List<Shopper> shoppers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Shopper shopper = shopper();
            List<Long> order = new ArrayList<>(products);
            if (i % 2 == 0) {
                java.util.Collections.reverse(order);
            }
            order.forEach(product -> Shelf.intoCart(shopper.client(), product, 1));
            shoppers.add(shopper);
        }

        List<ShopClient.Answer> answers = atOnce(shoppers.stream()
                .<Callable<ShopClient.Answer>>map(shopper -> shopper::order)
                .toList());

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        products.forEach(
                product -> assertThat(Shelf.count(product).reservedQuantity()).isEqualTo(40));
    }

    @Test
    void oneKeyMakesOneOrderHoweverOftenItIsSent() throws Exception {
        long product = Shelf.part(people.vendor()).times(50).put();
        Shopper shopper = shopper();
        Shelf.intoCart(shopper.client(), product, 2);
        String key = UUID.randomUUID().toString();

        List<ShopClient.Answer> answers = atOnce(IntStream.range(0, 20)
                .<Callable<ShopClient.Answer>>mapToObj(i -> () -> shopper.client()
                        .with("Idempotency-Key", key)
                        .post("/api/v1/orders", Shelf.cashOrder(shopper.address())))
                .toList());

        assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 409);
        ShopClient.Answer replay = shopper.client()
                .with("Idempotency-Key", key)
                .post("/api/v1/orders", Shelf.cashOrder(shopper.address()));
        assertThat(replay.status()).isEqualTo(201);
        assertThat(replay.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(answer -> answer.json().get("id").asText())
                        .distinct())
                .containsExactly(replay.json().get("id").asText());
        assertThat(Shelf.count(product).reservedQuantity()).isEqualTo(2);
        assertThat(shopper.client()
                        .with("Idempotency-Key", key)
                        .post(
                                "/api/v1/orders",
                                java.util.Map.of(
                                        "shipping_address", shopper.address().toString(), "payment_method", "voucher"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void ofConfirmationsAndCancellationsAtOnceOneWins() throws Exception {
        for (int round = 0; round < 10; round++) {
            long product = Shelf.part(people.vendor()).put();
            Shopper shopper = shopper();
            ShopClient admin = shop.as(people.admin());
            Shelf.intoCart(shopper.client(), product, 3);
            String order = "/api/v1/orders/" + shopper.order().json().get("id").asText();

            List<ShopClient.Answer> answers = atOnce(List.of(
                    () -> shopper.client().post(order + "/confirm", null),
                    () -> admin.post(order + "/confirm", null),
                    () -> shopper.client().post(order + "/cancel", null)));

            assertThat(answers.stream().filter(answer -> answer.status() == 200))
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.status() == 409))
                    .hasSize(2);
            boolean cancelled = answers.get(2).status() == 200;
            assertThat(Shelf.count(product).reservedQuantity()).isEqualTo(cancelled ? 0 : 3);
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            CyclicBarrier start = new CyclicBarrier(calls.size());
            List<Future<T>> answers = new ArrayList<>();
            for (Callable<T> call : calls) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> answer : answers) {
                results.add(answer.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}

package tn.aloauto.marketplace.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import tn.aloauto.localdatabase.CuttableConnection;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** The limits as they are out of the box, and life without a database (A-068, B-100, D1, B-200). A shop of its own. */
@MarketplaceTest
@ContextConfiguration(initializers = {MarketplaceTest.RealDatabase.class, UnderPressureIT.UsualLimits.class})
@DirtiesContext
class UnderPressureIT {

    private static final CuttableConnection CONNECTION =
            new CuttableConnection(MarketplaceTest.RealDatabase.DATABASE.port());

    static final class UsualLimits implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            RateLimitSettings usual = new RateLimitSettings(60, 1000, 10, 20, 20, 3000);
            TestPropertyValues.of(
                            "aloauto.rate-limits.user-per-minute=" + usual.userPerMinute(),
                            "aloauto.rate-limits.user-per-day=" + usual.userPerDay(),
                            "aloauto.rate-limits.token-per-minute=" + usual.tokenPerMinute(),
                            "aloauto.rate-limits.anonymous-per-minute=40",
                            "aloauto.rate-limits.orders-per-minute=" + usual.ordersPerMinute(),
                            "aloauto.rate-limits.register-per-hour=" + usual.registerPerHour(),
                            "spring.datasource.url=jdbc:postgresql://127.0.0.1:" + CONNECTION.port() + "/aloauto")
                    .applyTo(context);
        }
    }

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Test
    void the61stRequestOfAMinuteHasToWait() {
        ShopClient buyer = shop.as(people.buyer());
        assertThat(IntStream.range(0, 60).map(i -> buyer.get("/api/v1/users/me").status()))
                .containsOnly(200);

        ShopClient.Answer refused = buyer.get("/api/v1/users/me");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(refused.json().get("type").asText()).isEqualTo("/problems/too-many-requests");
        assertThat(shop.as(people.buyer()).get("/api/v1/users/me").status()).isEqualTo(200);
    }

    @Test
    void whoGuessesPasswordsHasToWait() {
        ShopClient guesser = shop.with("X-Forwarded-For", "203.0.113.9");
        IntStream.range(0, 20).forEach(i -> assertThat(guess(guesser).status()).isEqualTo(401));

        assertThat(guess(guesser).status()).isEqualTo(429);
        assertThat(guess(shop.with("X-Forwarded-For", "203.0.113.10")).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("B-200, L-027: orders and registrations have limits of their own")
    void whoOrdersOrRegistersWithoutEndHasToWait() {
        ShopClient buyer = shop.as(people.buyer());
        IntStream.range(0, 10)
                .forEach(i -> assertThat(buyer.post("/api/v1/orders", Map.of()).status())
                        .isEqualTo(400));
        assertThat(buyer.post("/api/v1/orders", Map.of()).status()).isEqualTo(429);

        ShopClient robot = shop.with("X-Forwarded-For", "203.0.113.30");
        IntStream.range(0, 20).forEach(i -> assertThat(
                        robot.post("/api/v1/auth/register", Map.of()).status())
                .isEqualTo(400));
        assertThat(robot.post("/api/v1/auth/register", Map.of()).status()).isEqualTo(429);
    }

    @Test
    void publicReadsAreLimitedByAddress() {
        ShopClient reader = shop.with("X-Forwarded-For", "203.0.113.20");
        assertThat(IntStream.range(0, 45)
                        .map(i -> reader.get("/api/v1/governorates").status()))
                .contains(200, 429);
        assertThat(shop.with("X-Forwarded-For", "203.0.113.21")
                        .get("/api/v1/governorates")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void withoutItsDatabaseItSaysSoQuicklyAndComesBackByItself() {
        TestAccounts.Person buyer = people.buyer();
        CONNECTION.cut();
        try {
            long begun = System.nanoTime();
            ShopClient.Answer first = shop.as(buyer).get("/api/v1/users/me");
            assertThat(first.status()).isEqualTo(503);
            assertThat(first.header("Retry-After")).isNotNull();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            assertThat(shop.get("/healthz").status()).isEqualTo(503);
            assertThat(IntStream.range(0, 50)
                            .map(i -> shop.as(buyer).get("/api/v1/users/me").status()))
                    .containsOnly(503);
        } finally {
            CONNECTION.mend();
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> shop.as(buyer).get("/api/v1/users/me").status() == 200);
        assertThat(shop.get("/healthz").status()).isEqualTo(200);
    }

    private static ShopClient.Answer guess(ShopClient client) {
        return client.post("/api/v1/token", Map.of("email", "victim@example.tn", "password", "guess-guess"));
    }
}

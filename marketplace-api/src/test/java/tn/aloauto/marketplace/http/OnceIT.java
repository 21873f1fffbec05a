package tn.aloauto.marketplace.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** One Idempotency-Key, one effect (O5), whatever happens to the answer. */
@MarketplaceTest
class OnceIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Autowired
    private JdbcClient database;

    @Test
    void theSecondTimeGivesTheFirstAnswer() {
        ShopClient buyer = keyed(shop.as(people.buyer()));

        ShopClient.Answer first = post(buyer, "x");
        ShopClient.Answer second = post(buyer, "x");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replay")).isNull();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    }

    @Test
    void aKeyIsNotTakenForAnotherBody() {
        ShopClient buyer = keyed(shop.as(people.buyer()));
        post(buyer, "x");

        ShopClient.Answer other = post(buyer, "y");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("type").asText()).isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void aKeyBelongsToItsAccount() {
        String key = UUID.randomUUID().toString();
        ShopClient.Answer first = post(shop.as(people.buyer()).with("Idempotency-Key", key), "x");
        ShopClient.Answer other = post(shop.as(people.buyer()).with("Idempotency-Key", key), "x");

        assertThat(other.header("Idempotent-Replay")).isNull();
        assertThat(other.text()).isNotEqualTo(first.text());
    }

    @Test
    void withoutAKeyItSimplyRuns() {
        ShopClient buyer = shop.as(people.buyer());

        assertThat(post(buyer, "x").text()).isNotEqualTo(post(buyer, "x").text());
    }

    @Test
    void whileTheFirstIsInFlightTheSecondIsToldSo() throws Exception {
        ShopClient buyer = keyed(shop.as(people.buyer()));
        int before = Rehearsals.RUNS.get();
        Rehearsals.entered = new CountDownLatch(1);
        Rehearsals.mayLeave = new CountDownLatch(1);
        CompletableFuture<ShopClient.Answer> first = CompletableFuture.supplyAsync(() -> post(buyer, "x"));
        try {
            assertThat(Rehearsals.entered.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(post(buyer, "x").status()).isEqualTo(409);
        } finally {
            Rehearsals.mayLeave.countDown();
        }

        assertThat(first.get(10, TimeUnit.SECONDS).status()).isEqualTo(201);
        assertThat(post(buyer, "x").header("Idempotent-Replay")).isEqualTo("true");
        assertThat(Rehearsals.RUNS.get() - before).isEqualTo(1);
    }

    @Test
    void whatFailedLeavesNothingAndMayBeTriedAgain() {
        TestAccounts.Person person = people.buyer();
        ShopClient buyer = keyed(shop.as(person));

        assertThat(post(buyer, "refused").status()).isEqualTo(409);
        assertThat(locale(person)).isEqualTo("fr");
        assertThat(post(buyer, "x").status()).isEqualTo(201);
        assertThat(locale(person)).isEqualTo("en");
    }

    @Test
    void anIncidentTellsItsNumberAndNothingElse() {
        ShopClient.Answer broken = post(shop.as(people.buyer()), "broken");

        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.json().get("incident").asText()).matches("[0-9a-f-]{36}");
        assertThat(broken.json().get("message").asText())
                .contains(broken.json().get("incident").asText());
        assertThat(broken.text()).doesNotContain("secret", "Exception", "tn.aloauto");
    }

    @Test
    void afterADayAKeyIsForgotten() {
        TestAccounts.Person person = people.buyer();
        ShopClient buyer = keyed(shop.as(person));
        post(buyer, "x");
        database.sql("update idempotency_key set created_at = now() - interval '25 hours' where user_id = :id")
                .param("id", person.id())
                .update();

        assertThat(post(buyer, "y").status()).isEqualTo(201);
    }

    @Test
    void refusesAKeyThatIsNone() {
        ShopClient.Answer answer = post(shop.as(people.buyer()).with("Idempotency-Key", "k".repeat(256)), "x");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("Idempotency-Key");
    }

    private String locale(TestAccounts.Person person) {
        return database.sql("select locale from app_user where id = :id")
                .param("id", person.id())
                .query(String.class)
                .single();
    }

    private static ShopClient keyed(ShopClient client) {
        return client.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static ShopClient.Answer post(ShopClient client, String what) {
        return client.post("/api/v1/rehearsals", Map.of("what", what));
    }
}

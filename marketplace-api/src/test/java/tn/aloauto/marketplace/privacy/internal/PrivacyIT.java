package tn.aloauto.marketplace.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Purchase;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/** Consent, access and erasure as the law on personal data asks (B-186, G-17, G-20). */
@MarketplaceTest
class PrivacyIT {

    /** Tables that point at an account and are no part of its own data, each with the reason. */
    private static final Map<String, String> NOT_OWN = Map.of(
            "one_time_token", "proves who somebody is",
            "second_factor", "proves who somebody is",
            "recovery_code", "proves who somebody is",
            "session_proof", "proves who somebody is",
            "idempotency_key", "a day's memory of requests, their answers are in what they made",
            "contact_message", "exported by address; the column names the clerk who answered");

    private static final String PASSWORD = "Quatre-Roues-Motrices";

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Autowired
    private JdbcClient asTheShop;

    @Autowired
    private Erasure erasure;

    @Test
    @DisplayName("B-186: a consent names the words in force, is taken back by another leaf, and no leaf changes")
    void keepsALedgerOfConsents() {
        TestAccounts.Person person = people.buyer();
        ShopClient me = shop.as(person);

        JsonNode given =
                Purchase.ok(me.post("/api/v1/users/me/consents", Map.of("purpose", "marketing", "given", true)));
        assertThat(given.at("/consents/0/text_version").asText()).startsWith("confidentialite/");
        assertThat(me.post(
                                "/api/v1/users/me/consents",
                                Map.of("purpose", "terms", "given", true, "text_version", "conditions-generales/999"))
                        .json()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("text_version");
        Purchase.ok(me.post("/api/v1/users/me/consents", Map.of("purpose", "marketing", "given", false)));

        JsonNode ledger = me.get("/api/v1/users/me/consents").json().get("consents");
        assertThat(ledger).hasSize(2);
        assertThat(ledger.get(0).get("given").asBoolean()).isFalse();
        assertThat(ledger.get(1).get("given").asBoolean()).isTrue();
        for (String change : List.of("update consent set given = true", "delete from consent")) {
            assertThatThrownBy(() -> asTheShop.sql(change).update()).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    @DisplayName("B-186: everything about a person in one archive, without what proves who they are")
    void givesACopyOfEverything() throws Exception {
        Purchase purchase = Purchase.confirmed(shop, people, 1);
        TestAccounts.Person buyer = purchase.buyer();
        shop.as(buyer).post("/api/v1/support/tickets", Map.of("subject", "Colis", "message", "Où est-il ?"));

        Map<String, JsonNode> files = export(buyer);

        assertThat(files.keySet()).contains("account.json", "addresses.json", "orders.json", "support.json");
        assertThat(files.get("account.json").at("/0/email").asText()).isEqualTo(buyer.email());
        assertThat(files.get("orders.json").at("/0/items")).hasSize(1);
        assertThat(files.get("support.json").at("/0/messages/0/body").asText()).isEqualTo("Où est-il ?");
        assertThat(files.toString())
                .doesNotContain("password_hash", "token_hash", purchase.vendor().email());
        assertThat(files.get("activity.json").toString()).contains("order.placed");
    }

    @Test
    void everyTableThatNamesAnAccountIsInTheCopyOrSaysWhyNot() {
        Set<String> pointing = Set.copyOf(Shelf.database()
                .sql("select distinct conrelid::regclass::text from pg_constraint"
                        + " where contype = 'f' and confrelid = 'marketplace.app_user'::regclass")
                .query(String.class)
                .list());
        String queries = String.join("\n", OwnData.KINDS.values());

        assertThat(pointing).filteredOn(table -> !NOT_OWN.containsKey(table)).allSatisfy(table -> assertThat(queries)
                .contains(" " + table + " "));
    }

    @Test
    @DisplayName("B-186: erased after the days of grace: the order stays, the person is gone everywhere")
    void forgetsAPersonAndKeepsTheOrder() {
        Registered person = registered();
        Purchase purchase = bought(person);
        purchase.delivered();
        person.client().post("/api/v1/support/tickets", Map.of("subject", "Secret", "message", "Mon adresse est là"));

        assertThat(person.client()
                        .post("/api/v1/users/me/erasure", Map.of("password", "falsch"))
                        .status())
                .isEqualTo(400);
        assertThat(person.client()
                        .post("/api/v1/users/me/erasure", Map.of("password", PASSWORD))
                        .status())
                .isEqualTo(202);
        erasure.carryOut();
        assertThat(person.client().get("/api/v1/users/me").status()).isEqualTo(200);
        due(person.id());
        erasure.carryOut();

        assertThat(person.client().get("/api/v1/users/me").status()).isEqualTo(401);
        assertThat(shop.as(purchase.admin())
                        .get("/api/v1/orders/" + purchase.orderId())
                        .json()
                        .get("total_amount")
                        .asText())
                .isEqualTo(purchase.order().get("total_amount").asText());
        assertThat(whereverItStands(person.email())).containsExactly("mail_outbox");
        // an invoice keeps the customer it was made out to, as the tax code asks
        assertThat(whereverItStands("12 rue de Marseille " + person.id())).containsExactly("invoice");
        assertThat(whereverItStands("Mon adresse est là")).isEmpty();
        assertThat(Shelf.database()
                        .sql("select kind from mail_outbox where recipient = :email")
                        .param("email", person.email())
                        .query(String.class)
                        .list())
                .containsExactly("erasure_done");
        assertThat(shop.post("/api/v1/token", Map.of("email", person.email(), "password", PASSWORD))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whoHasAnOpenOrderIsForgottenWhenItHasEnded() {
        Registered person = registered();
        bought(person);
        person.client().post("/api/v1/users/me/erasure", Map.of("password", PASSWORD));
        due(person.id());

        erasure.carryOut();

        assertThat(person.client().get("/api/v1/users/me").status()).isEqualTo(200);
        assertThat(person.client()
                        .get("/api/v1/users/me/erasure")
                        .json()
                        .get("due_at")
                        .isNull())
                .isFalse();
    }

    @Test
    void anErasureIsTakenBackAndAVendorsIsRefused() {
        Registered person = registered();
        person.client().post("/api/v1/users/me/erasure", Map.of("password", PASSWORD));
        assertThat(person.client().delete("/api/v1/users/me/erasure").status()).isEqualTo(204);
        due(person.id());
        erasure.carryOut();
        assertThat(person.client().get("/api/v1/users/me").status()).isEqualTo(200);

        Shelf.database()
                .sql("insert into vendor (user_id, company_name, slug, contact_email, tax_number, status)"
                        + " values (:id, 'Pièces', :slug, 'p@example.tn', :tax, 'active')")
                .param("id", person.id())
                .param("slug", "v-" + person.id())
                .param("tax", "%07dXAM001".formatted(Math.floorMod(person.id().hashCode(), 10_000_000)))
                .update();
        assertThat(person.client()
                        .post("/api/v1/users/me/erasure", Map.of("password", PASSWORD))
                        .json()
                        .get("type")
                        .asText())
                .isEqualTo("/problems/erasure-not-yet");
    }

    @Test
    @DisplayName("G-20: the log forgets network addresses after a year")
    void forgetsNetworkAddresses() {
        Shelf.database()
                .sql("insert into activity_log (occurred_at, actor, action, ip_address)"
                        + " values (now() - interval '400 days', 'somebody', 'test.done', '192.0.2.77')")
                .update();

        erasure.forgetNetworkAddresses();

        assertThat(Shelf.database()
                        .sql("select count(*) from activity_log where ip_address = '192.0.2.77'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private record Registered(UUID id, String email, ShopClient client) {}

    private Registered registered() {
        String email = "e-" + UUID.randomUUID() + "@example.tn";
        JsonNode user = Purchase.ok(shop.post(
                "/api/v1/auth/register",
                Map.of("email", email, "password", PASSWORD, "first_name", "Amel", "last_name", "Trabelsi")));
        UUID id = UUID.fromString(user.get("id").asText());
        Shelf.database()
                .sql("update app_user set email_verified_at = now() where id = :id")
                .param("id", id)
                .update();
        String token = Purchase.ok(shop.post("/api/v1/token", Map.of("email", email, "password", PASSWORD)))
                .get("access")
                .asText();
        return new Registered(id, email, shop.with("Authorization", "Bearer " + token));
    }

    private Purchase bought(Registered person) {
        TestAccounts.Person vendor = people.vendor();
        long product = Shelf.part(vendor).put();
        Shelf.intoCart(person.client(), product, 1);
        UUID address = Shelf.address(new TestAccounts.Person(person.id(), person.email(), null, null, null));
        Shelf.database()
                .sql("update address set street = :street where id = :id")
                .param("street", "12 rue de Marseille " + person.id())
                .param("id", address)
                .update();
        JsonNode order = Purchase.ok(person.client().post("/api/v1/orders", Shelf.cashOrder(address)));
        Purchase.ok(person.client().post("/api/v1/orders/" + order.get("id").asText() + "/confirm", null));
        return new Purchase(shop, null, vendor, people.admin(), product, order);
    }

    private static void due(UUID person) {
        Shelf.database()
                .sql("update app_user set erasure_due_at = now() - interval '1 minute'"
                        + " where id = :id and erasure_due_at is not null")
                .param("id", person)
                .update();
    }

    /** Looks through every text of every table. */
    private static List<String> whereverItStands(String text) {
        return Shelf.database()
                .sql(
                        "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where n.nspname = 'marketplace' and c.relkind = 'r' and c.relname <> 'flyway_schema_history'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> Shelf.database()
                        .sql("select exists (select from marketplace." + table
                                + " t where position(:text in t::text) > 0)")
                        .param("text", text)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private Map<String, JsonNode> export(TestAccounts.Person person) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(shop.address() + "/api/v1/users/me/export"))
                                .header("Authorization", "Bearer " + person.token())
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, JsonNode> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new ObjectMapper().readTree(zip.readAllBytes()));
            }
        }
        return files;
    }
}

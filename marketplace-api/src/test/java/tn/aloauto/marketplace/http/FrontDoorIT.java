package tn.aloauto.marketplace.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/**
 * Nothing is open by mistake, and every refusal is a problem in the caller's language (A-063, A-064, A-066, A-143, A-159,
 * A-161, B-005, B-099, B-138, B-140, B-141, B-151, A-067, B-147, B-161, B-194, L-026, N-005, N-025).
 */
@MarketplaceTest
class FrontDoorIT {

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    @Autowired
    private JdbcClient database;

    @Test
    void asksForATokenEvenWhereNothingIs() {
        for (String nowhere : new String[] {"/api/v1/nothing-here", "/nothing-here", "/actuator/env", "/error"}) {
            ShopClient.Answer answer = shop.get(nowhere);

            assertThat(answer.status()).as(nowhere).isEqualTo(401);
            assertProblem(answer, "sign-in-needed");
        }
    }

    @Test
    void saysThatAnElementDoesNotExist() {
        ShopClient.Answer answer = shop.as(people.buyer()).get("/api/v1/nothing-here");

        assertThat(answer.status()).isEqualTo(404);
        assertProblem(answer, "not-found");
        assertThat(answer.json().get("message").asText()).isEqualTo("L'élément n'existe pas.");
        assertThat(answer.json().get("instance").asText()).isEqualTo("/api/v1/nothing-here");
    }

    @Test
    void speaksArabicAndEnglishToo() {
        ShopClient buyer = shop.as(people.buyer());

        assertThat(message(buyer.with("Accept-Language", "ar-TN,ar;q=0.9"))).isEqualTo("العنصر غير موجود.");
        assertThat(message(buyer.with("Accept-Language", "en"))).isEqualTo("There is no such element.");
        assertThat(message(buyer.with("Accept-Language", "de"))).isEqualTo("L'élément n'existe pas.");
        assertThat(message(buyer.with("Accept-Language", ";;q=x"))).isEqualTo("L'élément n'existe pas.");
    }

    @Test
    void answersEveryMistakeOfFormAsAProblem() {
        ShopClient buyer = shop.as(people.buyer());

        assertProblem(buyer.delete("/api/v1/users"), 405, "method-not-allowed");
        assertThat(buyer.delete("/api/v1/users").header("Allow")).contains("GET");
        assertProblem(buyer.with("Accept", "image/png").get("/api/v1/users/me"), 406, "not-acceptable");
        assertProblem(
                buyer.with("Content-Type", "text/plain").post("/api/v1/addresses", "x"), 415, "unsupported-media-type");
        assertProblem(buyer.post("/api/v1/addresses", "{not json"), 400, "malformed-body");
        assertProblem(buyer.post("/api/v1/addresses", ""), 400, "malformed-body");
        assertProblem(buyer.get("/api/v1/users?limit=-1"), 400, "invalid-request");
        assertProblem(buyer.get("/api/v1/users?limit=many"), 400, "invalid-request");
        assertProblem(buyer.get("/api/v1/users?is_active=perhaps"), 400, "invalid-request");
        assertProblem(buyer.get("/api/v1/users/not-a-uuid"), 404, "not-found");
        assertProblem(buyer.get("/api/v1//users"), 400, "invalid-request");
        assertProblem(buyer.get("/api/v1/users/..%2fadmin"), 400, "invalid-request");
    }

    @Test
    void knowsAPathHoweverItsLettersAreWritten() {
        assertThat(shop.get("/api/v1/product%73/suggest?search=fr").status()).isEqualTo(200);
        assertThat(shop.get("/api/v1/products/%73uggest?search=fr").status()).isEqualTo(200);
    }

    @Test
    void rewritesAnAliasAndNeverRedirects() {
        ShopClient buyer = shop.as(people.buyer());

        assertThat(buyer.get("/api/accounts/users/me/").json())
                .isEqualTo(buyer.get("/api/v1/users/me").json());
        assertThat(shop.post("/auth/login", Map.of("email", "nobody@example.tn", "password", "x"))
                        .status())
                .isEqualTo(401);
        assertThat(shop.get("/api/governorates/").status()).isEqualTo(200);
    }

    @Test
    void keepsACorrelationIdAndReplacesAForgedOne() {
        assertThat(shop.with("X-Correlation-Id", "order-42.a").get("/healthz").header("X-Correlation-Id"))
                .isEqualTo("order-42.a");
        assertThat(shop.with("X-Correlation-Id", "forged line\tINFO")
                        .get("/healthz")
                        .header("X-Correlation-Id"))
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void putsTheCorrelationIdInTheActivityLog() {
        String correlation = "test-" + System.nanoTime();
        shop.as(people.buyer()).with("X-Correlation-Id", correlation).patch("/api/v1/users/me", Map.of("locale", "en"));

        assertThat(database.sql("select action || ' ' || host(ip_address) from activity_log where correlation_id = :id")
                        .param("id", correlation)
                        .query(String.class)
                        .list())
                .containsExactly("user.changed 127.0.0.1");
    }

    @Test
    void turnsAForeignHostAway() throws IOException {
        assertThat(raw("GET /api/v1/governorates HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("/problems/unknown-host");
        assertThat(raw("GET /healthz HTTP/1.1\r\nHost: 10.0.0.7\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void sendsTheSecurityHeaders() {
        ShopClient.Answer answer = shop.get("/api/v1/governorates");

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Strict-Transport-Security")).isNull();
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(shop.with("X-Forwarded-Proto", "https")
                        .get("/api/v1/governorates")
                        .header("Strict-Transport-Security"))
                .contains("max-age=31536000");
    }

    @Test
    void admitsNoForeignOriginByDefault() {
        ShopClient.Answer answer = shop.with("Origin", "https://evil.example").get("/api/v1/governorates");
        assertProblem(answer, 403, "foreign-origin");

        ShopClient.Answer preflight = shop.with("Origin", "https://evil.example")
                .with("Access-Control-Request-Method", "POST")
                .send("OPTIONS", "/api/v1/orders", null);
        assertThat(preflight.status()).isEqualTo(403);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://shop.example.tn"})
    void admitsTheConfiguredFrontEnd(String origin) {
        ShopClient.Answer preflight = shop.with("Origin", origin)
                .with("Access-Control-Request-Method", "POST")
                .with("Access-Control-Request-Headers", "authorization,idempotency-key")
                .send("OPTIONS", "/api/v1/orders", null);

        assertThat(preflight.status()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(origin);
    }

    @Test
    @DisplayName(
            "A-160: an address written with escapes is the same address: what is open is open, what is somebody's is not")
    void escapesOpenNothing() {
        assertThat(shop.get("/api/v1/pro%64ucts?limit=1").status()).isEqualTo(200);
        assertThat(shop.get("/api/v1/vendors/me").status()).isEqualTo(401);
        assertThat(shop.get("/api/v1/vendors/%6de").status()).isEqualTo(401);
        assertThat(shop.get("/api/v1/%76endors/m%65").status()).isEqualTo(401);
        assertThat(shop.with("Authorization", "Bearer nobody's")
                        .get("/api/v1/products?limit=1")
                        .status())
                .as("a bad token is refused also where none is needed")
                .isEqualTo(401);
    }

    @Test
    @DisplayName("A-101: processor, memory and the database's delay are told to monitoring, and to nobody else")
    void tellsItsHealthToEverybodyAndItsFiguresToMonitoringOnly() {
        assertThat(shop.get("/healthz").json().get("status").asText()).isEqualTo("up");
        assertThat(shop.get("/actuator/health").status()).isEqualTo(200);
        assertThat(shop.as(people.admin()).get("/actuator/prometheus").status()).isIn(401, 403);
        assertThat(shop.with("Authorization", "Bearer test-token-of-the-internal-door")
                        .get("/actuator/prometheus")
                        .text())
                .contains("process_cpu_usage", "jvm_memory_used_bytes", "hikaricp_connections_usage_seconds_sum");
    }

    @Test
    @DisplayName("B-207: how often a kept category is found, and a product that did not change, is measured")
    void measuresWhatIsKept() {
        long product = Shelf.part(people.vendor()).put();
        shop.get("/api/v1/categories");
        shop.get("/api/v1/categories");
        ShopClient.Answer first = shop.get("/api/v1/products/" + product);
        assertThat(first.header("Cache-Control")).contains("public");
        assertThat(shop.with("If-None-Match", first.header("ETag"))
                        .get("/api/v1/products/" + product)
                        .status())
                .isEqualTo(304);

        assertThat(shop.with("Authorization", "Bearer test-token-of-the-internal-door")
                        .get("/actuator/prometheus")
                        .text()
                        .lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("cache_gets_total{")
                        .contains("cache=\"categories\"", "result=\"hit\""))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("http_server_requests_seconds_count{")
                        .contains("status=\"304\"", "/api/v1/products/"));
    }

    @Test
    @DisplayName("N-032: success, data, message, error around every answer, for who asks")
    void wrapsItsAnswersForWhoAsks() {
        ShopClient wrapped = shop.with("X-Envelope", "true");
        long product = Shelf.part(people.vendor()).put();

        ShopClient.Answer good = wrapped.get("/api/v1/products/" + product);
        assertThat(good.json().get("success").asBoolean()).isTrue();
        assertThat(good.json().at("/data/id").asLong()).isEqualTo(product);
        assertThat(good.json().get("error").isNull()).isTrue();
        assertThat(good.response().headers().allValues("Vary")).contains("X-Envelope");
        assertThat(wrapped.get("/api/v1/products?limit=1")
                        .json()
                        .at("/data/results")
                        .isArray())
                .isTrue();

        for (String path : List.of("/api/v1/products/999999999", "/api/v1/users/me")) {
            ShopClient.Answer bad = wrapped.get(path);
            assertThat(bad.status()).as(path).isIn(401, 404);
            assertThat(bad.json().get("success").asBoolean()).as(path).isFalse();
            assertThat(bad.json().get("data").isNull()).as(path).isTrue();
            assertThat(bad.json().get("message").asText()).as(path).isNotBlank();
            assertThat(bad.json().at("/error/type").asText()).as(path).startsWith("/problems/");
        }
        assertThat(shop.get("/api/v1/products/" + product).json().has("success"))
                .isFalse();
    }

    @Test
    @DisplayName("B-139: nobody is known by what a browser sends of its own accord")
    void knowsNobodyByACookie() {
        String token = people.admin().token();
        for (String cookie : List.of("access=", "token=", "Authorization=Bearer ", "JSESSIONID=")) {
            assertThat(shop.with("Cookie", cookie + token)
                            .post("/api/v1/categories", Map.of("name", "Forgée"))
                            .status())
                    .isEqualTo(401);
        }
        assertThat(shop.get("/api/v1/users/me?access_token=" + token).status()).isEqualTo(401);
        assertThat(shop.post("/api/v1/token", Map.of("email", "nobody@example.tn", "password", "x"))
                        .header("Set-Cookie"))
                .isNull();
    }

    @Test
    void describesItself() {
        JsonNode api = shop.get("/api/v1/openapi.json").json();

        assertThat(api.at("/paths/~1api~1v1~1token/post/security").size()).isZero();
        assertThat(api.at("/components/schemas/Problem/properties/message").isMissingNode())
                .isFalse();
        assertThat(api.at("/components/schemas/TokenPair/properties/expires_in").isMissingNode())
                .isFalse();
        assertThat(shop.get("/api/docs").status()).isIn(200, 302);
        assertThat(shop.get("/api/swagger-ui/index.html").status()).isEqualTo(200);
    }

    @Test
    void leavesATrailOfDeniedAccess() {
        String correlation = "denied-" + System.nanoTime();
        shop.with("X-Correlation-Id", correlation)
                .with("X-Forwarded-For", "198.51.100.7")
                .get("/api/v1/users/me");

        assertThat(database.sql("select host(ip_address) || ' ' || entity_id from activity_log"
                                + " where correlation_id = :id and action = 'access.refused'")
                        .param("id", correlation)
                        .query(String.class)
                        .list())
                .containsExactly("198.51.100.7 /api/v1/users/me");
    }

    private String raw(String request) throws IOException {
        int port = URI.create(shop.address()).getPort();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String message(ShopClient client) {
        return client.get("/api/v1/nothing-here").json().get("message").asText();
    }

    private static void assertProblem(ShopClient.Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertProblem(answer, type);
    }

    private static void assertProblem(ShopClient.Answer answer, String type) {
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("type").asText()).isEqualTo("/problems/" + type);
        assertThat(answer.json().get("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.json().get("message").asText()).isNotBlank().doesNotContain("problem.");
    }
}

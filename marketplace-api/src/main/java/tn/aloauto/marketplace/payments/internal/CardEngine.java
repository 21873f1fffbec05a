package tn.aloauto.marketplace.payments.internal;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Refusal;

/** The route engine's internal door for card payments: the engine talks to the provider, the shop decides. */
@Component
class CardEngine {

    private static final Logger LOG = LoggerFactory.getLogger(CardEngine.class);

    private final String url;
    private final String token;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Where a payment is made. */
    record Opened(String provider, String providerReference, String redirectUrl) {}

    /**
     * What the provider says.
     *
     * @param state pending, paid, declined or refunded (in part or whole)
     * @param currency ISO 4217, numeric
     */
    record Reading(
            String provider,
            String providerReference,
            String orderNumber,
            String state,
            long amountMillimes,
            String currency,
            long refundedMillimes,
            String detail) {}

    /** The provider will not do it. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    CardEngine(
            @Value("${aloauto.integration.url}") String url,
            @Value("${aloauto.integration.token}") String token,
            ObjectMapper json) {
        this.url = url;
        this.token = token;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    Opened open(UUID payment, long millimes, String description, String returnUrl) {
        return send(
                        post(
                                "/internal/payments/" + payment,
                                Map.of(
                                        "amount_millimes",
                                        millimes,
                                        "description",
                                        description,
                                        "return_url",
                                        returnUrl)),
                        Opened.class)
                .orElseThrow(CardEngine::away);
    }

    /** Empty when nothing was ever opened there. */
    Optional<Reading> read(UUID payment) {
        return send(request("/internal/payments/" + payment).GET().build(), Reading.class);
    }

    /** Once in effect, however often it is asked with this id. */
    void refund(UUID payment, UUID refund, String reference, long millimes) {
        send(
                post(
                        "/internal/payments/" + payment + "/refunds",
                        Map.of("refund_id", refund, "provider_reference", reference, "amount_millimes", millimes)),
                Map.class);
    }

    private HttpRequest post(String path, Map<String, Object> body) {
        try {
            return request(path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                    .build();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(25))
                .header("Authorization", "Bearer " + token);
        String correlation = MDC.get("correlation_id");
        return correlation == null ? request : request.header("X-Correlation-Id", correlation);
    }

    private <T> Optional<T> send(HttpRequest request, Class<T> type) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(json.readValue(answer.body(), type));
                case 404 -> Optional.empty();
                case 422 ->
                    throw new Refused(
                            json.readTree(answer.body()).path("detail").asText("refused"));
                default -> {
                    LOG.warn("The route engine answered {} to {}", answer.statusCode(), request.uri());
                    throw away();
                }
            };
        } catch (IOException failure) {
            LOG.warn("The route engine did not answer {}: {}", request.uri(), failure.toString());
            throw away();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw away();
        }
    }

    private static Refusal away() {
        return new Refusal(503, "card-provider-away");
    }
}

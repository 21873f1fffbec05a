package tn.aloauto.marketplace.payments.internal;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.engine.EngineAwayException;
import tn.aloauto.marketplace.engine.EngineConnection;
import tn.aloauto.marketplace.shared.Refusal;

/** What payments ask the route engine about cards: the engine talks to the provider, the shop decides. */
@Component
class CardEngine {

    private static final Logger LOG = LoggerFactory.getLogger(CardEngine.class);

    /** The provider behind the engine may take its time. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final EngineConnection engine;
    private final ObjectMapper json;

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

    CardEngine(EngineConnection engine, ObjectMapper json) {
        this.engine = engine;
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
        return engine.request(path, PATIENCE);
    }

    private <T> Optional<T> send(HttpRequest request, Class<T> type) {
        HttpResponse<InputStream> answer = answer(request);
        try (InputStream body = answer.body()) {
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(json.readValue(body, type));
                case 404 -> Optional.empty();
                case 422 -> throw new Refused(json.readTree(body).path("detail").asText("refused"));
                default -> {
                    LOG.warn("The route engine answered {} to {}", answer.statusCode(), request.uri());
                    throw away();
                }
            };
        } catch (IOException failure) {
            LOG.warn("The route engine's answer to {} broke off: {}", request.uri(), failure.toString());
            throw away();
        }
    }

    private HttpResponse<InputStream> answer(HttpRequest request) {
        try {
            return engine.answer(request);
        } catch (EngineAwayException unanswered) {
            throw away();
        }
    }

    private static Refusal away() {
        return new Refusal(503, "card-provider-away");
    }
}

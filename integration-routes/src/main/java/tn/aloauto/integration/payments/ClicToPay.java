package tn.aloauto.integration.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * ClicToPay of SMT: form in, JSON out, credentials in the body and never in an address. HTTP 200 with an errorCode is a
 * refusal; anything unreadable means that nobody knows. Amounts are millimes, the currency is 788.
 */
final class ClicToPay implements CardGateway {

    static final String DINAR = "788";
    private static final String UNKNOWN_ORDER = "6";

    private final CardSettings settings;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    ClicToPay(CardSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    @Override
    public String name() {
        return "clictopay";
    }

    @Override
    public Opened register(String orderNumber, long amount, String description, String returnUrl) {
        JsonNode answer = accepted(call(
                "register.do",
                Map.of(
                        "orderNumber", orderNumber,
                        "amount", String.valueOf(amount),
                        "currency", DINAR,
                        "returnUrl", returnUrl,
                        "failUrl", returnUrl,
                        "description", description,
                        "language", settings.language(),
                        "sessionTimeoutSecs", String.valueOf(settings.session().toSeconds()))));
        String reference = answer.path("orderId").asText("");
        String address = answer.path("formUrl").asText("");
        if (reference.isEmpty() || !address.matches("https?://[^\\s\"'<>]{1,1000}")) {
            throw new GatewayAway("The provider's answer names no payment page", null);
        }
        return new Opened(reference, address);
    }

    @Override
    public Optional<Reading> readByReference(String reference) {
        return read(Map.of("orderId", reference))
                .map(reading -> new Reading(
                        reference,
                        reading.orderNumber(),
                        reading.state(),
                        reading.amount(),
                        reading.currency(),
                        reading.refunded(),
                        reading.detail()));
    }

    @Override
    public Optional<Reading> readByOrderNumber(String orderNumber) {
        return read(Map.of("orderNumber", orderNumber));
    }

    private Optional<Reading> read(Map<String, String> which) {
        JsonNode answer = call("getOrderStatusExtended.do", which);
        if (answer.path("errorCode").asText("0").equals(UNKNOWN_ORDER)) {
            return Optional.empty();
        }
        accepted(answer);
        if (!answer.path("orderStatus").canConvertToInt()
                || !answer.path("amount").canConvertToLong()) {
            throw new GatewayAway("The provider's answer says neither status nor amount", null);
        }
        return Optional.of(new Reading(
                reference(answer),
                answer.path("orderNumber").asText(""),
                state(answer.path("orderStatus").asInt()),
                answer.path("amount").asLong(),
                answer.path("currency").asText(""),
                answer.path("paymentAmountInfo").path("refundedAmount").asLong(0),
                answer.path("actionCodeDescription").asText("")));
    }

    /** Where the provider gives its own number beside the order's. */
    private static String reference(JsonNode answer) {
        for (JsonNode attribute : answer.path("attributes")) {
            if (attribute.path("name").asText().equals("mdOrder")) {
                return attribute.path("value").asText();
            }
        }
        return "";
    }

    /** 2 is deposited; 4 is refunded, in part or whole; 3 reversed and 6 declined never become money. */
    static State state(int orderStatus) {
        return switch (orderStatus) {
            case 2 -> State.PAID;
            case 3, 6 -> State.DECLINED;
            case 4 -> State.REFUNDED;
            default -> State.PENDING;
        };
    }

    @Override
    public void refund(String reference, long amount, String refundId) {
        accepted(call(
                "refund.do",
                Map.of("orderId", reference, "amount", String.valueOf(amount), "externalRefundId", refundId)));
    }

    private static JsonNode accepted(JsonNode answer) {
        String code = answer.path("errorCode").asText("0");
        if (!code.isEmpty() && !code.equals("0")) {
            throw new GatewayRefused(code, answer.path("errorMessage").asText("refused"));
        }
        return answer;
    }

    private JsonNode call(String operation, Map<String, String> parameters) {
        Map<String, String> form = new LinkedHashMap<>(parameters);
        form.put("userName", settings.user());
        form.put("password", settings.password());
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.url() + "/" + operation))
                .timeout(settings.timeout())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new GatewayAway(operation + " was answered with " + answer.statusCode(), null);
            }
            return json.readTree(answer.body());
        } catch (IOException lost) {
            throw new GatewayAway(
                    operation + " was not answered: " + lost.getClass().getSimpleName(), lost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new GatewayAway(operation + " was interrupted", interrupted);
        }
    }
}

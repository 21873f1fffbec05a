package tn.aloauto.marketplace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers in the route engine's place, over real HTTP, what its internal door is agreed to answer. */
public final class EngineStandIn {

    /** What it was sent, by receipt id. */
    public record Received(String path, Map<String, String> headers, String body) {}

    /** A card payment at the provider, as the engine would tell of it. */
    public static final class Card {
        public final String reference = UUID.randomUUID().toString();
        public volatile String orderNumber;
        public volatile long amountMillimes;
        public volatile String currency = "788";
        public volatile String state = "pending";
        public volatile boolean engineIsAway;
        public final Map<String, Long> refunds = new ConcurrentHashMap<>();
    }

    public static final Map<UUID, Card> CARDS = new ConcurrentHashMap<>();
    public static final UUID BAD_FILE = UUID.randomUUID();
    public static final String TOKEN = "test-token-of-the-internal-door";
    public static final Map<UUID, Received> RECEIVED = new ConcurrentHashMap<>();

    private static final HttpServer SERVER = start();

    private EngineStandIn() {}

    public static String url() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work);
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/internal", EngineStandIn::answer);
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 401, "{}");
        } else if (path.equals("/internal/routes")) {
            reply(
                    exchange,
                    200,
                    "[{\"id\":\"pieces\",\"status\":\"live\"},{\"id\":\"bad\",\"status\":\"refused\",\"line\":7}]");
        } else if (path.startsWith("/internal/routes/")) {
            String decision = path.substring(path.lastIndexOf('/') + 1);
            int status =
                    path.contains("/unknown/") ? 404 : path.contains("/bad/") && decision.equals("run") ? 409 : 200;
            reply(exchange, status, "{\"id\":\"x\",\"status\":\"" + decision + "\"}");
        } else if (path.startsWith("/internal/definitions")) {
            definitions(exchange, path, body);
        } else if (path.startsWith("/internal/mapping-submissions")) {
            submissions(exchange, path, body);
        } else if (path.startsWith("/internal/payments/")) {
            card(exchange, path, body);
        } else if (path.startsWith("/internal/links/") || path.startsWith("/internal/orders/")) {
            boolean able = !path.contains("unable") && !path.contains(BAD_FILE.toString());
            reply(exchange, able ? 202 : 409, able ? "{\"accepted\":2}" : "{}");
        } else if (path.endsWith("/rejected-rows")) {
            String language = exchange.getRequestHeaders().getFirst("Accept-Language");
            reply(
                    exchange,
                    200,
                    "[{\"row\":3,\"line\":4,\"column\":\"Prix TTC\",\"code\":\"BAD_PRICE\",\"message\":\"" + language
                            + "\"}]");
        } else if (path.endsWith("/rejected-file")) {
            boolean known = path.contains(BAD_FILE.toString());
            boolean asText = "as_text=true".equals(exchange.getRequestURI().getRawQuery());
            exchange.getResponseHeaders()
                    .set(
                            "Content-Type",
                            asText
                                    ? "text/csv;charset=UTF-8"
                                    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            reply(exchange, known ? 200 : 404, known ? "Référence;motif\nX1;Prix illisible\n" : "{}");
        } else if (path.startsWith("/internal/alerts/")) {
            reply(exchange, 200, "{\"status\":\"acknowledged\"}");
        } else if (path.endsWith("/cells")) {
            reply(exchange, 200, "[\"R-1\",\" 12,500 DT\"]");
        } else if (path.startsWith("/internal/vendors/")) {
            reply(exchange, 200, "\ufeffsku;price\nR-1;12.500\n");
        } else if (path.endsWith("/replay") && !path.contains(BAD_FILE.toString())) {
            reply(exchange, 202, "{\"id\":\"" + UUID.randomUUID() + "\"}");
        } else if (path.startsWith("/internal/files/")) {
            boolean held = !path.contains(BAD_FILE.toString());
            reply(exchange, held ? 200 : 409, held ? decided(path.substring(path.lastIndexOf('/') + 1)) : "{}");
        } else if (body.contains("too much")) {
            reply(exchange, 413, "{}");
        } else if (body.contains("engine trouble")) {
            reply(exchange, 500, "{}");
        } else {
            UUID id = UUID.randomUUID();
            Map<String, String> headers = new ConcurrentHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            RECEIVED.put(id, new Received(path, headers, body));
            String decision =
                    path.endsWith("/rehearsals") ? "rehearsal" : path.endsWith("/preview") ? "trial" : "proposal";
            boolean received = path.endsWith("/files");
            reply(exchange, 202, received ? "{\"id\":\"" + id + "\"}" : decided(decision));
        }
    }

    private static void definitions(HttpExchange exchange, String path, String body) throws IOException {
        String verdict = "{\"good\":%s,\"findings\":[%s],\"cases\":[],\"flows\":[\"x\"],\"drawing\":\"flowchart TD\"}"
                .formatted(
                        !body.contains("bad"),
                        body.contains("bad")
                                ? "{\"file\":\"vendors/x.camel.yaml\",\"line\":3,\"column\":7,\"reason\":\"Non.\"}"
                                : "");
        String entry =
                "{\"number\":7,\"version\":\"v7\",\"status\":\"live\",\"author\":\"a@b.tn\",\"source\":\"rest\",\"cases\":1}";
        if (path.contains("/unknown")) {
            reply(exchange, 404, "{}");
        } else if (path.endsWith("/definitions")) {
            reply(
                    exchange,
                    200,
                    "[{\"kind\":\"vendors\",\"id\":\"x\",\"status\":\"live\"},{\"kind\":\"mappings\",\"id\":\"y\",\"status\":\"refused\"}]");
        } else if (path.endsWith("/words")) {
            reply(
                    exchange,
                    200,
                    "{\"templates\":[{\"id\":\"t\",\"parameters\":[{\"name\":\"feed\",\"default_value\":null}]}],\"under\":{\"route\":[\"from\"]},\"files\":{\"mappings\":[\"y\"]},\"mapping_schema\":\"{}\"}");
        } else if (path.endsWith("/validation")) {
            reply(exchange, 200, verdict);
        } else if (path.endsWith("/diff")) {
            reply(exchange, 200, "{\"from\":6,\"to\":7,\"lines\":[\"-a\",\"+b\"]}");
        } else if (path.endsWith("/history")) {
            reply(exchange, 200, "{\"count\":1,\"entries\":[" + entry + "]}");
        } else if (path.endsWith("/history/7")) {
            reply(exchange, 200, "{\"entry\":" + entry + ",\"text\":\"t\"}");
        } else if (exchange.getRequestMethod().equals("GET")) {
            reply(
                    exchange,
                    200,
                    "{\"definition\":{\"kind\":\"vendors\",\"id\":\"x\"},\"text\":\"t\",\"digest\":\"d\"}");
        } else {
            String outcome = body.contains("bad") ? "refused" : body.contains("stale") ? "changed" : "live";
            reply(
                    exchange,
                    200,
                    "{\"outcome\":\"" + outcome + "\",\"version\":\"v8\",\"digest\":\"d8\",\"verdict\":" + verdict
                            + "}");
        }
    }

    private static void submissions(HttpExchange exchange, String path, String body) throws IOException {
        String finding =
                "{\"file\":\"mappings/m.mapping.yaml\",\"line\":6,\"column\":9,\"reason\":\"« prix » est inconnu.\"}";
        String verdict = "{\"good\":%s,\"findings\":[%s],\"cases\":[],\"flows\":[\"x\"],\"drawing\":\"\"}";
        if (path.endsWith("/mapping-submissions")) {
            String outcome = body.contains("prix")
                    ? "refused"
                    : body.contains("same") ? "same" : body.contains("again") ? "one_waits" : "waiting";
            RECEIVED.put(UUID.randomUUID(), new Received(path, Map.of(), body));
            reply(
                    exchange,
                    body.contains("no-such-feed") ? 404 : 200,
                    "{\"outcome\":\"%s\",\"id\":\"%s\",\"findings\":[%s]}"
                            .formatted(outcome, UUID.randomUUID(), outcome.equals("refused") ? finding : ""));
        } else if (path.endsWith("/review")) {
            reply(
                    exchange,
                    200,
                    "{\"base\":\"d\",\"changed\":true,\"lines\":[\"-a\",\"+b\"],\"verdict\":"
                            + verdict.formatted(true, "") + "}");
        } else {
            String decision = path.substring(path.lastIndexOf('/') + 1);
            boolean stale = body.contains("\"base\":\"0");
            boolean unfit = body.contains("\"base\":\"1");
            boolean late = body.contains("too late");
            String status =
                    decision.equals("accept") ? "accepted" : decision.equals("refuse") ? "refused" : "withdrawn";
            reply(
                    exchange,
                    200,
                    "{\"outcome\":\"%s\",\"status\":\"%s\",\"publication\":%s}"
                            .formatted(
                                    stale ? "changed" : unfit ? "refused" : late ? "decided" : "done",
                                    late ? "accepted" : status,
                                    decision.equals("accept")
                                            ? "{\"outcome\":\"live\",\"version\":\"v\",\"digest\":\"d\",\"verdict\":"
                                                    + verdict.formatted(!unfit, unfit ? finding : "") + "}"
                                            : "null"));
        }
    }

    private static void card(HttpExchange exchange, String path, String body) throws IOException {
        UUID payment = UUID.fromString(path.split("/")[3]);
        Card card = CARDS.get(payment);
        if (card != null && card.engineIsAway) {
            reply(exchange, 503, "{}");
        } else if (path.endsWith("/refunds")) {
            card.refunds.put(told(body, "refund_id"), Long.valueOf(told(body, "amount_millimes")));
            reply(exchange, 200, "{\"state\":\"done\"}");
        } else if (exchange.getRequestMethod().equals("POST")) {
            if (card == null || card.state.equals("declined")) {
                card = new Card();
                card.orderNumber = new BigInteger(payment.toString().replace("-", ""), 16).toString(36) + "x1";
                card.amountMillimes = Long.parseLong(told(body, "amount_millimes"));
                CARDS.put(payment, card);
            }
            reply(
                    exchange,
                    200,
                    "{\"provider\":\"clictopay\",\"provider_reference\":\"" + card.reference
                            + "\",\"redirect_url\":\"https://bank.example.tn/pay?mdOrder=" + card.reference + "\"}");
        } else if (card == null) {
            reply(exchange, 404, "{}");
        } else {
            reply(
                    exchange,
                    200,
                    "{\"provider\":\"clictopay\",\"provider_reference\":\"%s\",\"order_number\":\"%s\",\"state\":\"%s\",\"amount_millimes\":%d,\"currency\":\"%s\",\"refunded_millimes\":0,\"detail\":\"\"}"
                            .formatted(
                                    card.reference, card.orderNumber, card.state, card.amountMillimes, card.currency));
        }
    }

    private static String told(String body, String field) {
        Matcher value = Pattern.compile("\"" + field + "\":\"?([^,\"}]+)").matcher(body);
        if (!value.find()) {
            throw new IllegalArgumentException(body);
        }
        return value.group(1);
    }

    private static String decided(String decision) {
        return switch (decision) {
            case "rehearsal" ->
                """
                {"verdict":"partial","message":"","total_rows":2,"created_rows":0,"updated_rows":1,"unchanged_rows":0,
                 "removed_rows":0,"error_rows":1,"changed":{"price":1},
                 "largest_price_moves":[{"product_id":1,"sku":"A","name":"Filtre","line":2,"old_price":10.000,
                                         "new_price":12.5,"percent":25.0}],
                 "first_rejects":[{"row":2,"line":3,"column":"Prix","value":"x","code":"NOT_A_NUMBER",
                                   "message":"Prix illisible","suggestion":null}]}""";
            case "proposal" ->
                """
                {"mapping":"description: essai\\n","confidence":0.87,
                 "columns":[{"header":"Tarif public","position":4,"field":"price","confidence":0.9,"why":["prix"]}],
                 "questions":[{"about":"mode","text":"Tout le stock ?","answers":["partial","full"]}],
                 "preview":[{"line":2,"values":["reference: A-1"],"problems":[]}]}""";
            case "trial" ->
                "{\"line\":null,\"column\":null,\"reason\":null,\"preview\":[{\"line\":2,\"values\":[\"price: 1.000\"],\"problems\":[]}]}";
            case "undo" ->
                """
                {"change_set":4,"restored":3,"removed":2,"retired":1,"kept":1,
                 "kept_rows":[{"product_id":9,"sku":"K","reason":"touched"}],"already_done":false}""";
            case "release" -> "{\"status\":\"received\"}";
            default -> "{\"status\":\"failed\"}";
        };
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}

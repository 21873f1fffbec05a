package tn.aloauto.simulators.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tn.aloauto.simulators.odoo.Call;
import tn.aloauto.simulators.odoo.CallsUnderFire;
import tn.aloauto.simulators.odoo.Fault;
import tn.aloauto.simulators.odoo.FaultDial;
import tn.aloauto.simulators.odoo.OdooFault;
import tn.aloauto.simulators.odoo.Reply;

/**
 * A running ERP on loopback. {@code GET /api/articles} pages by {@code page}, {@code offset}, {@code cursor} or the Link header and
 * knows {@code updated_since}; {@code POST /api/orders} knows {@code Idempotency-Key}; {@code GET /api/orders?number=} looks up.
 */
public final class RestErpSimulator implements AutoCloseable {

    /** What opens the door, in the header {@code X-Api-Key}; or as client secret of client {@code shop} at /oauth/token. */
    public static final String KEY = "demo-rest-key";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEFAULT_SIZE = 50;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FaultDial dial = new FaultDial();
    private final CallsUnderFire calls = new CallsUnderFire(dial);
    private final List<Map<String, Object>> articles = new ArrayList<>();
    private final Map<String, Map<String, Object>> orders = new LinkedHashMap<>();
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final Map<String, Boolean> tokens = new ConcurrentHashMap<>();

    private RestErpSimulator(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        server.createContext("/api", this::api);
        server.createContext("/oauth/token", this::token);
        server.createContext("/simulator", this::simulator);
        server.setExecutor(threads);
    }

    /** Port 0 takes any free one. */
    public static RestErpSimulator start(int port) {
        try {
            RestErpSimulator simulator = new RestErpSimulator(port);
            simulator.server.start();
            return simulator;
        } catch (IOException failure) {
            throw new UncheckedIOException("The REST simulator cannot listen on port " + port, failure);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void fault(Fault fault) {
        dial.set(fault);
    }

    public void clearFaults() {
        dial.clear();
    }

    /** The faults that were set since the last such question and have not happened once. */
    public List<Fault> neverStruck() {
        return dial.neverStruck();
    }

    public Map<String, Integer> calls() {
        return calls.counts();
    }

    /** @param updated an ISO instant */
    public void article(String code, String label, String price, int quantity, String updated) {
        synchronized (articles) {
            articles.add(Map.of(
                    "code",
                    code,
                    "label",
                    label,
                    "family",
                    "Freinage",
                    "price",
                    Map.of("ttc", new java.math.BigDecimal(price)),
                    "stock",
                    List.of(Map.of("depot", "TUN", "qty", quantity)),
                    "oem",
                    List.of("OE " + code, "OE2 " + code),
                    "updated",
                    updated));
        }
    }

    /** The first ones stay, the others are gone. */
    public void keepArticles(int number) {
        synchronized (articles) {
            articles.subList(number, articles.size()).clear();
        }
    }

    public List<Map<String, Object>> orders() {
        synchronized (orders) {
            return List.copyOf(orders.values());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void api(HttpExchange exchange) throws IOException {
        if (!isSignedIn(exchange)) {
            Reply refused = Reply.json(401, Map.of("message", "Who are you?"));
            send(exchange, refused);
            return;
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.answer(exchange, new RestRequest(exchange, body, this));
    }

    private boolean isSignedIn(HttpExchange exchange) {
        String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        return KEY.equals(exchange.getRequestHeaders().getFirst("X-Api-Key"))
                || tokens.containsKey(bearer.replaceFirst("^Bearer ", ""));
    }

    private void token(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String basic = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String expected = "Basic "
                + java.util.Base64.getEncoder().encodeToString(("shop:" + KEY).getBytes(StandardCharsets.UTF_8));
        boolean right = basic.equals(expected) || asked.contains("client_id=shop") && asked.contains(KEY);
        if (!right || !asked.contains("grant_type=client_credentials")) {
            send(exchange, Reply.json(401, Map.of("error", "invalid_client")));
            return;
        }
        String token = UUID.randomUUID().toString();
        tokens.put(token, true);
        send(exchange, Reply.json(200, Map.of("access_token", token, "token_type", "Bearer", "expires_in", 300)));
    }

    private void simulator(HttpExchange exchange) throws IOException {
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        switch (request) {
            case "GET /simulator/orders" -> send(exchange, Reply.json(200, orders()));
            case "GET /simulator/calls" -> send(exchange, Reply.json(200, calls()));
            case "GET /simulator/faults" -> send(exchange, Reply.json(200, dial.list()));
            case "POST /simulator/faults" -> {
                fault(JSON.readValue(exchange.getRequestBody(), Fault.class));
                send(exchange, Reply.json(201, dial.list()));
            }
            case "DELETE /simulator/faults" -> {
                clearFaults();
                send(exchange, Reply.json(200, dial.list()));
            }
            default -> send(exchange, Reply.json(404, Map.of("message", "There is no " + request)));
        }
    }

    Reply list(Map<String, String> query) {
        List<Map<String, Object>> changed = changedSince(query.getOrDefault("updated_since", ""));
        int size = Integer.parseInt(query.getOrDefault("size", String.valueOf(DEFAULT_SIZE)));
        int from = Integer.parseInt(
                query.containsKey("page")
                        ? String.valueOf((Integer.parseInt(query.get("page")) - 1) * size)
                        : query.getOrDefault("offset", query.getOrDefault("cursor", "0")));
        int to = Math.min(changed.size(), from + size);
        List<Map<String, Object>> page = from >= to ? List.of() : changed.subList(from, to);
        Map<String, Object> answer = new LinkedHashMap<>(Map.of("data", Map.of("items", page)));
        boolean more = to < changed.size();
        answer.put("next", more ? String.valueOf(to) : null);
        Reply reply = Reply.json(200, answer);
        String next = "<https://elsewhere.example/api/articles?offset=" + to + "&size=" + size + ">; rel=\"next\"";
        return more ? reply.with("Link", next) : reply;
    }

    /** The same articles as a Relay connection, for callers that name the folder as a Sage X3 wants it. */
    Reply graphql(String folder, String text) throws JsonProcessingException {
        JsonNode asked = JSON.readTree(text);
        if (!"SEED".equals(folder) || !asked.path("query").asText().contains("articles(")) {
            return Reply.json(200, Map.of("errors", List.of(Map.of("message", "There is no such field or folder"))));
        }
        JsonNode variables = asked.path("variables");
        if (!variables.path("first").isInt()) {
            return Reply.json(200, Map.of("errors", List.of(Map.of("message", "$first is no Int"))));
        }
        List<Map<String, Object>> changed = changedSince(variables.path("since").asText(""));
        int from = variables.path("after").asInt(0);
        int to = Math.min(changed.size(), from + variables.path("first").asInt());
        List<Map<String, Object>> edges = changed.subList(Math.min(from, to), to).stream()
                .map(article -> Map.<String, Object>of("node", article))
                .toList();
        Map<String, Object> page = new LinkedHashMap<>(Map.of("hasNextPage", to < changed.size()));
        page.put("endCursor", edges.isEmpty() ? null : String.valueOf(to));
        return Reply.json(200, Map.of("data", Map.of("articles", Map.of("edges", edges, "pageInfo", page))));
    }

    private List<Map<String, Object>> changedSince(String since) {
        synchronized (articles) {
            return articles.stream()
                    .filter(article -> article.get("updated").toString().compareTo(since) >= 0)
                    .toList();
        }
    }

    Map<String, Object> create(String key, String body) throws JsonProcessingException {
        synchronized (orders) {
            String known = key == null ? null : keys.get(key);
            if (known != null) {
                return orders.get(known);
            }
            String id = "R" + (1000 + orders.size() + 1);
            Map<String, Object> order = new LinkedHashMap<>();
            order.put("id", id);
            order.put("state", "open");
            order.putAll(JSON.readValue(body, LinkedHashMap.class));
            orders.put(id, order);
            if (key != null) {
                keys.put(key, id);
            }
            return order;
        }
    }

    List<Map<String, Object>> find(String number) {
        return orders().stream()
                .filter(order -> number.equals(order.get("number")))
                .toList();
    }

    Map<String, Object> cancel(String id) {
        synchronized (orders) {
            orders.get(id).put("state", "cancelled");
            return orders.get(id);
        }
    }

    static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
        return query;
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        CallsUnderFire.send(exchange, reply);
    }

    /** One request below /api. */
    private record RestRequest(HttpExchange exchange, String text, RestErpSimulator erp) implements Call {

        @Override
        public String model() {
            return exchange.getRequestURI().getPath().split("/")[2];
        }

        @Override
        public String method() {
            return exchange.getRequestMethod();
        }

        @Override
        public Object run() {
            String path = exchange.getRequestURI().getPath();
            Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
            try {
                return switch (method() + " " + path.replaceFirst("R[0-9]+", "*")) {
                    case "GET /api/articles" -> erp.list(query);
                    case "GET /api/orders" -> erp.find(query.getOrDefault("number", ""));
                    case "POST /api/graphql" ->
                        erp.graphql(exchange.getRequestHeaders().getFirst("x-xtrem-endpoint"), text);
                    case "POST /api/orders" ->
                        erp.create(exchange.getRequestHeaders().getFirst("Idempotency-Key"), text);
                    case "POST /api/orders/*/cancel" -> erp.cancel(path.split("/")[3]);
                    default -> Reply.json(404, Map.of("message", "There is no " + path));
                };
            } catch (JsonProcessingException malformed) {
                return Reply.json(400, Map.of("message", malformed.getOriginalMessage()));
            }
        }

        @Override
        public Reply succeeded(Object result) {
            return result instanceof Reply reply ? reply : Reply.json(200, result);
        }

        @Override
        public Reply failed(OdooFault fault) {
            return Reply.json(422, Map.of("message", fault.getMessage()));
        }

        @Override
        public Reply signedOut() {
            return Reply.json(401, Map.of("message", "The token has expired"));
        }
    }
}

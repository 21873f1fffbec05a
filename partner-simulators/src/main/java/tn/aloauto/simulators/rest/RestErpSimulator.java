package tn.aloauto.simulators.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tn.aloauto.simulators.odoo.CallsUnderFire;
import tn.aloauto.simulators.odoo.Fault;
import tn.aloauto.simulators.odoo.FaultDial;
import tn.aloauto.simulators.odoo.Reply;

/**
 * A running ERP on loopback. {@code GET /api/articles} pages by {@code page}, {@code offset}, {@code cursor} or the Link header and
 * knows {@code updated_since}; {@code POST /api/orders} knows {@code Idempotency-Key}; {@code GET /api/orders?number=} looks up.
 */
public final class RestErpSimulator implements AutoCloseable {

    /** What opens the door, in the header {@code X-Api-Key}; or as client secret of client {@code shop} at /oauth/token. */
    public static final String KEY = "demo-rest-key";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FaultDial dial = new FaultDial();
    private final CallsUnderFire calls = new CallsUnderFire(dial);
    private final RestErpBooks books = new RestErpBooks();
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
        books.article(code, label, price, quantity, updated);
    }

    /** The first ones stay, the others are gone. */
    public void keepArticles(int number) {
        books.keepArticles(number);
    }

    public List<Map<String, Object>> orders() {
        return books.orders();
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
        calls.answer(exchange, new RestRequest(exchange, body, books));
    }

    private boolean isSignedIn(HttpExchange exchange) {
        String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        return KEY.equals(exchange.getRequestHeaders().getFirst("X-Api-Key"))
                || tokens.containsKey(bearer.replaceFirst("^Bearer ", ""));
    }

    private void token(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String basic = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String expected =
                "Basic " + Base64.getEncoder().encodeToString(("shop:" + KEY).getBytes(StandardCharsets.UTF_8));
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

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        CallsUnderFire.send(exchange, reply);
    }
}

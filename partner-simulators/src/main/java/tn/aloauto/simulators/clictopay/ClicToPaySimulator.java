package tn.aloauto.simulators.clictopay;

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
import java.util.concurrent.Executors;

/**
 * Answers as ClicToPay does: forms in, JSON out, HTTP 200 also for refusals. An order's number is taken once; several
 * partial refunds up to the deposited sum. A person pays or declines on the payment page, a test by {@link #pay}.
 */
public final class ClicToPaySimulator implements AutoCloseable {

    public static final String USER = "demo-shop";
    public static final String PASSWORD = "demo-card-password";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, CardOrder> byReference = new ConcurrentHashMap<>();
    private final Map<String, List<CardFault>> faults = new ConcurrentHashMap<>();
    private final List<String> calls = new ArrayList<>();

    private ClicToPaySimulator(HttpServer server) {
        this.server = server;
    }

    /** @param port 0 for a free one */
    public static ClicToPaySimulator start(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
            ClicToPaySimulator simulator = new ClicToPaySimulator(server);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "clictopay-simulator");
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/payment/rest/", simulator::rest);
            server.createContext("/payment/page", simulator::page);
            server.start();
            return simulator;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Of the REST interface, as the settings of the engine name it. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/payment/rest";
    }

    /** The buyer typed a card number, and the bank said yes or no. */
    public void pay(String reference, boolean accepted) {
        byReference.get(reference).paid(accepted);
    }

    /** The next call of an operation, e.g. {@code register.do}, goes wrong. */
    public void fault(String operation, CardFault fault) {
        faults.computeIfAbsent(operation, any -> new ArrayList<>()).add(fault);
    }

    public CardOrder order(String reference) {
        return byReference.get(reference);
    }

    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    private void rest(HttpExchange exchange) throws IOException {
        String operation = exchange.getRequestURI().getPath().substring("/payment/rest/".length());
        Map<String, String> form = form(exchange);
        synchronized (this) {
            calls.add(operation);
        }
        CardFault fault = next(operation);
        if (fault == CardFault.RESET) {
            exchange.close();
        } else if (fault == CardFault.HTTP_500) {
            reply(exchange, 500, "text/html", "<h1>Internal error</h1>");
        } else if (fault == CardFault.HTML_200) {
            reply(exchange, 200, "text/html", "<html>Maintenance</html>");
        } else if (fault == CardFault.ERROR_CODE) {
            json(exchange, error("7", "Erreur système"));
        } else {
            Map<String, Object> answer = answer(operation, form, fault);
            if (fault == CardFault.DROP_ANSWER) {
                exchange.close();
            } else {
                json(exchange, answer);
            }
        }
    }

    private synchronized CardFault next(String operation) {
        List<CardFault> set = faults.get(operation);
        return set == null || set.isEmpty() ? null : set.remove(0);
    }

    private synchronized Map<String, Object> answer(String operation, Map<String, String> form, CardFault fault) {
        if (!USER.equals(form.get("userName")) || !PASSWORD.equals(form.get("password"))) {
            return error("5", "Accès refusé");
        }
        return switch (operation) {
            case "register.do" -> register(form);
            case "getOrderStatusExtended.do" -> status(form, fault);
            case "refund.do" -> refund(form);
            default -> error("5", "Opération inconnue");
        };
    }

    private Map<String, Object> register(Map<String, String> form) {
        if (byReference.values().stream().anyMatch(order -> order.number().equals(form.get("orderNumber")))) {
            return error("1", "Numéro de commande déjà traité");
        }
        if (!form.getOrDefault("amount", "").matches("[1-9][0-9]{0,11}") || form.get("returnUrl") == null) {
            return error("4", "Paramètre obligatoire absent");
        }
        String reference = UUID.randomUUID().toString();
        byReference.put(
                reference,
                new CardOrder(
                        form.get("orderNumber"),
                        Long.parseLong(form.get("amount")),
                        form.get("currency"),
                        form.get("returnUrl")));
        return Map.of(
                "orderId",
                reference,
                "formUrl",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/payment/page?mdOrder=" + reference);
    }

    private Map<String, Object> status(Map<String, String> form, CardFault fault) {
        Map.Entry<String, CardOrder> found = find(form);
        if (found == null) {
            return error("6", "Numéro de commande inconnu");
        }
        CardOrder order = found.getValue();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("errorCode", "0");
        answer.put("orderNumber", order.number());
        answer.put("orderStatus", order.status());
        answer.put("actionCode", order.status() == 6 ? -2007 : 0);
        answer.put("actionCodeDescription", order.status() == 6 ? "Carte refusée" : "");
        answer.put("amount", fault == CardFault.OTHER_AMOUNT ? order.amount() - 1000 : order.amount());
        answer.put("currency", fault == CardFault.OTHER_CURRENCY ? "978" : order.currency());
        answer.put(
                "paymentAmountInfo", Map.of("depositedAmount", order.deposited(), "refundedAmount", order.refunded()));
        answer.put("attributes", List.of(Map.of("name", "mdOrder", "value", found.getKey())));
        return answer;
    }

    private Map<String, Object> refund(Map<String, String> form) {
        Map.Entry<String, CardOrder> found = find(form);
        if (found == null) {
            return error("6", "Numéro de commande inconnu");
        }
        return found.getValue().refund(Long.parseLong(form.get("amount")))
                ? error("0", "")
                : error("7", "Montant de remboursement trop élevé");
    }

    private Map.Entry<String, CardOrder> find(Map<String, String> form) {
        String reference = form.get("orderId");
        return byReference.entrySet().stream()
                .filter(order -> reference == null
                        ? order.getValue().number().equals(form.get("orderNumber"))
                        : order.getKey().equals(reference))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Object> error(String code, String message) {
        return Map.of("errorCode", code, "errorMessage", message);
    }

    /** Two buttons; the answer leads back to the shop, as the real page does. */
    private void page(HttpExchange exchange) throws IOException {
        Map<String, String> query = parsed(exchange.getRequestURI().getRawQuery());
        CardOrder order = byReference.get(query.getOrDefault("mdOrder", ""));
        if (order == null) {
            reply(exchange, 404, "text/plain", "Unknown order");
        } else if (query.containsKey("result")) {
            order.paid(query.get("result").equals("paid"));
            String separator = order.returnUrl().contains("?") ? "&" : "?";
            exchange.getResponseHeaders()
                    .set("Location", order.returnUrl() + separator + "orderId=" + query.get("mdOrder") + "&lang=fr");
            reply(exchange, 302, "text/plain", "");
        } else {
            String here = "?mdOrder=" + query.get("mdOrder") + "&amp;result=";
            reply(
                    exchange,
                    200,
                    "text/html;charset=utf-8",
                    "<!doctype html><title>Paiement (simulateur)</title><h1>" + order.amount() / 1000 + "."
                            + "%03d".formatted(order.amount() % 1000) + " DT</h1><p><a href=\"" + here
                            + "paid\">Payer</a> <a href=\"" + here + "declined\">Refuser</a>");
        }
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        return parsed(new String(exchange.getRequestBody().readNBytes(100_000), StandardCharsets.UTF_8));
    }

    private static Map<String, String> parsed(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : (text == null ? "" : text).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    private static void json(HttpExchange exchange, Map<String, Object> answer) throws IOException {
        reply(exchange, 200, "application/json", JSON.writeValueAsString(answer));
    }

    private static void reply(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package tn.aloauto.simulators.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tn.aloauto.simulators.odoo.Call;
import tn.aloauto.simulators.odoo.OdooFault;
import tn.aloauto.simulators.odoo.Reply;

/** One request below /api. */
record RestRequest(HttpExchange exchange, String text, RestErpBooks erp) implements Call {

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

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
        return query;
    }
}

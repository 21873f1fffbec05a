package tn.aloauto.simulators.odoo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code POST /jsonrpc}: every application error is HTTP 200 with an error body, and the dialled faults strike here. */
final class JsonRpcDoor implements HttpHandler {

    private static final String TRACEBACK = "Traceback (most recent call last):\n  File"
            + " \"/usr/lib/python3/dist-packages/odoo/http.py\", line 2166, in _transactioning\n"
            + "    return service_model.retrying(func, env=self.env)\n";

    private final OdooServices services;
    private final FaultDial faults;
    private final boolean is18;
    private final Map<String, Integer> calls = new TreeMap<>();

    JsonRpcDoor(OdooServices services, FaultDial faults, boolean is18) {
        this.services = services;
        this.faults = faults;
        this.is18 = is18;
    }

    /** How often each model.method was called, counted on arrival, answered or not. */
    Map<String, Integer> calls() {
        synchronized (calls) {
            return new TreeMap<>(calls);
        }
    }

    void forgetCalls() {
        synchronized (calls) {
            calls.clear();
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String contentType = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (!exchange.getRequestMethod().equals("POST")) {
            Answers.html(exchange, 405, "Method Not Allowed");
        } else if (!contentType.startsWith("application/json")) {
            Answers.html(exchange, 415, "Unsupported Media Type");
        } else {
            answer(exchange, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void answer(HttpExchange exchange, String text) throws IOException {
        Object body;
        try {
            body = Json.MAPPER.readValue(text, Object.class);
        } catch (JsonProcessingException malformed) {
            Answers.html(exchange, 400, "Invalid JSON data");
            return;
        }
        if (!(body instanceof Map<?, ?>)) {
            Answers.html(exchange, 400, "Invalid JSON-RPC data");
            return;
        }
        Map<String, Object> params = Values.map(Values.map(body).get("params"));
        List<Object> args = Values.list(params.get("args"));
        boolean onAModel = "execute_kw".equals(params.get("method")) && args.size() > 4;
        String model = onAModel ? Values.text(args.get(3)) : Values.text(params.get("service"));
        String method = onAModel ? Values.text(args.get(4)) : Values.text(params.get("method"));
        synchronized (calls) {
            calls.merge(model + "." + method, 1, Integer::sum);
        }
        Optional<Fault> fault = faults.take(model, method, text);
        if (fault.isEmpty()) {
            Answers.json(exchange, 200, envelope(Values.map(body), params));
        } else {
            strike(exchange, fault.get(), Values.map(body), params);
        }
    }

    private void strike(HttpExchange exchange, Fault fault, Map<String, Object> body, Map<String, Object> params)
            throws IOException {
        switch (fault.kind()) {
            case RESET -> exchange.close();
            case HTTP_503 -> Answers.html(exchange, 503, "<html><h1>503 Service Unavailable</h1></html>");
            case HTTP_500 -> Answers.html(exchange, 500, "<html><h1>Internal Server Error</h1></html>");
            case USER_ERROR ->
                Answers.json(
                        exchange, 200, failed(body, OdooFault.userError("The journal is locked by an accountant.")));
            case LOAD_CONFLICT -> Answers.json(exchange, 200, loadConflict(body));
            case DROP_ANSWER, LOST_THEN_OK -> {
                envelope(body, params);
                exchange.close();
            }
            case DELAY -> {
                Map<String, Object> late = envelope(body, params);
                pause(fault.millis());
                Answers.json(exchange, 200, late);
            }
            case DUPLICATE -> {
                envelope(body, params);
                Answers.json(exchange, 200, envelope(body, params));
            }
        }
    }

    private Map<String, Object> envelope(Map<String, Object> body, Map<String, Object> params) {
        try {
            Object result = services.call(
                    Values.text(params.get("service")),
                    Values.text(params.get("method")),
                    Values.list(params.get("args")));
            Map<String, Object> answer = opened(body);
            if (result != OdooServices.NOTHING) {
                answer.put("result", result);
            }
            return answer;
        } catch (OdooFault fault) {
            return failed(body, fault);
        }
    }

    private Map<String, Object> failed(Map<String, Object> body, OdooFault fault) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", fault.name());
        data.put("message", fault.getMessage());
        data.put("arguments", List.of(fault.getMessage()));
        data.put("context", Map.of());
        data.put("debug", TRACEBACK + fault.name() + ": " + fault.getMessage() + "\n");
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", is18 ? 200 : 0);
        error.put("message", "Odoo Server Error");
        error.put("data", data);
        Map<String, Object> answer = opened(body);
        answer.put("error", error);
        return answer;
    }

    private static Map<String, Object> loadConflict(Map<String, Object> body) {
        Map<String, Object> message = Map.of(
                "rows",
                Map.of("from", 0, "to", 0),
                "record",
                0,
                "type",
                "error",
                "message",
                "could not serialize access due to concurrent update\n");
        Map<String, Object> answer = opened(body);
        answer.put("result", Map.of("ids", false, "messages", List.of(message), "nextrow", 0));
        return answer;
    }

    private static Map<String, Object> opened(Map<String, Object> body) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("jsonrpc", "2.0");
        answer.put("id", body.get("id"));
        return answer;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

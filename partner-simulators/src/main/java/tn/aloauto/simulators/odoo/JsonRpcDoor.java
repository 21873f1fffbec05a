package tn.aloauto.simulators.odoo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code POST /jsonrpc}: every application error is HTTP 200 with an error body. */
final class JsonRpcDoor implements HttpHandler {

    private static final int SESSION_ENDED = 100;

    private final OdooServices services;
    private final CallsUnderFire calls;
    private final boolean is18;

    JsonRpcDoor(OdooServices services, CallsUnderFire calls, boolean is18) {
        this.services = services;
        this.calls = calls;
        this.is18 = is18;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String contentType = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (!exchange.getRequestMethod().equals("POST")) {
            Answers.html(exchange, 405, "Method Not Allowed");
        } else if (!contentType.startsWith("application/json")) {
            Answers.html(exchange, 415, "Unsupported Media Type");
        } else {
            answer(exchange, CallsUnderFire.body(exchange));
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
        if (body instanceof Map<?, ?>) {
            Map<String, Object> request = Values.map(body);
            calls.answer(exchange, new RpcCall(text, request.get("id"), Values.map(request.get("params"))));
        } else {
            Answers.html(exchange, 400, "Invalid JSON-RPC data");
        }
    }

    /** A call in its envelope. */
    private final class RpcCall implements Call {

        private final String text;
        private final Object id;
        private final Map<String, Object> params;
        private final List<Object> args;
        private final boolean onAModel;

        RpcCall(String text, Object id, Map<String, Object> params) {
            this.text = text;
            this.id = id;
            this.params = params;
            this.args = Values.list(params.get("args"));
            this.onAModel = "execute_kw".equals(params.get("method")) && args.size() > 4;
        }

        @Override
        public String model() {
            return Values.text(onAModel ? args.get(3) : params.get("service"));
        }

        @Override
        public String method() {
            return Values.text(onAModel ? args.get(4) : params.get("method"));
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public Object run() {
            return services.call(Values.text(params.get("service")), Values.text(params.get("method")), args);
        }

        @Override
        public Reply succeeded(Object result) {
            Map<String, Object> answer = opened(id);
            if (result != OdooServices.NOTHING) {
                answer.put("result", result);
            }
            return Reply.json(200, answer);
        }

        @Override
        public Reply failed(OdooFault fault) {
            return error(id, is18 ? 200 : 0, "Odoo Server Error", fault);
        }

        @Override
        public Reply signedOut() {
            return sessionEnded();
        }
    }

    /** The one error with a code that means something; it forgets whose answer it is. */
    static Reply sessionEnded() {
        return error(
                null,
                SESSION_ENDED,
                "Odoo Session Expired",
                OdooFault.named("odoo.http.SessionExpiredException", "Session expired"));
    }

    private static Reply error(Object id, int code, String message, OdooFault fault) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", message);
        error.put("data", fault.data());
        Map<String, Object> answer = opened(id);
        answer.put("error", error);
        return Reply.json(200, answer);
    }

    private static Map<String, Object> opened(Object id) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("jsonrpc", "2.0");
        answer.put("id", id);
        return answer;
    }
}

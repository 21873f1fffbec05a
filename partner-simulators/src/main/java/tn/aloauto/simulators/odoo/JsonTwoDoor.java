package tn.aloauto.simulators.odoo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code POST /json/2/<model>/<method>}, from Odoo 19 on: a key, named arguments, the bare value, and a status that means something. */
final class JsonTwoDoor implements HttpHandler {

    private static final String PATH = "/json/2/";
    private static final Set<String> OF_THE_MODEL =
            Set.of("search", "search_count", "search_read", "create", "load", "fields_get", "default_get");

    private final OdooServices services;
    private final CallsUnderFire calls;
    private final OdooSettings settings;

    JsonTwoDoor(OdooServices services, CallsUnderFire calls, OdooSettings settings) {
        this.services = services;
        this.calls = calls;
        this.settings = settings;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String[] path =
                exchange.getRequestURI().getPath().substring(PATH.length()).split("/");
        String contentType = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        String database = exchange.getRequestHeaders().getFirst("X-Odoo-Database");
        if (settings.is18() || path.length != 2 || database != null && !database.equals(settings.database())) {
            Answers.html(exchange, 404, "<h1>Not Found</h1>");
        } else if (!exchange.getRequestMethod().equals("POST")) {
            Answers.html(exchange, 404, "Did you mean POST " + PATH + path[0] + "/" + path[1] + "?");
        } else if (!contentType.startsWith("application/json")) {
            Answers.html(exchange, 415, "Unsupported Media Type");
        } else {
            answer(exchange, path[0], path[1], CallsUnderFire.body(exchange));
        }
    }

    private void answer(HttpExchange exchange, String model, String method, String text) throws IOException {
        Object body;
        try {
            body = Json.MAPPER.readValue(text, Object.class);
        } catch (JsonProcessingException malformed) {
            Answers.send(exchange, failed(400, OdooFault.named("werkzeug.exceptions.BadRequest", "Invalid JSON data")));
            return;
        }
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        calls.answer(exchange, new KeyedCall(model, method, text, authorization, Values.map(body), services));
    }

    /** A call with the key it came with. */
    private record KeyedCall(
            String model,
            String method,
            String text,
            String authorization,
            Map<String, Object> body,
            OdooServices services)
            implements Call {

        @Override
        public Object run() {
            services.requireKey(authorization);
            if (body.containsKey("ids") && OF_THE_MODEL.contains(method)) {
                throw OdooFault.named("werkzeug.exceptions.UnprocessableEntity", "cannot call " + method + " with ids");
            }
            Map<String, Object> named = new LinkedHashMap<>(body);
            Object ids = named.remove("ids");
            Object result = services.execute(model, method, ids == null ? List.of() : List.of(ids), named);
            return result == OdooServices.NOTHING ? null : result;
        }

        @Override
        public Reply succeeded(Object result) {
            return Reply.json(200, result);
        }

        @Override
        public Reply failed(OdooFault fault) {
            return JsonTwoDoor.failed(status(fault), fault);
        }

        @Override
        public Reply signedOut() {
            return failed(OdooServices.unauthorized("Invalid apikey"));
        }
    }

    private static Reply failed(int status, OdooFault fault) {
        OdooFault worded = status == 404 && !fault.name().endsWith("MissingError")
                ? OdooFault.named("werkzeug.exceptions.NotFound", fault.getMessage())
                : fault;
        Reply reply = Reply.json(status, worded.data());
        return status == 401 ? reply.with("WWW-Authenticate", "Bearer ") : reply;
    }

    private static int status(OdooFault fault) {
        String name = fault.name().substring(fault.name().lastIndexOf('.') + 1);
        return switch (name) {
            case "Unauthorized", "AccessDenied" -> 401;
            case "AccessError" -> 403;
            case "MissingError", "AttributeError" -> 404;
            case "UserError" -> fault.getMessage().endsWith("doesn't exist") ? 404 : 422;
            case "ValidationError", "UnprocessableEntity" -> 422;
            default -> 500;
        };
    }
}

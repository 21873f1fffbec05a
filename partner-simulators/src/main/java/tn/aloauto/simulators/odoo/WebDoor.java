package tn.aloauto.simulators.odoo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;

/** {@code /web/...}: the version, from Odoo 19 on, without a key; and the web session interface, where every session has ended. */
final class WebDoor implements HttpHandler {

    private final OdooServices services;
    private final OdooSettings settings;

    WebDoor(OdooServices services, OdooSettings settings) {
        this.services = services;
        this.settings = settings;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        if (request.equals("GET /web/version") && !settings.is18()) {
            Map<String, Object> version = services.version();
            Answers.json(
                    exchange,
                    200,
                    Map.of(
                            "version_info",
                            version.get("server_version_info"),
                            "version",
                            version.get("server_version")));
        } else if (request.equals("POST /web/dataset/call_kw")) {
            Answers.send(exchange, JsonRpcDoor.sessionEnded());
        } else {
            Answers.html(exchange, 404, "<h1>Not Found</h1>");
        }
    }
}

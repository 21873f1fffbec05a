package tn.aloauto.simulators.odoo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes an answer. Odoo's own server closes the connection after each one. */
final class Answers {

    private Answers() {}

    static void json(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, Reply.json(status, body));
    }

    static void html(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, Reply.html(status, body));
    }

    static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = begin(exchange, reply);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Sends all but the body, which is answered. */
    static byte[] begin(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        exchange.getResponseHeaders().set("Connection", "close");
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        return bytes;
    }
}

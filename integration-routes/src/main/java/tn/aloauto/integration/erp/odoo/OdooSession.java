package tn.aloauto.integration.erp.odoo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.orders.ExportRefusal;
import tn.aloauto.integration.orders.ExportRefusal.Kind;

/**
 * The steps of a connection a route may name: put a call into its JSON-RPC envelope and take the answer out of its own. It
 * signs in once per connection and keeps the user id, because Odoo spends a second or more on each sign-in.
 */
@Component("odooSession")
public class OdooSession {

    private final ProducerTemplate producer;
    private final Map<String, SignedIn> sessions = new ConcurrentHashMap<>();
    private final AtomicLong calls = new AtomicLong();

    private record SignedIn(int userId, String database, String login, String apiKey) {

        boolean isFor(String otherDatabase, String otherLogin, String otherApiKey) {
            return database.equals(otherDatabase) && login.equals(otherLogin) && apiKey.equals(otherApiKey);
        }

        @Override
        public String toString() {
            return "user " + userId + " of " + database;
        }
    }

    OdooSession(ProducerTemplate producer) {
        this.producer = producer;
    }

    /** The call as Odoo takes it, signed in first where needed. */
    public Map<String, Object> envelope(
            @Body OdooCall call,
            @ExchangeProperty("connection") String connection,
            @ExchangeProperty("database") String database,
            @ExchangeProperty("login") String login,
            @ExchangeProperty("apiKey") String apiKey) {
        if (call.isSignIn()) {
            return envelope("common", "authenticate", List.of(database, login, apiKey, Map.of()));
        }
        SignedIn session = sessions.get(connection);
        if (session == null || !session.isFor(database, login, apiKey)) {
            session = new SignedIn(signIn(connection), database, login, apiKey);
            sessions.put(connection, session);
        }
        return envelope(
                "object",
                "execute_kw",
                List.of(
                        database,
                        session.userId(),
                        apiKey,
                        call.model(),
                        call.method(),
                        call.arguments(),
                        call.options()));
    }

    /** The result, or the error of which only name and message are kept: the rest is the server's traceback. */
    public OdooAnswer answer(@Body Map<String, Object> reply) {
        if (reply.get("error") instanceof Map<?, ?> error) {
            throw OdooErrors.judge(error);
        }
        return new OdooAnswer(reply.get("result"));
    }

    /** False when there was nothing to forget. */
    boolean forget(String connection) {
        return sessions.remove(connection) != null;
    }

    private int signIn(String connection) {
        OdooAnswer answer = OdooConnection.send(producer, connection, OdooCall.signIn());
        if (answer.result() instanceof Integer userId) {
            return userId;
        }
        throw new ExportRefusal(
                Kind.CREDENTIALS,
                "credentials",
                "Odoo refuse nos identifiants : vérifier l'utilisateur et sa clé d'API");
    }

    private Map<String, Object> envelope(String service, String method, List<?> arguments) {
        return Map.of(
                "jsonrpc",
                "2.0",
                "method",
                "call",
                "id",
                calls.incrementAndGet(),
                "params",
                Map.of("service", service, "method", method, "args", arguments));
    }
}

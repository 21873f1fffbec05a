package tn.aloauto.integration.erp.odoo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.StreamCache;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.orders.ExportRefusal;
import tn.aloauto.integration.orders.ExportRefusal.Kind;

/**
 * The steps of a connection a route may name: put a call into the words of the server's generation and take the answer out of
 * its own. What was learnt of a server is kept: its version, which of our keys it takes, and who we are there, because Odoo
 * spends a second or more on each sign-in.
 */
@Component("odooSession")
public class OdooSession {

    private static final int FIRST_WITH_JSON_2 = 19;
    private static final long LARGEST_ANSWER = 64L << 20;
    private static final String TRANSPORT = "odooTransport";
    private static final String CALL = "odooCall";

    /** Prices and quantities are decimals here, never binary fractions. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ProducerTemplate producer;
    private final OdooTransport jsonRpc = new JsonRpcTransport();
    private final OdooTransport json2 = new JsonTwoTransport();
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();

    /** What is known of one server; userId 0 before the sign-in, and for ever where none is needed. */
    private record Standing(OdooAccess access, OdooTransport transport, int key, int userId) {

        boolean isReadyFor(OdooAccess other) {
            return access.equals(other) && (userId != 0 || !transport.needsSignIn());
        }

        String secret() {
            return access.keys().get(key);
        }

        Standing with(int otherKey, int otherUser) {
            return new Standing(access, transport, otherKey, otherUser);
        }
    }

    OdooSession(ProducerTemplate producer) {
        this.producer = producer;
    }

    /** Turns the call into the HTTP request this server understands, signed in first where needed. */
    public byte[] ask(@Body OdooCall call, @ExchangeProperty("connection") String connection, Exchange exchange)
            throws JsonProcessingException {
        OdooAccess access = OdooAccess.of(exchange);
        if (access.keys().isEmpty()) {
            throw OdooErrors.credentials();
        }
        OdooTransport transport = jsonRpc;
        String key = exchange.getProperty("triedKey", access.keys().get(0), String.class);
        int userId = 0;
        if (!call.isAboutTheServer()) {
            Standing standing = standing(connection, access);
            transport = standing.transport();
            key = standing.secret();
            userId = standing.userId();
        }
        exchange.setProperty(TRANSPORT, transport);
        exchange.setProperty(CALL, call);
        OdooRequest request = transport.request(call, access, key, userId);
        Message message = exchange.getMessage();
        message.setHeader(Exchange.HTTP_METHOD, request.httpMethod());
        message.setHeader(Exchange.HTTP_PATH, request.path());
        request.headers().forEach(message::setHeader);
        return request.body() == null ? null : JSON.writeValueAsBytes(request.body());
    }

    /** What the server returned, or its refusal. */
    public OdooAnswer answer(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        message.removeHeader("Authorization");
        int status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        OdooTransport transport = exchange.getProperty(TRANSPORT, OdooTransport.class);
        Object body = json(message);
        if (status == 404 && body == OdooTransport.NOT_JSON) {
            // the way in is not where it was: a server that was upgraded is asked for its version anew
            standings.remove(exchange.getProperty("connection", String.class));
        }
        return transport.answer(exchange.getProperty(CALL, OdooCall.class), status, body);
    }

    private static Object json(Message message) throws IOException {
        if (message.getBody() instanceof StreamCache cache && cache.length() > LARGEST_ANSWER) {
            throw new ExportRefusal(Kind.PERMANENT, "too_large", "La réponse d'Odoo est trop grande pour être lue");
        }
        byte[] bytes = message.getBody(byte[].class);
        try {
            return bytes == null || bytes.length == 0 ? OdooTransport.NOT_JSON : JSON.readValue(bytes, Object.class);
        } catch (JsonProcessingException aPage) {
            return OdooTransport.NOT_JSON;
        }
    }

    private Standing standing(String connection, OdooAccess access) {
        Standing standing = standings.get(connection);
        if (standing != null && standing.isReadyFor(access)) {
            return standing;
        }
        OdooTransport transport = standing != null && standing.access().equals(access)
                ? standing.transport()
                : transport(connection, access);
        int key = standing != null && standing.access().equals(access) ? standing.key() : 0;
        Standing ready = new Standing(access, transport, key, 0);
        if (transport.needsSignIn()) {
            ready = signedIn(connection, ready);
        }
        standings.put(connection, ready);
        return ready;
    }

    /** JSON-2 from Odoo 19 on; the older way announces its end there at each call. */
    private OdooTransport transport(String connection, OdooAccess access) {
        return switch (access.transport()) {
            case "jsonrpc" -> jsonRpc;
            case "json2" -> json2;
            default -> majorVersion(connection) >= FIRST_WITH_JSON_2 ? json2 : jsonRpc;
        };
    }

    private int majorVersion(String connection) {
        Object page = OdooConnection.send(producer, connection, OdooCall.versionPage(), Map.of())
                .result();
        if (page instanceof Map<?, ?> told && told.get("version_info") instanceof List<?> parts) {
            return major(parts);
        }
        Object version = OdooConnection.send(producer, connection, OdooCall.version(), Map.of())
                .result();
        return version instanceof Map<?, ?> told && told.get("server_version_info") instanceof List<?> parts
                ? major(parts)
                : 0;
    }

    /** Online servers say {@code saas~18.2}. */
    private static int major(List<?> versionInfo) {
        String first = String.valueOf(versionInfo.get(0)).replaceAll("\\D", "");
        return first.isEmpty() ? 0 : Integer.parseInt(first);
    }

    /** Each key is tried once, beginning with the one that worked last. */
    private Standing signedIn(String connection, Standing standing) {
        int keys = standing.access().keys().size();
        for (int i = 0; i < keys; i++) {
            int key = (standing.key() + i) % keys;
            OdooAnswer answer = OdooConnection.send(
                    producer,
                    connection,
                    OdooCall.signIn(),
                    Map.of("triedKey", standing.access().keys().get(key)));
            if (answer.result() instanceof Integer userId) {
                return standing.with(key, userId);
            }
        }
        throw OdooErrors.credentials();
    }

    /** After a refusal: whether there is another way in worth one try, a new sign-in or the other key. */
    boolean mayTryAgain(String connection) {
        boolean[] worthATry = new boolean[1];
        standings.computeIfPresent(connection, (name, standing) -> {
            int keys = standing.access().keys().size();
            worthATry[0] = standing.transport().needsSignIn() || keys > 1;
            return standing.transport().needsSignIn()
                    ? standing.with(standing.key(), 0)
                    : standing.with((standing.key() + 1) % keys, 0);
        });
        return worthATry[0];
    }
}

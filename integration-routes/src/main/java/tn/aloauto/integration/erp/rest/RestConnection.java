package tn.aloauto.integration.erp.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.erp.CallFailures;
import tn.aloauto.integration.orders.ExportRefusal;
import tn.aloauto.integration.orders.ExportRefusal.Kind;

/** The steps of a connection over HTTP a route may name: a call becomes a request, an answer a document of bounded size. */
@Component("restConnection")
public class RestConnection {

    private static final int LARGEST = 32 * 1024 * 1024;
    private static final String HEADER = "[A-Za-z][A-Za-z0-9-]{0,60}";
    private static final Pattern EXTRA_HEADER = Pattern.compile("(" + HEADER + ")\\s*:\\s*([\\x21-\\x7e]{1,200})");

    private final ProducerTemplate producer;
    private final ObjectMapper json;

    RestConnection(ProducerTemplate producer, ObjectMapper json) {
        this.producer = producer;
        this.json = json;
    }

    /** The request as the HTTP step sends it. */
    public byte[] request(
            @Body RestCall call,
            @ExchangeProperty("apiKeyHeader") String keyHeader,
            @ExchangeProperty("apiKey") String key,
            @ExchangeProperty("extraHeader") String extra,
            Exchange exchange) {
        Message message = exchange.getMessage();
        message.setHeader(Exchange.HTTP_METHOD, call.method());
        message.setHeader(Exchange.HTTP_PATH, call.path());
        if (!call.query().isEmpty()) {
            message.setHeader(Exchange.HTTP_RAW_QUERY, call.queryString());
        }
        message.setHeader("Accept", "application/json");
        if (call.body() != null) {
            message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        }
        call.headers().forEach(message::setHeader);
        Matcher more = EXTRA_HEADER.matcher(extra == null ? "" : extra);
        if (more.matches()) {
            message.setHeader(more.group(1), more.group(2));
        }
        if (key != null && !key.isEmpty() && keyHeader != null && keyHeader.matches(HEADER)) {
            message.setHeader(keyHeader, key);
        }
        return call.body();
    }

    /** The document of the answer. A page for people where a document should be is an answer nobody can read. */
    public RestAnswer answer(@Body InputStream body, Exchange exchange) throws IOException {
        String link = exchange.getMessage().getHeader("Link", "", String.class);
        byte[] bytes = body == null ? new byte[0] : body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new ExportRefusal(
                    Kind.PERMANENT, "answer_too_large", "La réponse de l'ERP dépasse " + LARGEST / 1024 / 1024 + " Mo");
        }
        JsonNode document = bytes.length == 0 ? MissingNode.getInstance() : json.readTree(bytes);
        return new RestAnswer(document, link, bytes.length);
    }

    /** @throws ExportRefusal that says what the failure means */
    RestAnswer ask(String connection, RestCall call) {
        Exchange exchange = producer.send(
                "direct:erp-" + connection, sending -> sending.getMessage().setBody(call));
        if (exchange.getException() != null) {
            throw CallFailures.judge(exchange.getException());
        }
        if (exchange.getMessage().getBody() instanceof RestAnswer answer) {
            return answer;
        }
        throw new ExportRefusal(Kind.UNKNOWN, "unreadable_answer", "La réponse de l'ERP est illisible");
    }

    byte[] bytes(Map<String, Object> document) {
        try {
            return json.writeValueAsBytes(document);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

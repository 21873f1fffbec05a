package tn.aloauto.integration.erp.soap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import tn.aloauto.integration.erp.CallFailures;
import tn.aloauto.integration.orders.ExportRefusal;
import tn.aloauto.integration.orders.ExportRefusal.Kind;

/** The steps of a SOAP connection a route may name: a call gets its envelope, an answer loses its own. */
@Component("soapConnection")
public class SoapConnection {

    private static final int LARGEST = 8 * 1024 * 1024;
    private static final int LONGEST_MESSAGE = 300;

    private final ProducerTemplate producer;

    SoapConnection(ProducerTemplate producer) {
        this.producer = producer;
    }

    public byte[] envelope(
            @Body SoapCall call,
            @ExchangeProperty("namespace") String namespace,
            @ExchangeProperty("pool") String pool,
            @ExchangeProperty("language") String language,
            Exchange exchange) {
        exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "text/xml; charset=utf-8");
        exchange.getMessage().setHeader("SOAPAction", "\"run\"");
        String xml =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:wss="%s"><soapenv:Body>\
                <wss:run><callContext><codeLang>%s</codeLang><poolAlias>%s</poolAlias><poolId></poolId>\
                <requestConfig></requestConfig></callContext><publicName>%s</publicName><inputXml>%s</inputXml></wss:run>\
                </soapenv:Body></soapenv:Envelope>"""
                        .formatted(
                                SafeXml.escaped(namespace),
                                SafeXml.escaped(language),
                                SafeXml.escaped(pool),
                                SafeXml.escaped(call.publicName()),
                                SafeXml.escaped(call.parameters()));
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    /** A page for people, an entity or a document type where an answer should be is an answer nobody reads. */
    public SoapAnswer answer(@Body InputStream body) throws IOException {
        byte[] bytes = body == null ? new byte[0] : body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new ExportRefusal(
                    Kind.PERMANENT, "answer_too_large", "La réponse de l'ERP dépasse " + LARGEST / 1024 / 1024 + " Mo");
        }
        Document document;
        try {
            document = SafeXml.parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException notXml) {
            throw new ExportRefusal(Kind.UNKNOWN, "unreadable_answer", "La réponse de l'ERP est illisible", notXml);
        }
        String status = SafeXml.text(document, "status");
        if (status.isEmpty()) {
            throw new ExportRefusal(Kind.UNKNOWN, "unreadable_answer", "La réponse de l'ERP est illisible");
        }
        String messages = SafeXml.text(document, "messages").replaceAll("\\s+", " ");
        return new SoapAnswer(
                "1".equals(status),
                messages.length() > LONGEST_MESSAGE ? messages.substring(0, LONGEST_MESSAGE) : messages,
                SafeXml.text(document, "resultXml"));
    }

    /** @throws ExportRefusal that says what the failure means */
    SoapAnswer run(String connection, SoapCall call) {
        Exchange exchange = producer.send(
                "direct:erp-" + connection, sending -> sending.getMessage().setBody(call));
        if (exchange.getException() != null) {
            throw CallFailures.judge(exchange.getException());
        }
        if (exchange.getMessage().getBody() instanceof SoapAnswer answer) {
            return answer;
        }
        throw new ExportRefusal(Kind.UNKNOWN, "unreadable_answer", "La réponse de l'ERP est illisible");
    }
}

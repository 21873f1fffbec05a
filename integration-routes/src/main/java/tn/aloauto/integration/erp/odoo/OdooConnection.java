package tn.aloauto.integration.erp.odoo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import tn.aloauto.integration.erp.CallFailures;
import tn.aloauto.integration.orders.ExportRefusal;
import tn.aloauto.integration.orders.ExportRefusal.Kind;

/** Asks one Odoo server, through the route {@code direct:erp-<connection>} that holds its address, breaker and time limits. */
record OdooConnection(String name, ProducerTemplate producer, OdooSession session) {

    List<Map<String, Object>> searchRead(String model, List<?> domain, List<String> fields, int limit) {
        Map<String, ?> options = Map.of("fields", fields, "order", "id", "limit", limit);
        return rows(call(new OdooCall(model, "search_read", List.of(domain), options)));
    }

    List<Map<String, Object>> read(String model, int id, List<String> fields) {
        return rows(call(new OdooCall(model, "read", List.of(List.of(id), fields), Map.of())));
    }

    /** Presses a button on one record; what it answers differs by version, so the caller reads the record back. */
    void press(String model, String button, int id, Map<String, ?> context) {
        call(new OdooCall(
                model, button, List.of(List.of(id)), context.isEmpty() ? Map.of() : Map.of("context", context)));
    }

    /** Imports one record with its lines. A record whose external id is known is updated, never made twice. */
    int load(String model, List<String> columns, List<List<Object>> rows) {
        Object result = call(new OdooCall(model, "load", List.of(columns, rows), Map.of()));
        if (result instanceof Map<?, ?> loaded) {
            if (loaded.get("ids") instanceof List<?> ids && !ids.isEmpty() && ids.get(0) instanceof Integer id) {
                return id;
            }
            throw OdooErrors.judge(firstMessage(loaded));
        }
        throw new ExportRefusal(Kind.UNKNOWN, "unreadable_answer", "La réponse d'Odoo est illisible");
    }

    private static String firstMessage(Map<?, ?> loaded) {
        return loaded.get("messages") instanceof List<?> messages
                        && !messages.isEmpty()
                        && messages.get(0) instanceof Map<?, ?> message
                ? String.valueOf(message.get("message"))
                : "sans explication";
    }

    /** A kept user id may have been revoked: signs in anew, once. */
    private Object call(OdooCall call) {
        try {
            return send(producer, name, call).result();
        } catch (ExportRefusal refusal) {
            if (refusal.kind() != Kind.CREDENTIALS || !session.forget(name)) {
                throw refusal;
            }
            return send(producer, name, call).result();
        }
    }

    static OdooAnswer send(ProducerTemplate producer, String connection, OdooCall call) {
        Exchange exchange = producer.send(
                "direct:erp-" + connection, sending -> sending.getMessage().setBody(call));
        if (exchange.getException() != null) {
            throw CallFailures.judge(exchange.getException());
        }
        if (exchange.getMessage().getBody() instanceof OdooAnswer answer) {
            return answer;
        }
        throw new ExportRefusal(Kind.UNKNOWN, "unreadable_answer", "La réponse d'Odoo est illisible");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Object result) {
        if (!(result instanceof List<?> list)) {
            throw new ExportRefusal(Kind.UNKNOWN, "unreadable_answer", "La réponse d'Odoo est illisible");
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        list.forEach(row -> rows.add((Map<String, Object>) row));
        return rows;
    }
}

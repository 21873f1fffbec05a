package tn.aloauto.integration.erp.odoo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import tn.aloauto.integration.erp.CallFailures;
import tn.aloauto.integration.orders.ExportRefusal;
import tn.aloauto.integration.orders.ExportRefusal.Kind;

/** Asks one Odoo server, through the route {@code direct:erp-<connection>} that holds its address, breaker and time limits. */
record OdooConnection(String name, ProducerTemplate producer, OdooSession session) {

    /** A connection whose file is being saved is back at once; one that is gone is not waited for. */
    private static final String WHILE_IT_IS_REPLACED = "?timeout=3000";

    List<Map<String, Object>> searchRead(String model, List<?> domain, List<String> fields, int limit) {
        return searchRead(model, domain, fields, "id", limit);
    }

    List<Map<String, Object>> searchRead(String model, List<?> domain, List<String> fields, String order, int limit) {
        return rows(call(OdooCall.onModel(
                model, "search_read", Map.of("domain", domain, "fields", fields, "order", order, "limit", limit))));
    }

    List<Map<String, Object>> read(String model, int id, List<String> fields) {
        return rows(call(OdooCall.onRecords(model, "read", List.of(id), Map.of("fields", fields))));
    }

    int count(String model, List<?> domain) {
        if (call(OdooCall.onModel(model, "search_count", Map.of("domain", domain))) instanceof Integer count) {
            return count;
        }
        throw unreadable();
    }

    /** Which of a model's fields this server has: that depends on its version and on the modules installed. */
    Set<String> fields(String model) {
        Object result = call(OdooCall.onModel(model, "fields_get", Map.of("attributes", List.of("type"))));
        if (result instanceof Map<?, ?> described) {
            Set<String> names = new java.util.HashSet<>();
            described.keySet().forEach(field -> names.add(String.valueOf(field)));
            return names;
        }
        throw unreadable();
    }

    /** Presses a button on one record; what it answers differs by version, so the caller reads the record back. */
    void press(String model, String button, int id, Map<String, ?> context) {
        call(OdooCall.onRecords(model, button, List.of(id), context.isEmpty() ? Map.of() : Map.of("context", context)));
    }

    /** Calls a method of the model itself. */
    Object ask(String model, String method, Map<String, ?> arguments) {
        return call(OdooCall.onModel(model, method, arguments));
    }

    /** Calls a method of one record with its own arguments. */
    Object on(String model, int id, String method, Map<String, ?> arguments) {
        return call(OdooCall.onRecords(model, method, List.of(id), arguments));
    }

    /** Imports one record with its lines. A record whose external id is known is updated, never made twice. */
    int load(String model, List<String> columns, List<List<Object>> rows) {
        Object result = call(OdooCall.onModel(model, "load", Map.of("fields", columns, "data", rows)));
        if (result instanceof Map<?, ?> loaded) {
            if (loaded.get("ids") instanceof List<?> ids && !ids.isEmpty() && ids.get(0) instanceof Integer id) {
                return id;
            }
            throw OdooErrors.judge(firstMessage(loaded));
        }
        throw unreadable();
    }

    private static String firstMessage(Map<?, ?> loaded) {
        return loaded.get("messages") instanceof List<?> messages
                        && !messages.isEmpty()
                        && messages.get(0) instanceof Map<?, ?> message
                ? String.valueOf(message.get("message"))
                : "sans explication";
    }

    /** A kept user id or a key may have been revoked: one other way in is tried, once. */
    private Object call(OdooCall call) {
        try {
            return send(producer, name, call, Map.of()).result();
        } catch (ExportRefusal refusal) {
            if (refusal.kind() != Kind.CREDENTIALS || !session.mayTryAgain(name)) {
                throw refusal;
            }
            return send(producer, name, call, Map.of()).result();
        }
    }

    static OdooAnswer send(
            ProducerTemplate producer, String connection, OdooCall call, Map<String, String> properties) {
        Exchange exchange = producer.send("direct:erp-" + connection + WHILE_IT_IS_REPLACED, sending -> {
            sending.getMessage().setBody(call);
            properties.forEach(sending::setProperty);
        });
        if (exchange.getException() != null) {
            throw CallFailures.judge(exchange.getException());
        }
        if (exchange.getMessage().getBody() instanceof OdooAnswer answer) {
            return answer;
        }
        throw unreadable();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Object result) {
        if (!(result instanceof List<?> list)) {
            throw unreadable();
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object row : list) {
            if (!(row instanceof Map<?, ?>)) {
                throw unreadable();
            }
            rows.add((Map<String, Object>) row);
        }
        return rows;
    }

    private static ExportRefusal unreadable() {
        return new ExportRefusal(Kind.UNKNOWN, "unreadable_answer", "La réponse d'Odoo est illisible");
    }
}

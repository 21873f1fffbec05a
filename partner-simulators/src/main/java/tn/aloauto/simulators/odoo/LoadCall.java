package tn.aloauto.simulators.odoo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The import call {@code load(fields, rows)}. A record with an external id already known is updated instead of made again;
 * a line without one is added again. A bad row is told inside a successful result.
 */
final class LoadCall {

    private final OdooDatabase database;
    private final Records records;
    private final String model;
    private final List<String> columns;

    /** A bad row: nothing of the whole call is kept. */
    static final class BadRow extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Map<String, Object> message;

        BadRow(Map<String, Object> message) {
            super(message.get("message").toString());
            this.message = message;
        }

        Map<String, Object> result() {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("ids", false);
            result.put("messages", List.of(message));
            result.put("nextrow", 0);
            return result;
        }
    }

    LoadCall(OdooDatabase database, Records records, String model, List<Object> columns) {
        this.database = database;
        this.records = records;
        this.model = model;
        this.columns = columns.stream().map(Object::toString).toList();
    }

    Map<String, Object> load(List<Object> rows) {
        List<Integer> ids = new ArrayList<>();
        int current = 0;
        for (int i = 0; i < rows.size(); i++) {
            List<Object> row = Values.list(rows.get(i));
            try {
                if (ids.isEmpty() || startsARecord(row)) {
                    current = upsert(model, values(model, "", row), externalId("", row));
                    ids.add(current);
                }
                lines(current, row);
            } catch (OdooFault fault) {
                throw new BadRow(message(i, fault));
            }
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ids", ids);
        result.put("messages", List.of());
        result.put("nextrow", 0);
        return result;
    }

    private boolean startsARecord(List<Object> row) {
        for (int i = 0; i < columns.size(); i++) {
            boolean ownColumn = !listField(columns.get(i));
            if (ownColumn && !Values.text(row.get(i)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean listField(String column) {
        Field field = Schema.fields(model).get(column.split("/")[0]);
        return field != null && field.isList();
    }

    private void lines(int owner, List<Object> row) {
        for (Field field : Schema.fields(model).values()) {
            String prefix = field.name() + "/";
            if (field.isList() && columns.stream().anyMatch(column -> column.startsWith(prefix))) {
                Map<String, Object> line = values(field.relation(), prefix, row);
                if (!line.isEmpty()) {
                    line.put(field.inverse(), owner);
                    upsert(field.relation(), line, externalId(prefix, row));
                }
            }
        }
    }

    private Map<String, Object> values(String of, String prefix, List<Object> row) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            if (!column.startsWith(prefix) || prefix.isEmpty() && listField(column)) {
                continue;
            }
            String[] path = column.substring(prefix.length()).split("/");
            Object cell = row.get(i);
            if (path[0].equals("id")
                    || path[0].equals(".id")
                    || Values.text(cell).isEmpty()) {
                continue;
            }
            Field field = Schema.fields(of).get(path[0]);
            if (field == null) {
                throw OdooFault.valueError("Invalid field '" + path[0] + "' in '" + of + "'");
            }
            values.put(path[0], field.kind() == Field.Kind.MANY2ONE ? target(of, field, path, cell) : cell);
        }
        return values;
    }

    private int target(String of, Field field, String[] path, Object cell) {
        String kind = path.length > 1 ? path[1] : "name";
        Integer id =
                switch (kind) {
                    case ".id" -> Values.integer(cell);
                    case "id" -> known(Values.text(cell));
                    default ->
                        records.search(field.relation(), List.of(List.of("name", "=", cell)), Map.of()).stream()
                                .findFirst()
                                .orElse(null);
                };
        if (id == null || database.find(field.relation(), id) == null) {
            String what = kind.equals(".id") ? "database id" : kind.equals("id") ? "external id" : "name";
            String where = of.equals(model) ? field.label() : "Order Lines/" + field.label();
            throw OdooFault.valueError(
                    "No matching record found for " + what + " '" + cell + "' in field '" + where + "'");
        }
        return id;
    }

    private String externalId(String prefix, List<Object> row) {
        int column = columns.indexOf(prefix + "id");
        return column < 0 ? "" : Values.text(row.get(column));
    }

    private int upsert(String of, Map<String, Object> values, String externalId) {
        Integer known = externalId.isEmpty() ? null : known(externalId);
        if (known != null && database.find(of, known) != null) {
            records.write(of, List.of(known), values);
            return known;
        }
        int id = records.create(of, values);
        if (!externalId.isEmpty()) {
            String[] parts = split(externalId);
            database.insert("ir.model.data", Map.of("module", parts[0], "name", parts[1], "model", of, "res_id", id));
        }
        return id;
    }

    private Integer known(String externalId) {
        String[] parts = split(externalId);
        return database.all("ir.model.data").stream()
                .filter(data ->
                        Objects.equals(data.get("module"), parts[0]) && Objects.equals(data.get("name"), parts[1]))
                .map(data -> (Integer) data.get("res_id"))
                .findFirst()
                .orElse(null);
    }

    private static String[] split(String externalId) {
        int dot = externalId.indexOf('.');
        return dot < 0
                ? new String[] {"__import__", externalId}
                : new String[] {externalId.substring(0, dot), externalId.substring(dot + 1)};
    }

    private static Map<String, Object> message(int row, OdooFault fault) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("rows", Map.of("from", row, "to", row));
        message.put("type", "error");
        message.put("record", row);
        message.put("field", "order_line");
        message.put("message", fault.getMessage());
        message.put("moreinfo", Map.of("name", "Possible Values", "type", "ir.actions.act_window", "target", "new"));
        message.put("field_name", "Order Lines");
        return message;
    }
}

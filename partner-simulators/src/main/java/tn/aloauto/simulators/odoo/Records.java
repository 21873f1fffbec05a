package tn.aloauto.simulators.odoo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Search, read, create and write on any model. */
final class Records {

    private final OdooDatabase database;
    private final boolean is18;
    private final Stock stock;

    Records(OdooDatabase database, boolean is18) {
        this.database = database;
        this.is18 = is18;
        this.stock = new Stock(database, this);
    }

    Stock stock() {
        return stock;
    }

    List<Integer> search(String model, List<Object> domain, Map<String, Object> options) {
        Map<String, Field> fields = Schema.fields(model);
        Predicate<Map<String, Object>> asked = new Domain(this, is18).of(model, domain);
        if (fields.containsKey("active") && !mentionsActive(domain) && activeTest(options)) {
            asked = asked.and(row -> Boolean.TRUE.equals(row.get("active")));
        }
        Stream<Integer> ids = database.all(model).stream()
                .filter(asked)
                .sorted(order(model, Values.text(options.get("order"))))
                .map(row -> (Integer) row.get("id"));
        if (options.get("offset") != null) {
            ids = ids.skip(Values.integer(options.get("offset")));
        }
        if (options.get("limit") != null && !Boolean.FALSE.equals(options.get("limit"))) {
            ids = ids.limit(Values.integer(options.get("limit")));
        }
        return ids.toList();
    }

    /** Rows that are gone are left out, as the real one does. */
    List<Map<String, Object>> read(String model, List<Integer> ids, List<Object> names) {
        List<Field> fields = names.isEmpty()
                ? List.copyOf(Schema.fields(model).values())
                : names.stream().map(name -> readable(model, name.toString())).toList();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int id : ids) {
            Map<String, Object> row = database.find(model, id);
            if (row == null) {
                continue;
            }
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("id", id);
            for (Field field : fields) {
                shown.put(field.name(), shown(model, field, row));
            }
            rows.add(shown);
        }
        return rows;
    }

    int create(String model, Map<String, Object> given) {
        Map<String, Object> row = new HashMap<>(Defaults.of(model, database));
        Map<Field, Object> lists = new LinkedHashMap<>();
        accept(model, given, row, lists);
        Defaults.complete(model, row, database);
        if (model.equals("product.product") && row.get("product_tmpl_id") == null) {
            Map<String, Object> template = new HashMap<>(row);
            template.keySet().retainAll(Schema.fields("product.template").keySet());
            row.put("product_tmpl_id", database.insert("product.template", template));
        }
        int id = database.insert(model, row);
        lists.forEach((field, commands) -> command(field, id, Values.list(commands)));
        Sales.afterChange(model, id, database);
        return id;
    }

    void write(String model, List<Integer> ids, Map<String, Object> given) {
        for (int id : ids) {
            database.get(model, id);
            Map<String, Object> row = new HashMap<>();
            Map<Field, Object> lists = new LinkedHashMap<>();
            accept(model, given, row, lists);
            database.update(model, id, row);
            lists.forEach((field, commands) -> command(field, id, Values.list(commands)));
            shareWithTheOtherHalf(model, id, row);
            Sales.afterChange(model, id, database);
        }
    }

    void unlink(String model, List<Integer> ids) {
        ids.forEach(id -> database.delete(model, id));
    }

    /** The rows a many2one or a list field leads to. */
    List<Map<String, Object>> related(String model, Field field, Map<String, Object> row) {
        return Values.ids(value(model, field, row)).stream()
                .map(id -> database.find(field.relation(), id))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A field's bare value: an id, a list of ids, a computed figure, or what is stored. */
    Object value(String model, Field field, Map<String, Object> row) {
        if (field.kind() == Field.Kind.ONE2MANY) {
            return database.all(field.relation()).stream()
                    .filter(each -> Objects.equals(each.get(field.inverse()), row.get("id")))
                    .map(each -> each.get("id"))
                    .toList();
        }
        if (field.name().equals("display_name")) {
            return displayName(model, row);
        }
        return field.stored() ? row.get(field.name()) : stock.figure(field.name(), (Integer) row.get("id"));
    }

    private Object shown(String model, Field field, Map<String, Object> row) {
        Object value = value(model, field, row);
        if (field.kind() == Field.Kind.MANY2ONE && value != null) {
            Map<String, Object> target = database.find(field.relation(), (Integer) value);
            return target == null ? Boolean.FALSE : List.of(value, displayName(field.relation(), target));
        }
        return Values.out(field, value);
    }

    private static String displayName(String model, Map<String, Object> row) {
        String name = Values.text(row.get("name"));
        boolean coded = model.startsWith("product.") && row.get("default_code") != null;
        return coded ? "[" + row.get("default_code") + "] " + name : name;
    }

    private void accept(String model, Map<String, Object> given, Map<String, Object> row, Map<Field, Object> lists) {
        given.forEach((name, value) -> {
            Field field = Schema.fields(model).get(name);
            if (field == null || name.equals("id")) {
                throw OdooFault.valueError("Invalid field '" + name + "' in '" + model + "'");
            }
            if (field.isList()) {
                lists.put(field, value);
            } else {
                row.put(name, Values.in(field, value, is18));
            }
        });
        Constraints.check(model, row, database);
    }

    /** The x2many commands: [0, 0, values] makes, [1, id, values] changes, [2, id] removes. */
    private void command(Field field, int owner, List<Object> commands) {
        for (Object each : commands) {
            List<Object> command = Values.list(each);
            Map<String, Object> values = new HashMap<>(command.size() > 2 ? Values.map(command.get(2)) : Map.of());
            switch (Values.integer(command.get(0))) {
                case 0 -> {
                    values.put(field.inverse(), owner);
                    create(field.relation(), values);
                }
                case 1 -> write(field.relation(), List.of(Values.integer(command.get(1))), values);
                case 2 -> unlink(field.relation(), List.of(Values.integer(command.get(1))));
                default -> throw OdooFault.valueError("Unknown x2many command " + command);
            }
        }
    }

    /** Price and names live on the template in Odoo: a change on either half moves the write_date of both. */
    private void shareWithTheOtherHalf(String model, int id, Map<String, Object> row) {
        if (model.equals("product.product")) {
            database.update(
                    "product.template", (Integer) database.get(model, id).get("product_tmpl_id"), row);
        } else if (model.equals("product.template")) {
            database.all("product.product").stream()
                    .filter(product -> Objects.equals(product.get("product_tmpl_id"), id))
                    .forEach(product -> database.update("product.product", (Integer) product.get("id"), row));
        }
    }

    private Field readable(String model, String name) {
        Field field = Schema.fields(model).get(name);
        if (field == null) {
            throw OdooFault.valueError("Invalid field '" + name + "' on " + (is18 ? "model " : "") + "'" + model + "'");
        }
        return field;
    }

    private Comparator<Map<String, Object>> order(String model, String clause) {
        Comparator<Map<String, Object>> order = null;
        for (String part : clause.isBlank() ? new String[] {"id"} : clause.split(",")) {
            String[] words = part.trim().split("\\s+");
            Field field = readable(model, words[0]);
            if (!field.stored()) {
                throw OdooFault.valueError(
                        "Cannot convert " + model + "." + field.name() + " to SQL because it is not stored");
            }
            Comparator<Map<String, Object>> next = Comparator.comparing(row -> comparable(row.get(field.name())));
            next = words.length > 1 && words[1].equalsIgnoreCase("desc") ? next.reversed() : next;
            order = order == null ? next : order.thenComparing(next);
        }
        return order;
    }

    private static String comparable(Object value) {
        return value instanceof Number number
                ? String.format(Locale.ROOT, "%030.6f", number.doubleValue())
                : Values.text(value);
    }

    private static boolean mentionsActive(List<Object> domain) {
        return domain.stream()
                .anyMatch(term -> term instanceof List<?> leaf && leaf.get(0).equals("active"));
    }

    private static boolean activeTest(Map<String, Object> options) {
        return !Boolean.FALSE.equals(Values.map(options.get("context")).get("active_test"));
    }
}

package tn.aloauto.simulators.odoo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a caller may ask of the server: who am I, and execute this method of that model. */
final class OdooServices {

    /** The one user. */
    static final int USER_ID = 7;

    /** Stands for "the method returned nothing": the answer then has no result member at all. */
    static final Object NOTHING = new Object();

    private static final String BEARER = "bearer ";

    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final OdooSettings settings;
    private final OdooDatabase database;
    private final Records records;
    private final Sales sales;

    OdooServices(OdooSettings settings, OdooDatabase database) {
        this.settings = settings;
        this.keys.add(settings.apiKey());
        this.database = database;
        this.records = new Records(database, settings.is18());
        this.sales = new Sales(database, records.stock());
        DemoRecords.ensure(database);
    }

    Object call(String service, String method, List<Object> args) {
        return switch (service) {
            case "common" -> common(method, args);
            case "object" -> object(method, args);
            default -> throw OdooFault.named("builtins.AttributeError", "module has no attribute '" + service + "'");
        };
    }

    Sales sales() {
        return sales;
    }

    Records records() {
        return records;
    }

    private Object common(String method, List<Object> args) {
        return switch (method) {
            case "version" -> version();
            case "authenticate", "login" -> authenticate(args);
            default -> throw OdooFault.named("builtins.AttributeError", "Method not found: " + method);
        };
    }

    Map<String, Object> version() {
        int major = Integer.parseInt(settings.version().split("\\.")[0]);
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("server_version", settings.version());
        version.put("server_version_info", List.of(major, 0, 0, "final", 0, ""));
        version.put("server_serie", settings.version());
        version.put("protocol_version", 1);
        return version;
    }

    private Object authenticate(List<Object> args) {
        requireDatabase(args.get(0));
        boolean known = settings.login().equals(args.get(1)) && keys.contains(args.get(2));
        return known ? USER_ID : Boolean.FALSE;
    }

    /** Makes a key good, beside those that are. */
    void accept(String key) {
        keys.add(key);
    }

    void revoke(String key) {
        keys.remove(key);
    }

    void requireKey(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw unauthorized("User not authenticated, use an API Key with a Bearer Authorization header.");
        }
        if (!keys.contains(authorization.substring(BEARER.length()))) {
            throw unauthorized("Invalid apikey");
        }
    }

    static OdooFault unauthorized(String message) {
        return OdooFault.named("werkzeug.exceptions.Unauthorized", message);
    }

    private Object object(String service, List<Object> args) {
        if (!service.equals("execute_kw") || args.size() < 5) {
            throw OdooFault.named("builtins.TypeError", "execute_kw needs db, uid, password, model and method");
        }
        requireDatabase(args.get(0));
        if (!Integer.valueOf(USER_ID).equals(args.get(1)) || !keys.contains(args.get(2))) {
            throw OdooFault.accessDenied();
        }
        List<Object> positional = args.size() > 5 ? Values.list(args.get(5)) : List.of();
        Map<String, Object> named = args.size() > 6 ? Values.map(args.get(6)) : Map.of();
        return execute(args.get(3).toString(), args.get(4).toString(), positional, named);
    }

    /** One call is one transaction. */
    Object execute(String model, String method, List<Object> args, Map<String, Object> named) {
        if (model.startsWith("ir.config")) {
            throw OdooFault.accessError("You are not allowed to access 'System Parameter' (" + model + ") records.\n\n"
                    + "This operation is allowed for the following groups:\n\t- Role / Administrator\n\n"
                    + "Contact your administrator to request access if necessary.");
        }
        Schema.fields(model);
        if (method.startsWith("_")) {
            throw OdooFault.accessError(
                    "Private methods (such as '" + model + "." + method + "') cannot be called remotely.");
        }
        try {
            return database.transaction(() -> run(model, method, args, named));
        } catch (LoadCall.BadRow badRow) {
            return badRow.result();
        }
    }

    private Object run(String model, String method, List<Object> args, Map<String, Object> named) {
        Object first = args.isEmpty() ? null : args.get(0);
        return switch (method) {
            case "search" -> records.search(model, domain(args, named), named);
            case "search_count" ->
                records.search(model, domain(args, named), named).size();
            case "search_read" ->
                records.read(model, records.search(model, domain(args, named), named), fields(args, named));
            case "read" -> records.read(model, Values.ids(first), fields(args, named));
            case "create" -> create(model, first == null ? named.get("vals_list") : first);
            case "write" -> {
                records.write(model, Values.ids(first), Values.map(args.size() > 1 ? args.get(1) : named.get("vals")));
                yield true;
            }
            case "unlink" -> {
                records.unlink(model, Values.ids(first));
                yield true;
            }
            case "fields_get" -> fieldsGet(model, Values.list(first == null ? named.get("allfields") : first));
            case "load" ->
                new LoadCall(database, records, model, Values.list(first == null ? named.get("fields") : first))
                        .load(Values.list(args.size() > 1 ? args.get(1) : named.get("data")));
            case "default_get" ->
                Map.of("date_order", database.transactionStart().substring(0, Values.SECONDS_LENGTH));
            case "message_post" -> {
                List<Integer> said = new ArrayList<>();
                Values.ids(first)
                        .forEach(id -> said.add(database.insert(
                                "mail.message",
                                Map.of("model", model, "res_id", id, "body", Values.text(named.get("body"))))));
                yield said.size() == 1 ? said.get(0) : said;
            }
            default -> button(model, method, Values.ids(first));
        };
    }

    private Object button(String model, String method, List<Integer> ids) {
        return switch (model + "." + method) {
            case "sale.order.action_confirm" -> sales.confirm(ids);
            case "sale.order.action_cancel" -> sales.cancel(ids);
            case "stock.picking.button_validate" -> records.stock().validatePicking(ids);
            case "stock.quant.action_apply_inventory" -> {
                records.stock().applyInventory(ids);
                yield NOTHING;
            }
            default ->
                throw OdooFault.named(
                        "builtins.AttributeError", "The method '" + model + "." + method + "' does not exist");
        };
    }

    /** A dict makes one record and gives its id; a list makes many and gives a list. */
    private Object create(String model, Object given) {
        if (given instanceof List<?> many) {
            List<Integer> ids = new ArrayList<>();
            many.forEach(values -> ids.add(records.create(model, Values.map(values))));
            return ids;
        }
        return records.create(model, Values.map(given));
    }

    private static Map<String, Object> fieldsGet(String model, List<Object> names) {
        Map<String, Object> described = new LinkedHashMap<>();
        Schema.fields(model).values().stream()
                .filter(field -> names.isEmpty() || names.contains(field.name()))
                .forEach(field -> {
                    Map<String, Object> attributes = new LinkedHashMap<>();
                    attributes.put("type", field.kind().name().toLowerCase(java.util.Locale.ROOT));
                    attributes.put("string", field.label());
                    attributes.put("store", field.stored());
                    if (field.relation() != null) {
                        attributes.put("relation", field.relation());
                    }
                    described.put(field.name(), attributes);
                });
        return described;
    }

    private static List<Object> domain(List<Object> args, Map<String, Object> named) {
        return Values.list(args.isEmpty() ? named.get("domain") : args.get(0));
    }

    private static List<Object> fields(List<Object> args, Map<String, Object> named) {
        return Values.list(args.size() > 1 ? args.get(1) : named.get("fields"));
    }

    private void requireDatabase(Object name) {
        if (!settings.database().equals(name)) {
            throw OdooFault.named(
                    "psycopg2.OperationalError",
                    "connection to server at \"db.internal\" (10.20.0.5), port 5432 failed: FATAL:  database \"" + name
                            + "\" does not exist\n");
        }
    }
}

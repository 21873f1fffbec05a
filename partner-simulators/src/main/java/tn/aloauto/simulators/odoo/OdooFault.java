package tn.aloauto.simulators.odoo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An error an Odoo server reports: the Python class and its message. */
public final class OdooFault extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String TRACEBACK = "Traceback (most recent call last):\n  File"
            + " \"/usr/lib/python3/dist-packages/odoo/http.py\", line 2166, in _transactioning\n"
            + "    return service_model.retrying(func, env=self.env)\n";

    private final String name;

    private OdooFault(String name, String message) {
        super(message);
        this.name = name;
    }

    String name() {
        return name;
    }

    /** As it goes over the wire, the server's own stack included: no caller should keep that. */
    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", name);
        data.put("message", getMessage());
        data.put("arguments", name.endsWith("Unauthorized") ? List.of(getMessage(), 401) : List.of(getMessage()));
        data.put("context", Map.of());
        data.put("debug", TRACEBACK + name + ": " + getMessage() + "\n");
        return data;
    }

    static OdooFault named(String name, String message) {
        return new OdooFault(name, message);
    }

    static OdooFault valueError(String message) {
        return new OdooFault("builtins.ValueError", message);
    }

    public static OdooFault userError(String message) {
        return new OdooFault("odoo.exceptions.UserError", message);
    }

    static OdooFault validationError(String message) {
        return new OdooFault("odoo.exceptions.ValidationError", message);
    }

    static OdooFault accessError(String message) {
        return new OdooFault("odoo.exceptions.AccessError", message);
    }

    static OdooFault accessDenied() {
        return new OdooFault("odoo.exceptions.AccessDenied", "Access Denied");
    }

    static OdooFault missing(String model, int id) {
        return new OdooFault(
                "odoo.exceptions.MissingError",
                "Record does not exist or has been deleted.\n(Record: " + model + "(" + id + ",), User: "
                        + OdooServices.USER_ID + ")");
    }
}

package tn.aloauto.simulators.odoo;

/** An error an Odoo server reports: the Python class and its message. */
final class OdooFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;

    private OdooFault(String name, String message) {
        super(message);
        this.name = name;
    }

    String name() {
        return name;
    }

    static OdooFault named(String name, String message) {
        return new OdooFault(name, message);
    }

    static OdooFault valueError(String message) {
        return new OdooFault("builtins.ValueError", message);
    }

    static OdooFault userError(String message) {
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

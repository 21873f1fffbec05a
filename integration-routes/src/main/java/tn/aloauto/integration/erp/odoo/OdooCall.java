package tn.aloauto.integration.erp.odoo;

import java.util.List;
import java.util.Map;

/**
 * One thing to ask an Odoo server. Its text never holds a secret: credentials join it on the way out.
 *
 * @param ids the records a method works on; null for a method of the model itself
 * @param arguments by name, as both transports take them
 */
public record OdooCall(String model, String method, List<Integer> ids, Map<String, ?> arguments) {

    private static final OdooCall SIGN_IN = new OdooCall("", "authenticate", null, Map.of());
    private static final OdooCall VERSION = new OdooCall("", "version", null, Map.of());
    private static final OdooCall VERSION_PAGE = new OdooCall("", "version-page", null, Map.of());

    static OdooCall signIn() {
        return SIGN_IN;
    }

    /** The version as every server up to 19 tells it. */
    static OdooCall version() {
        return VERSION;
    }

    /** The version as servers from 19 on tell it, without a key. */
    static OdooCall versionPage() {
        return VERSION_PAGE;
    }

    static OdooCall onModel(String model, String method, Map<String, ?> arguments) {
        return new OdooCall(model, method, null, arguments);
    }

    static OdooCall onRecords(String model, String method, List<Integer> ids, Map<String, ?> arguments) {
        return new OdooCall(model, method, ids, arguments);
    }

    boolean isSignIn() {
        return equals(SIGN_IN);
    }

    boolean isVersionPage() {
        return equals(VERSION_PAGE);
    }

    /** It is about the server and not about a record. */
    boolean isAboutTheServer() {
        return model.isEmpty();
    }
}

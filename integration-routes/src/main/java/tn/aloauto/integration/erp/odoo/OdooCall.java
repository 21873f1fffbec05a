package tn.aloauto.integration.erp.odoo;

import java.util.List;
import java.util.Map;

/** One thing to ask an Odoo server. Its text never holds a secret: credentials join it in the envelope. */
public record OdooCall(String model, String method, List<?> arguments, Map<String, ?> options) {

    private static final String SIGN_IN = "authenticate";

    static OdooCall signIn() {
        return new OdooCall("", SIGN_IN, List.of(), Map.of());
    }

    boolean isSignIn() {
        return model.isEmpty();
    }
}

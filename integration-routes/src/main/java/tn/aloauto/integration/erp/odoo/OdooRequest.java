package tn.aloauto.integration.erp.odoo;

import java.util.Map;

/**
 * A call as it goes over the wire.
 *
 * @param body null for a request without one
 */
record OdooRequest(String httpMethod, String path, Map<String, String> headers, Object body) {

    static OdooRequest get(String path) {
        return new OdooRequest("GET", path, Map.of(), null);
    }

    static OdooRequest post(String path, Object body) {
        return new OdooRequest("POST", path, Map.of("Content-Type", "application/json"), body);
    }
}

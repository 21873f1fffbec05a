package tn.aloauto.integration.erp.odoo;

import java.util.HashMap;
import java.util.Map;

/** {@code POST /json/2/<model>/<method>}, from Odoo 19 on: the key is a bearer's, the status says what became of the call. */
final class JsonTwoTransport implements OdooTransport {

    @Override
    public OdooRequest request(OdooCall call, OdooAccess access, String key, int userId) {
        Map<String, Object> body = new HashMap<>(call.arguments());
        if (call.ids() != null) {
            body.put("ids", call.ids());
        }
        return new OdooRequest(
                "POST",
                "/json/2/" + call.model() + "/" + call.method(),
                Map.of(
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        "bearer " + key,
                        "X-Odoo-Database",
                        access.database()),
                body);
    }

    @Override
    public OdooAnswer answer(OdooCall call, int status, Object body) {
        if (status == 200 && body != NOT_JSON) {
            return new OdooAnswer(body);
        }
        if (body instanceof Map<?, ?> error && error.get("name") != null) {
            throw OdooErrors.judgeData(error);
        }
        throw OdooTransport.notOdoo(status);
    }

    @Override
    public boolean needsSignIn() {
        return false;
    }
}

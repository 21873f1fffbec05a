package tn.aloauto.integration.erp.odoo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** {@code POST /jsonrpc}, up to Odoo 19: everything in one envelope, an application error is an HTTP success. */
final class JsonRpcTransport implements OdooTransport {

    private final AtomicLong calls = new AtomicLong();

    @Override
    public OdooRequest request(OdooCall call, OdooAccess access, String key, int userId) {
        if (call.isVersionPage()) {
            return OdooRequest.get("/web/version");
        }
        if (call.isSignIn()) {
            return enveloped("common", call.method(), List.of(access.database(), access.login(), key, Map.of()));
        }
        if (call.isAboutTheServer()) {
            return enveloped("common", call.method(), List.of());
        }
        List<Object> positional = call.ids() == null ? List.of() : List.of(call.ids());
        return enveloped(
                "object",
                "execute_kw",
                List.of(access.database(), userId, key, call.model(), call.method(), positional, call.arguments()));
    }

    @Override
    public OdooAnswer answer(OdooCall call, int status, Object body) {
        if (call.isVersionPage()) {
            return new OdooAnswer(status == 200 ? body : null);
        }
        if (!(body instanceof Map<?, ?> reply)) {
            throw OdooTransport.notOdoo(status);
        }
        if (reply.get("error") instanceof Map<?, ?> error) {
            throw OdooErrors.judge(error);
        }
        return new OdooAnswer(reply.get("result"));
    }

    @Override
    public boolean needsSignIn() {
        return true;
    }

    private OdooRequest enveloped(String service, String method, List<?> arguments) {
        return OdooRequest.post(
                "/jsonrpc",
                Map.of(
                        "jsonrpc",
                        "2.0",
                        "method",
                        "call",
                        "id",
                        calls.incrementAndGet(),
                        "params",
                        Map.of("service", service, "method", method, "args", arguments)));
    }
}

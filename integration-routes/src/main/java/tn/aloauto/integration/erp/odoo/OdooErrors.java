package tn.aloauto.integration.erp.odoo;

import java.util.Map;
import tn.aloauto.integration.erp.CallFailures;
import tn.aloauto.integration.orders.ExportRefusal;
import tn.aloauto.integration.orders.ExportRefusal.Kind;

/**
 * What an Odoo error means. The code says nothing (200 in Odoo 18, 0 in 19, for every error): the Python class does. The one
 * code with a meaning is 100, a web session that ended.
 */
final class OdooErrors {

    private static final int SESSION_ENDED = 100;
    private static final int LONGEST = 300;
    private static final String LOST_A_RACE = "could not serialize access";

    private OdooErrors() {}

    /** The error of a JSON-RPC answer. */
    static ExportRefusal judge(Map<?, ?> error) {
        if (Integer.valueOf(SESSION_ENDED).equals(error.get("code"))) {
            return credentials();
        }
        return judgeData(error.get("data") instanceof Map<?, ?> data ? data : Map.of());
    }

    /** Name and message of an error; of the rest, which is the server's traceback, nothing is kept. */
    static ExportRefusal judgeData(Map<?, ?> data) {
        String name = String.valueOf(data.get("name"));
        String message = String.valueOf(data.get("message"));
        if (name.endsWith("AccessDenied")
                || name.endsWith("Unauthorized")
                || name.endsWith("SessionExpiredException")) {
            return credentials();
        }
        if (name.startsWith("psycopg2.") && !message.contains(LOST_A_RACE)) {
            // the text names the database's host: it stays there
            return new ExportRefusal(
                    Kind.UNAVAILABLE, CallFailures.UNAVAILABLE, "La base de données d'Odoo est indisponible");
        }
        return judge(message);
    }

    static ExportRefusal credentials() {
        return new ExportRefusal(
                Kind.CREDENTIALS,
                "credentials",
                "Odoo refuse nos identifiants : vérifier l'utilisateur et sa clé d'API");
    }

    /** Also for the messages of a load, which come in a successful result. */
    static ExportRefusal judge(String message) {
        if (message.contains(LOST_A_RACE)) {
            return new ExportRefusal(
                    Kind.UNKNOWN, "lost_a_race", "Odoo traitait le même enregistrement au même moment");
        }
        return new ExportRefusal(Kind.PERMANENT, "refused", "Odoo refuse : " + shortened(message));
    }

    /** The business rule was broken by the state of the record, which the caller will look at. */
    static boolean isRefused(ExportRefusal refusal) {
        return refusal.kind() == Kind.PERMANENT && "refused".equals(refusal.code());
    }

    private static String shortened(String message) {
        String line = message.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}

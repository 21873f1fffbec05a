package tn.aloauto.integration.erp.odoo;

import tn.aloauto.integration.erp.CallFailures;
import tn.aloauto.integration.orders.ExportRefusal;
import tn.aloauto.integration.orders.ExportRefusal.Kind;

/** How an Odoo server of one generation is asked and how it answers. What is asked is the same for both. */
interface OdooTransport {

    /** Stands for an answer that is no JSON, such as a proxy's page. */
    Object NOT_JSON = new Object();

    /**
     * @param key the API key to use
     * @param userId who that key belongs to, where the transport needs it
     */
    OdooRequest request(OdooCall call, OdooAccess access, String key, int userId);

    /**
     * @param body the answer's JSON, or {@link #NOT_JSON}
     * @throws ExportRefusal when the server did not do what was asked, or we cannot know
     */
    OdooAnswer answer(OdooCall call, int status, Object body);

    /** Whether calls name a user, who has to sign in first. */
    boolean needsSignIn();

    /** A page of somebody who stands before the server: nobody knows whether the call went on. */
    static ExportRefusal notOdoo(int status) {
        return status == 200
                ? new ExportRefusal(
                        Kind.UNAVAILABLE,
                        CallFailures.UNAVAILABLE,
                        "L'adresse d'Odoo répond par une page et non par Odoo (maintenance ?)")
                : CallFailures.judge(status);
    }
}

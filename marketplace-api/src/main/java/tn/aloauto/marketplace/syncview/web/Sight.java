package tn.aloauto.marketplace.syncview.web;

import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/**
 * Who sees what of the integration: admins all, a vendor its own, nobody else anything.
 *
 * @param vendorId null for all vendors
 */
record Sight(Long vendorId) {

    static Sight of(Caller caller) {
        if (caller.isAdmin()) {
            return new Sight(null);
        }
        if (caller.vendorId() == null) {
            throw Refusal.forbidden();
        }
        return new Sight(caller.vendorId());
    }

    static void adminsOnly(Caller caller) {
        if (!caller.isAdmin()) {
            throw Refusal.forbidden();
        }
    }
}

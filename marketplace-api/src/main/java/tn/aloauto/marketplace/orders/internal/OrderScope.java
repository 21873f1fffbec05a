package tn.aloauto.marketplace.orders.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tn.aloauto.marketplace.shared.Caller;

/**
 * Which orders somebody may see, as a condition on customer_order o.
 *
 * @param vendor when not null, only this vendor's lines are shown
 * @param number when not null, only the order of this number, or the one a part of this number belongs to
 */
public record OrderScope(String condition, UUID buyer, Long vendor, String number) {

    private static final String NUMBERED = " and o.id in (select id from customer_order where number = upper(:number)"
            + " union select order_id from vendor_order where number = upper(:number))";

    private OrderScope(String condition, UUID buyer, Long vendor) {
        this(condition, buyer, vendor, null);
    }

    public static OrderScope boughtBy(UUID account) {
        return new OrderScope("o.user_id = :buyer", account, null);
    }

    static OrderScope soldBy(long vendor) {
        return new OrderScope("o.id in (select order_id from vendor_order where vendor_id = :vendor)", null, vendor);
    }

    /** The orders a list shows: all to an admin, those with own lines to a vendor, the own ones to a buyer. */
    public static OrderScope of(Caller caller) {
        if (caller.isAdmin()) {
            return new OrderScope("true", null, null);
        }
        return sells(caller) ? soldBy(caller.vendorId()) : boughtBy(caller.id());
    }

    public OrderScope numbered(String wanted) {
        return new OrderScope(condition + NUMBERED, buyer, vendor, wanted);
    }

    static boolean sells(Caller caller) {
        return caller.isVendor() && caller.vendorId() != null;
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (buyer != null) {
            parameters.put("buyer", buyer);
        }
        if (vendor != null) {
            parameters.put("vendor", vendor);
        }
        if (number != null) {
            parameters.put("number", number);
        }
        return parameters;
    }

    /** A further condition on vendor_order vo. */
    String partsCondition() {
        return vendor == null ? "" : " and vo.vendor_id = :vendor";
    }
}

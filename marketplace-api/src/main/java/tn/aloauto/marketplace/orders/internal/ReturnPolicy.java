package tn.aloauto.marketplace.orders.internal;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What the vendor said of returns on the day of the order; what it says today may be something else.
 *
 * @param version which of the vendor's texts, counted from 1
 * @param fr null when it was said in Arabic only, as is ar when in French only
 */
public record ReturnPolicy(int version, String fr, String ar) {

    /**
     * Joins r to a vendor_order vo.
     *
     * @param isWanted false for lists, which are not told every vendor's text
     */
    static String join(boolean isWanted) {
        return " left join vendor_return_policy r on r.vendor_id = vo.vendor_id and r.version = vo.return_policy_version"
                + (isWanted ? " " : " and false ");
    }

    /** From columns policy_fr, policy_ar and those of vendor_order. Null when the vendor said nothing of its own. */
    static ReturnPolicy of(ResultSet row) throws SQLException {
        String fr = row.getString("policy_fr");
        String ar = row.getString("policy_ar");
        return fr == null && ar == null ? null : new ReturnPolicy(row.getInt("return_policy_version"), fr, ar);
    }
}

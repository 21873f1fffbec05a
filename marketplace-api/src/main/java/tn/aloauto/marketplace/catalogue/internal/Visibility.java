package tn.aloauto.marketplace.catalogue.internal;

import tn.aloauto.marketplace.shared.Caller;

/** Which products somebody may see at all, as a condition on product p. */
public record Visibility(String condition, Long ownVendor) {

    /** Active, approved products of active vendors whose offer stands. */
    private static final String ON_SALE =
            """
            (p.is_active and p.moderation_status = 'approved'
             and p.vendor_id in (select id from vendor where status = 'active')
             and not exists (select from offer r where r.product_id = p.id and r.retired_at is not null offset 0))""";

    private static final String OWN = "p.vendor_id = :own_vendor";

    public static final Visibility PUBLIC = new Visibility(ON_SALE, null);
    public static final Visibility EVERYTHING = new Visibility("true", null);

    /** What a cart shows: also a part that is no longer sold, without what only its vendor may know. */
    static final Visibility ANY_PRODUCT = new Visibility("(true)", null);

    /** Lists: a vendor works on its own products, an admin on all, everybody else shops. */
    public static Visibility inLists(Caller caller) {
        if (caller != null && caller.isAdmin()) {
            return EVERYTHING;
        }
        return ownsProducts(caller) ? new Visibility(OWN, caller.vendorId()) : PUBLIC;
    }

    /** One product: what is on sale is shown to everybody, a vendor included. */
    public static Visibility ofOne(Caller caller) {
        if (caller != null && caller.isAdmin()) {
            return EVERYTHING;
        }
        return ownsProducts(caller) ? new Visibility("(" + OWN + " or " + ON_SALE + ")", caller.vendorId()) : PUBLIC;
    }

    public boolean isPublic() {
        return equals(PUBLIC);
    }

    /** The feed's name is nobody's business but the vendor's. */
    boolean showsFeedOf(long vendorId) {
        return equals(EVERYTHING) || (ownVendor != null && ownVendor == vendorId);
    }

    private static boolean ownsProducts(Caller caller) {
        return caller != null && caller.isVendor() && caller.vendorId() != null;
    }
}

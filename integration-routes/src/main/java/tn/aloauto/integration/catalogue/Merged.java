package tn.aloauto.integration.catalogue;

/**
 * What merging a file came to.
 *
 * @param removed live offers that a full file no longer names
 */
record Merged(int changeSet, int created, int updated, int removed, MergedOffers offers) {

    static final Merged NOTHING = new Merged(0, 0, 0, 0, MergedOffers.NONE);
}

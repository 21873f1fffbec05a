package tn.aloauto.integration.catalogue;

/**
 * What merging did to price and quantity.
 *
 * @param alone offers that changed while their product did not
 * @param zeroed from some to none
 * @param restocked from none to some
 * @param moved prices that went further than the feed's limit
 */
record MergedOffers(int alone, int zeroed, int restocked, int moved) {

    static final MergedOffers NONE = new MergedOffers(0, 0, 0, 0);
}

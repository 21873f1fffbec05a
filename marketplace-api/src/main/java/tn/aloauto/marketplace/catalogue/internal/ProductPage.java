package tn.aloauto.marketplace.catalogue.internal;

import java.util.List;
import tn.aloauto.marketplace.catalogue.ProductCard;

/**
 * The products of one page and how many match in all.
 *
 * @param correctedSearch what was searched for instead, when nothing matched the typed words; else null
 */
public record ProductPage(List<ProductCard> products, Matches matches, String correctedSearch) {

    /** How many there are. Past {@value Matches#EXACT_UP_TO} an estimate. */
    public record Matches(long count, boolean isEstimate) {

        static final int EXACT_UP_TO = 10_000;
        static final Matches NONE = new Matches(0, false);
    }
}

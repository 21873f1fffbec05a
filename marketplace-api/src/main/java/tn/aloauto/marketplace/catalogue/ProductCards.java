package tn.aloauto.marketplace.catalogue;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** Shows products to the features that hold only their ids, such as the cart. */
public interface ProductCards {

    /** The cards of those that exist, sold or not, in one of our languages; the others are absent. */
    Map<Long, ProductCard> of(Collection<Long> productIds, Locale language);
}

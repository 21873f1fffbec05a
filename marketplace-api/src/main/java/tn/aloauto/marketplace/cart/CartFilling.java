package tn.aloauto.marketplace.cart;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts several products into a cart at once: what a guest had chosen, what was ordered before. */
public interface CartFilling {

    /** Pieces of a product that lie in the cart now. */
    record Taken(long product, int quantity) {}

    /**
     * What became of it.
     *
     * @param left products that are no longer sold or of which nothing is left
     */
    record Filled(List<Taken> taken, List<Long> left) {}

    /**
     * At least the wanted number of each lies in the cart afterwards, as far as there are that many; the same wish twice
     * changes nothing.
     */
    Filled fill(UUID buyer, Map<Long, Integer> wanted);
}
